import { contains, endOf, type Stretch } from '@amana/sdk/coin-line'
import type { MilestoneState } from '@amana/sdk/enumerations'

/** Where a given coin can be, in the words of the product. */
export const GIVEN_COIN_STATES = [
  'waiting',
  'underReview',
  'objectionWindow',
  'beforePanel',
  'released',
  'paid',
  'refundable',
  'refunded',
] as const
export type GivenCoinState = (typeof GIVEN_COIN_STATES)[number]

/** What a coin on the line is; `free` coins have not been given. */
export const COIN_STATES = ['free', ...GIVEN_COIN_STATES] as const
export type CoinState = (typeof COIN_STATES)[number]

export interface LineLot extends Stretch {
  objected: boolean
  refunded: boolean
}

export interface LinePayout extends Stretch {
  settled: boolean
}

/** A milestone as the line draws it; due transitions are already in its state. */
export interface LineMilestone extends Stretch {
  state: MilestoneState
  funded: bigint
  /** Ascending; together they are the first `funded` coins. */
  lots: readonly LineLot[]
  /** Ascending; together they are the whole milestone. */
  payouts: readonly LinePayout[]
}

export interface CoinStretch extends Stretch {
  state: CoinState
}

/** The state that all given coins of a milestone share until it is final. */
export const UNDECIDED: Readonly<Partial<Record<MilestoneState, GivenCoinState>>> = {
  Funding: 'waiting',
  Claimed: 'underReview',
  Approved: 'objectionWindow',
  ApprovedByPanel: 'objectionWindow',
  AppealedSilence: 'beforePanel',
  AppealedObjection: 'beforePanel',
}

/** The states of a milestone's coins, from its first to its last: they tile it, and neighbours always differ. */
export function stretchesOf(milestone: LineMilestone): CoinStretch[] {
  const given = { start: milestone.start, amount: milestone.funded }
  const free = { start: endOf(given), amount: milestone.amount - milestone.funded, state: 'free' as const }
  return merged([...givenStretches(milestone, given), free])
}

function givenStretches(milestone: LineMilestone, given: Stretch): CoinStretch[] {
  const shared = UNDECIDED[milestone.state]
  if (shared) return [{ ...given, state: shared }]
  if (milestone.state === 'Released') return milestone.payouts.map(payoutStretch)
  if (milestone.state === 'Refunded') return milestone.lots.map(lotStretch)
  return splitStretches(milestone)
}

/** Split: what objected goes back by lot, the rest is paid by payout, each exactly by position. */
function splitStretches({ lots, payouts }: LineMilestone): CoinStretch[] {
  const stretches: CoinStretch[] = []
  let next = 0 // both lists ascend, so that this takes one pass over each
  for (const lot of lots) {
    if (lot.objected) {
      stretches.push(lotStretch(lot))
      continue
    }
    let start = lot.start
    while (start < endOf(lot)) {
      let payout = payouts[next]
      while (payout && endOf(payout) <= start) payout = payouts[++next]
      if (!payout) break
      const end = endOf(payout) < endOf(lot) ? endOf(payout) : endOf(lot)
      stretches.push({ start, amount: end - start, state: payoutStretch(payout).state })
      start = end
    }
  }
  return stretches
}

function lotStretch({ start, amount, refunded }: LineLot): CoinStretch {
  return { start, amount, state: refunded ? 'refunded' : 'refundable' }
}

function payoutStretch({ start, amount, settled }: LinePayout): CoinStretch {
  return { start, amount, state: settled ? 'paid' : 'released' }
}

function merged(stretches: readonly CoinStretch[]): CoinStretch[] {
  const result: CoinStretch[] = []
  for (const stretch of stretches) {
    if (stretch.amount <= 0n) continue
    const last = result.at(-1)
    if (last && last.state === stretch.state && endOf(last) === stretch.start) last.amount += stretch.amount
    else result.push({ ...stretch })
  }
  return result
}

/** Neighbouring stretches made one: what one donor owns, or what a gift takes. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { start, amount } of stretches.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = result.at(-1)
    if (last && endOf(last) === start) last.amount += amount
    else result.push({ start, amount })
  }
  return result
}

/** How many coins are in each state. */
export function sumByState(stretches: readonly CoinStretch[]): Map<CoinState, bigint> {
  const sums = new Map<CoinState, bigint>()
  for (const { state, amount } of stretches) sums.set(state, (sums.get(state) ?? 0n) + amount)
  return sums
}

/** The state of one coin, or nothing outside the milestone. */
export function stateAt(stretches: readonly CoinStretch[], coin: bigint): CoinState | undefined {
  return stretches.find((stretch) => contains(stretch, coin))?.state
}
