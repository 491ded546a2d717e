// Holds a campaign's logs against the file: every difference is one sentence. Pure, so that tests can tamper.
import type { CampaignEventName } from '@amana/sdk/campaign-events'
import { sum, tilingFault } from '@amana/sdk/coin-line'
import { MILESTONE_STATES, nameOf } from '@amana/sdk/enumerations'
import type { campaignAbi } from '@amana/sdk/generated/abis'
import type { DecodedEvent } from '@amana/sdk/logs/get-events'
import type { Hex } from 'viem'
import { expectedEnd } from './expected-end.ts'
import { donorAddress } from './people.ts'
import { type CampaignPlan, slotTime } from './plan.ts'

export type CampaignEvent = DecodedEvent<typeof campaignAbi, CampaignEventName>
type Event<Name extends CampaignEventName> = Extract<CampaignEvent, { eventName: Name }>

/** What the chain says about a campaign, beside its logs. */
export interface CampaignFacts {
  /** Dollars of the campaign, as the token says. */
  balance: bigint
  totals: {
    given: bigint
    absorbed: bigint
    waiting: bigint
    released: bigint
    paid: bigint
    refundable: bigint
    refunded: bigint
    surplus: bigint
  }
  ledgerHash: Hex
  /** What the logs fold to. */
  foldedHash: Hex
}

/** After the round: every unit of the file lies where it was planned, and nowhere else. */
export function checkGiving(plan: CampaignPlan, events: readonly CampaignEvent[], facts: CampaignFacts): string[] {
  const lots = named(events, 'LotGiven')
  return [
    ...events.filter(({ eventName }) => eventName !== 'LotGiven').map(({ eventName }) => `unexpected ${eventName}`),
    ...tilingProblems(plan, lots),
    ...giftProblems(plan, lots),
    ...differences({
      'sum of the lots': [sum(lots.map(({ args }) => args.amount)), plan.total],
      'token balance': [facts.balance, plan.total],
      ...totalsAgainst(facts, { given: plan.total, waiting: plan.total }),
      'ledger hash': [facts.foldedHash, facts.ledgerHash],
    }),
  ]
}

/** In the end: every coin is with its recipient or back with its donor, and nothing is left. */
export function checkEnd(plan: CampaignPlan, events: readonly CampaignEvent[], facts: CampaignFacts): string[] {
  const end = expectedEnd(plan)
  const [paid, refunded] = [sum(end.payments.map(({ amount }) => amount)), sum(end.refunds.map(({ amount }) => amount))]
  return [
    ...tilingProblems(plan, named(events, 'LotGiven')),
    ...stateProblems(end.states, named(events, 'MilestoneStateChanged')),
    ...refundProblems(end.refunds, named(events, 'LotRefunded')),
    ...paymentProblems(end.payments, named(events, 'PayoutSettled')),
    ...differences({
      'paid and refunded together': [paid + refunded, plan.total],
      'token balance': [facts.balance, 0n],
      ...totalsAgainst(facts, { given: plan.total, paid, refunded }),
      'ledger hash': [facts.foldedHash, facts.ledgerHash],
    }),
  ]
}

function tilingProblems(plan: CampaignPlan, lots: readonly Event<'LotGiven'>[]): string[] {
  return plan.milestones.flatMap(({ offset, amount }, milestone) => {
    const inside = lots.filter(({ args }) => args.milestone === BigInt(milestone)).map(({ args }) => args)
    const fault = tilingFault(inside, { start: offset, amount })
    return fault === undefined ? [] : [`the lots of milestone ${milestone} do not tile it: see coin ${fault}`]
  })
}

/** Gift by gift, in the order of the file. */
function giftProblems(plan: CampaignPlan, lots: readonly Event<'LotGiven'>[]): string[] {
  const gifts = new Map<bigint, Event<'LotGiven'>[]>()
  for (const lot of lots) gifts.set(lot.args.gift, [...(gifts.get(lot.args.gift) ?? []), lot])
  const inLogs = [...gifts.values()].map((parts) =>
    parts.map(
      ({ args, timestamp }) =>
        `${args.donor.toLowerCase()} ${args.milestone}:${args.start}+${args.amount} at ${timestamp}${args.passOn ? ' passed on' : ''}`,
    ),
  )
  const problems = plan.gifts.flatMap(({ line, donor, time, lots: planned }, index) => {
    const expected = planned.map(
      (lot) => `${donorAddress(donor)} ${lot.milestone}:${lot.start}+${lot.amount} at ${slotTime(time)}`,
    )
    const found = inLogs[index] ?? []
    return found.join() === expected.join() ? [] : [`line ${line} should be ${expected.join()}; found ${found.join()}`]
  })
  const extra = gifts.size - plan.gifts.length
  return extra > 0 ? [...problems, `${extra} gifts more than in the file`] : problems
}

function stateProblems(expected: readonly string[], changes: readonly Event<'MilestoneStateChanged'>[]): string[] {
  return expected.flatMap((state, milestone) => {
    const last = changes.findLast(({ args }) => args.milestone === BigInt(milestone))
    const found = last ? nameOf(MILESTONE_STATES, last.args.state) : 'Funding'
    return found === state ? [] : [`milestone ${milestone} should end as ${state}; it is ${found}`]
  })
}

function refundProblems(
  expected: ReturnType<typeof expectedEnd>['refunds'],
  refunds: readonly Event<'LotRefunded'>[],
): string[] {
  return setDifferences(
    'refund',
    expected.map(({ milestone, donor, start, amount }) => `${milestone}:${start}+${amount} to ${donorAddress(donor)}`),
    refunds.map(({ args }) => `${args.milestone}:${args.start}+${args.amount} to ${args.to.toLowerCase()}`),
  )
}

function paymentProblems(
  expected: ReturnType<typeof expectedEnd>['payments'],
  payments: readonly Event<'PayoutSettled'>[],
): string[] {
  return setDifferences(
    'payout',
    expected.map(({ milestone, payout, recipient, amount }) => `${milestone}/${payout} ${amount} to ${recipient}`),
    payments.map(({ args }) => `${args.milestone}/${args.payout} ${args.amount} to ${args.recipient.toLowerCase()}`),
  )
}

/** Every one expected is found once, and no other. */
function setDifferences(what: string, expected: readonly string[], found: readonly string[]): string[] {
  const open = new Set(expected)
  const others = found.filter((one) => !open.delete(one))
  return [...[...open].map((one) => `${what} missing: ${one}`), ...others.map((one) => `${what} unexpected: ${one}`)]
}

/** What is not named here must be zero. */
function totalsAgainst({ totals }: CampaignFacts, expected: Partial<CampaignFacts['totals']>): Pairs {
  const all = {
    given: 0n,
    absorbed: 0n,
    waiting: 0n,
    released: 0n,
    paid: 0n,
    refundable: 0n,
    refunded: 0n,
    surplus: 0n,
  }
  const names = Object.keys(all) as (keyof typeof all)[]
  return Object.fromEntries(names.map((name) => [`total ${name}`, [totals[name], expected[name] ?? 0n]]))
}

type Pairs = Record<string, [found: bigint | string, expected: bigint | string]>

function differences(pairs: Pairs): string[] {
  return Object.entries(pairs).flatMap(([name, [found, expected]]) =>
    found === expected ? [] : [`${name} is ${found}; it should be ${expected}`],
  )
}

function named<Name extends CampaignEventName>(events: readonly CampaignEvent[], name: Name): Event<Name>[] {
  return events.filter((event): event is Event<Name> => event.eventName === name)
}
