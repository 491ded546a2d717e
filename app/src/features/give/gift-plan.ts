import { endOf, type Portion, payoutsOf, portionsOf, type Stretch, sum } from '@amana/sdk/coin-line'
import type { MilestoneState } from '@amana/sdk/enumerations'

/** What of a milestone decides whether and where a gift can go. Amounts and coin numbers are base units. */
export interface GivingMilestone extends Stretch {
  index: number
  /** Due transitions applied. */
  state: MilestoneState
  funded: bigint
  payouts: readonly { amount: bigint }[]
}

export interface GivingRules {
  /** Unix seconds. */
  fundBy: number
  minDonation: bigint
  sequential: boolean
}

/** Why a milestone takes a gift now, or does not. */
export type Openness =
  | { kind: 'open'; remaining: bigint }
  | { kind: 'full' | 'closed' }
  | { kind: 'waits'; waitsFor: number }

/** As the contract decides at this moment of the chain. */
export function opennessOf(
  milestones: readonly GivingMilestone[],
  index: number,
  rules: GivingRules,
  now: bigint,
): Openness {
  const milestone = milestones[index]
  if (milestone?.state !== 'Funding') return { kind: 'closed' }
  const remaining = milestone.amount - milestone.funded
  if (remaining === 0n) return { kind: 'full' }
  if (now >= BigInt(rules.fundBy)) return { kind: 'closed' }
  const before = rules.sequential
    ? milestones.slice(0, index).findLast((earlier) => !isFullOrFinal(earlier))
    : undefined
  return before ? { kind: 'waits', waitsFor: before.index } : { kind: 'open', remaining }
}

function isFullOrFinal({ state, funded, amount }: GivingMilestone): boolean {
  return state === 'Released' || state === 'Split' || state === 'Refunded' || funded === amount
}

/** A part of the gift as the donor will see it before signing. */
export interface PlannedShare {
  milestone: number
  amount: bigint
  /** The coins, unless somebody gives before. */
  coins: Stretch
  /** Which of the milestone's payouts they pay, in order. */
  portions: Portion[]
  /**
   * The highest number that the first coin may get so that the same payouts get the same amounts: what the donor signs.
   * Somebody who gives before moves the coins along, but never to other recipients.
   */
  maxStart: bigint
}

export function planShare(milestone: GivingMilestone, amount: bigint): PlannedShare {
  const coins = { start: milestone.start + milestone.funded, amount }
  const payouts = payoutsOf(milestone, milestone.payouts)
  const portions = portionsOf(coins, payouts)
  const [first, ...others] = portions
  const only = first && others.length === 0 ? payouts[first.index] : undefined
  const maxStart = only ? endOf(only) - amount : coins.start
  return { milestone: milestone.index, amount, coins, portions, maxStart }
}

export interface RecipientSum {
  recipient: string
  amount: bigint
}

/** What each recipient gets of a gift, in the order of the line. */
export function recipientsOf(
  shares: readonly PlannedShare[],
  milestones: readonly { index: number; payouts: readonly { recipient: string }[] }[],
): RecipientSum[] {
  const sums = new Map<string, bigint>()
  for (const share of shares) {
    const payouts = milestones.find(({ index }) => index === share.milestone)?.payouts ?? []
    for (const { index, amount } of share.portions) {
      const recipient = payouts[index]?.recipient
      if (recipient !== undefined) sums.set(recipient, (sums.get(recipient) ?? 0n) + amount)
    }
  }
  return [...sums].map(([recipient, amount]) => ({ recipient, amount }))
}

export function totalOf(shares: readonly { amount: bigint }[]): bigint {
  return sum(shares.map(({ amount }) => amount))
}

/** Whether two plans pay the same payouts of the same milestones the same amounts, be it with other coins. */
export function paysTheSame(one: readonly PlannedShare[], other: readonly PlannedShare[]): boolean {
  const payments = (plan: readonly PlannedShare[]) =>
    plan.flatMap(({ milestone, portions }) => portions.map(({ index, amount }) => `${milestone} ${index} ${amount}`))
  return payments(one).join() === payments(other).join()
}
