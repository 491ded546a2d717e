// The whole replay: set up, give, check, decide, pay out, check again.
import { sum } from '@amana/sdk/coin-line'
import type { Address } from 'viem'
import { ReplayChain } from './chain.ts'
import { checkEnd, checkGiving } from './check.ts'
import { decide, payOut } from './deciding.ts'
import type { Donation } from './donations.ts'
import { type Contracts, createEscrows, deployContracts, type Escrow, mintDollars } from './escrows.ts'
import { expectedEnd } from './expected-end.ts'
import { type GasFigures, GasTally, type Purpose } from './gas.ts'
import { give } from './giving.ts'
import { donorAddress } from './people.ts'
import { type CampaignPlan, grouped, planCampaigns } from './plan.ts'
import { History, readBalance, readFacts } from './reading.ts'
import { scheduleOf } from './schedule.ts'

export interface ReplayResult {
  campaigns: number
  milestones: number
  donations: number
  donors: number
  microUsd: bigint
  paid: bigint
  refunded: bigint
  chains: number
  blocks: number
  seconds: number
  gas: Partial<Record<Purpose, GasFigures>> & { total: number }
  /** What is not as it should be; empty when all is exact. */
  problems: string[]
}

type Check = typeof checkGiving
type Say = (line: string) => void

/**
 * The in-process chain keeps every state it ever had, about 70 kB for each donation. Above this number the campaigns go
 * to several chains, one after the other; each has its own block for each slot.
 */
const DONATIONS_PER_CHAIN = 20_000

/** `tell` gets one line per step. */
export async function replay(donations: readonly Donation[], tell: Say): Promise<ReplayResult> {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const say = (line: string) => tell(`${seconds().toFixed(1).padStart(6)} s  ${line}`)

  const plans = planCampaigns(donations)
  const groups = grouped(plans, DONATIONS_PER_CHAIN)
  const gas = new GasTally()
  const problems: string[] = []
  let blocks = 0
  for (const [index, group] of groups.entries()) {
    if (groups.length > 1) say(`chain ${index + 1} of ${groups.length}`)
    const chain = await ReplayChain.open(scheduleOf(group).genesis, gas)
    try {
      problems.push(...(await replayOn(chain, group, say)))
      blocks += chain.blocks
    } finally {
      await chain.close()
    }
  }

  const ends = plans.map(expectedEnd)
  return {
    campaigns: plans.length,
    milestones: plans.reduce((total, { milestones }) => total + milestones.length, 0),
    donations: donations.length,
    donors: new Set(donations.map(({ donor }) => donor)).size,
    microUsd: sum(donations.map(({ amount }) => amount)),
    paid: sum(ends.flatMap(({ payments }) => payments.map(({ amount }) => amount))),
    refunded: sum(ends.flatMap(({ refunds }) => refunds.map(({ amount }) => amount))),
    chains: groups.length,
    blocks,
    seconds: seconds(),
    gas: gas.figures(),
    problems,
  }
}

async function replayOn(chain: ReplayChain, plans: readonly CampaignPlan[], say: Say): Promise<string[]> {
  const schedule = scheduleOf(plans)
  const contracts = await deployContracts(chain, schedule.deploy)
  const escrows = await createEscrows(chain, contracts, plans, schedule)
  await mintDollars(chain, contracts.token, plans)
  say(`created ${count(escrows.length, 'campaign')}`)

  await give(chain, { token: contracts.token, escrows, onProgress: everyTenth(say) })
  const history = new History(chain, escrows)
  const problems = await checkAll(chain, contracts, escrows, history, checkGiving)
  say(`checked the lots, sums, balances and ledger hashes: ${verdict(problems)}`)

  await decide(chain, escrows, schedule)
  say('claimed, approved, rejected, cancelled and objected')
  await payOut(chain, escrows, schedule)
  say('paid the recipients and refunded the donors')
  const left = [
    ...(await checkAll(chain, contracts, escrows, history, checkEnd)),
    ...(await balanceProblems(chain, contracts, escrows)),
  ]
  say(`checked that nothing is left and nobody is owed: ${verdict(left)}`)
  return [...problems, ...left]
}

async function checkAll(
  chain: ReplayChain,
  { token }: Contracts,
  escrows: readonly Escrow[],
  history: History,
  check: Check,
): Promise<string[]> {
  await history.readOn()
  const problems: string[] = []
  for (const escrow of escrows) {
    const events = history.of(escrow)
    const found = check(escrow.plan, events, await readFacts(chain, token, escrow, events))
    problems.push(...found.map((problem) => `grant ${escrow.plan.grant}: ${problem}`))
  }
  return problems
}

/** Every donor has back exactly his refunded lots, over all campaigns; every recipient has exactly his payouts. */
async function balanceProblems(
  { client }: ReplayChain,
  { token }: Contracts,
  escrows: readonly Escrow[],
): Promise<string[]> {
  const expected = new Map<Address, bigint>()
  const add = (owner: Address, amount: bigint) => expected.set(owner, (expected.get(owner) ?? 0n) + amount)
  for (const { plan } of escrows) {
    const { refunds, payments } = expectedEnd(plan)
    for (const { donor } of plan.gifts) add(donorAddress(donor), 0n) // also who gets nothing back
    for (const { donor, amount } of refunds) add(donorAddress(donor), amount)
    for (const { recipient, amount } of payments) add(recipient, amount)
  }
  const problems: string[] = []
  for (const [owner, amount] of expected) {
    const balance = await readBalance(client, token, owner)
    if (balance !== amount) problems.push(`${owner} holds ${balance}; it should be ${amount}`)
  }
  return problems
}

function everyTenth(say: Say): (given: number, of: number) => void {
  let told = 0
  return (given, of) => {
    const tenth = Math.floor((10 * given) / of)
    if (tenth === told) return
    told = tenth
    say(`gave ${given.toLocaleString('en')} of ${count(of, 'donation')}`)
  }
}

function verdict(problems: readonly string[]): string {
  return problems.length === 0 ? 'exact' : count(problems.length, 'problem')
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
