// One campaign with as many real gifts as wanted, on a chain in this process.
import { getBlockNumber } from 'viem/actions'
import { MULTICALL3_ADDRESS, MULTICALL3_CODE } from '../demo/multicall3.ts'
import { ReplayChain } from '../replay/chain.ts'
import type { Donation } from '../replay/donations.ts'
import { createEscrows, deployContracts, mintDollars } from '../replay/escrows.ts'
import { GasTally } from '../replay/gas.ts'
import { give } from '../replay/giving.ts'
import { byGrant, largestFirst, planCampaign } from '../replay/plan.ts'
import { scheduleOf } from '../replay/schedule.ts'
import { UsageError } from '../usage-error.ts'
import { PLACES, type Place } from './audit-report.ts'
import { type Served, serve } from './serve.ts'
import type { Task } from './task.ts'

export interface Stage {
  /** What each process has to know, by where the node is. */
  tasks: Record<Place, Omit<Task, 'kind'>>
  close: () => Promise<void>
}

/** As many donations of the largest grant, or else of the whole file. */
export function donationsFor(gifts: number, donations: readonly Donation[]): Donation[] {
  const grants = byGrant(donations)
  const [largest] = largestFirst(grants)
  const ofLargest = largest === undefined ? [] : (grants.get(largest) ?? [])
  const chosen = (ofLargest.length >= gifts ? ofLargest : donations).slice(0, gifts)
  if (chosen.length < gifts) throw new UsageError(`The file has ${chosen.length} donations; --sizes asks for ${gifts}`)
  return chosen
}

export async function stageOf(donations: readonly Donation[], say: (line: string) => void): Promise<Stage> {
  const plan = planCampaign(0, donations, 0)
  const schedule = scheduleOf([plan])
  const chain = await ReplayChain.open(schedule.genesis, new GasTally())
  // as every public chain has it
  await chain.ask('hardhat_setCode', [MULTICALL3_ADDRESS, MULTICALL3_CODE])
  const contracts = await deployContracts(chain, schedule.deploy)
  const [escrow] = await createEscrows(chain, contracts, [plan], schedule)
  if (!escrow) throw new Error('one plan makes one campaign')
  const fromBlock = await getBlockNumber(chain.client, { cacheTime: 0 })
  await mintDollars(chain, contracts.token, [plan])
  await give(chain, { token: contracts.token, escrows: [escrow], onProgress: () => {} })
  const toBlock = await getBlockNumber(chain.client, { cacheTime: 0 })
  say(`${donations.length} gifts in blocks ${fromBlock} to ${toBlock}`)

  const nodes: Served[] = []
  const task = async (place: Place): Promise<Omit<Task, 'kind'>> => {
    const node = await serve(chain.ask, PLACES[place])
    nodes.push(node)
    const { mostBlocks } = PLACES[place]
    return { url: node.url, campaign: escrow.address, token: contracts.token, fromBlock, toBlock, mostBlocks }
  }
  const tasks = { bare: await task('bare'), far: await task('far') }
  return {
    tasks,
    async close() {
      for (const node of nodes) await node.close()
      await chain.close()
    },
  }
}
