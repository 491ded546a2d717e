// A chain with every donation of a file, one campaign per grant, behind HTTP; and campaigns that wait for gifts to come.
import { getBlockNumber } from 'viem/actions'
import { MULTICALL3_ADDRESS, MULTICALL3_CODE } from '../demo/multicall3.ts'
import { ReplayChain } from '../replay/chain.ts'
import type { Donation } from '../replay/donations.ts'
import { createEscrows, deployContracts, type Escrow, mintDollars } from '../replay/escrows.ts'
import { GasTally } from '../replay/gas.ts'
import { allow, give, sendGift } from '../replay/giving.ts'
import { type PlannedGift, planCampaigns } from '../replay/plan.ts'
import { scheduleOf } from '../replay/schedule.ts'
import { type Served, serve } from './serve.ts'
import { termsOf } from './stage-terms.ts'

export interface IndexStage {
  chain: ReplayChain
  node: Served
  escrows: readonly Escrow[]
  /** The contracts' first block, and the last with a gift of the file. */
  fromBlock: bigint
  toBlock: bigint
  /** Gifts to come, in the order in which they must be sent: each insists on its coins. */
  waiting: readonly WaitingGift[]
  /** Number of the newest block. */
  latest(): Promise<bigint>
  close(): Promise<void>
}

export interface WaitingGift {
  escrow: Escrow
  gift: PlannedGift
}

/** Grants of the file are below this. */
const FIRST_WAITING_GRANT = 1_000_000_000
const WAITING_CAMPAIGNS = 10

export interface StageOptions {
  donations: readonly Donation[]
  /** How many gifts are to come after those of the file; their amounts and donors are the file's first ones again. */
  waiting: number
  say: (line: string) => void
}

export async function indexStageOf({ donations, waiting, say }: StageOptions): Promise<IndexStage> {
  const last = donations.at(-1)?.time ?? 0
  const toCome = Array.from({ length: waiting }, (_, index): Donation => {
    const model = donations[index % donations.length]
    if (!model) throw new Error('there are no donations')
    return { ...model, time: last, line: last + index, grant: FIRST_WAITING_GRANT + (index % WAITING_CAMPAIGNS) }
  })
  const [past, future] = [planCampaigns(donations), planCampaigns(toCome)]
  const plans = [...past, ...future]
  const schedule = scheduleOf(plans)
  const chain = await ReplayChain.open(schedule.genesis, new GasTally())
  await chain.ask('hardhat_setCode', [MULTICALL3_ADDRESS, MULTICALL3_CODE])
  const contracts = await deployContracts(chain, schedule.deploy)
  const fromBlock = await getBlockNumber(chain.client, { cacheTime: 0 })
  const escrows = await createEscrows(chain, contracts, plans, schedule, termsOf)
  await mintDollars(chain, contracts.token, plans)
  const waitingEscrows = escrows.filter(({ plan }) => plan.grant >= FIRST_WAITING_GRANT)
  await allowAll(chain, contracts.token, waitingEscrows)
  say(`${escrows.length} campaigns created`)
  const given = escrows.filter(({ plan }) => plan.grant < FIRST_WAITING_GRANT)
  await give(chain, { token: contracts.token, escrows: given, onProgress: everyTenth(say) })
  const toBlock = await getBlockNumber(chain.client, { cacheTime: 0 })
  const node = await serve(chain.ask, { latency: 0, mostBlocks: 1_000_000 })
  return {
    chain,
    node,
    escrows,
    fromBlock,
    toBlock,
    waiting: waitingEscrows
      .flatMap((escrow) => escrow.plan.gifts.map((gift) => ({ escrow, gift })))
      .toSorted((a, b) => a.gift.line - b.gift.line),
    latest: () => getBlockNumber(chain.client, { cacheTime: 0 }),
    async close() {
      await node.close()
      await chain.close()
    },
  }
}

/** Sends gifts and mines them in one block, `seconds` after the one before. */
export async function giveInOneBlock(
  { chain }: Pick<IndexStage, 'chain'>,
  gifts: readonly WaitingGift[],
  seconds = 1,
): Promise<void> {
  for (const { escrow, gift } of gifts) await sendGift(chain, escrow.address, gift)
  await chain.mine(chain.time + seconds)
}

async function allowAll(chain: ReplayChain, token: `0x${string}`, escrows: readonly Escrow[]): Promise<void> {
  for (const { address, plan } of escrows) {
    for (const donor of new Set(plan.gifts.map((gift) => gift.donor))) await allow(chain, token, donor, address)
    await chain.mine(chain.time + 1)
  }
}

function everyTenth(say: (line: string) => void): (given: number, of: number) => void {
  let told = 0
  return (given, of) => {
    const tenth = Math.floor((10 * given) / of)
    if (tenth === told) return
    told = tenth
    say(`${given.toLocaleString('en')} of ${of.toLocaleString('en')} gifts given`)
  }
}
