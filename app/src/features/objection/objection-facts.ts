import { objectionsReach, sum } from '@amana/sdk/coin-line'
import { isFinal, MILESTONE_STATES, type MilestoneState, nameOf } from '@amana/sdk/enumerations'
import { type Address, isAddressEqual } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type Objection, objectionsIn } from '../../data/journal-threads.ts'

/**
 * How objections end: by the panel's ruling or its silence; too few of them; or, once the panel has spoken instead of the
 * verifiers, enough of them.
 */
export type ObjectionEnd = 'confirmed' | 'refused' | 'silent' | 'tooFew' | 'split'

export interface ObjectionFacts {
  /** `closed`: the milestone is final. `never`: it never came to that. */
  standing: 'open' | 'closed' | 'never'
  state: MilestoneState
  /** The panel approved in place of the verifiers: objections ask it nothing more. */
  byPanel: boolean
  /** The panel has been asked because of them. */
  asked: boolean
  objected: bigint
  /** How many coins are enough. */
  needed: bigint
  amount: bigint
  /** They are enough. */
  reached: boolean
  /** Addresses whose coins object, and who gave most for this milestone: their part in all of it. */
  objectors: number
  largest: bigint
  /** Unix seconds: objections count before `closes`; the panel, asked by them, decides from `opens` on and before `ends`. */
  closes: number
  opens: number
  ends: number
  /** Newest first. */
  objections: readonly Objection[]
  ended: ObjectionEnd | undefined
}

const OPEN: readonly MilestoneState[] = ['Approved', 'ApprovedByPanel', 'AppealedObjection']

/** What there is to say about objections to a milestone, from its events and its state. */
export function objectionFacts({ record, events, lots }: CampaignBook, index: number): ObjectionFacts | undefined {
  const milestone = record.milestones[index]
  if (!milestone) return undefined
  const { objectionBps, appealWindow } = record.parameters.rules
  const { state, time, objected, amount } = milestone
  const states = events.flatMap(({ eventName, args }) =>
    eventName === 'MilestoneStateChanged' && Number(args.milestone) === index
      ? [nameOf(MILESTONE_STATES, args.state)]
      : [],
  )
  const asked = state === 'AppealedObjection' || states.includes('AppealedObjection')
  const byPanel = state === 'ApprovedByPanel' || states.includes('ApprovedByPanel')
  const mine = lots.filter((lot) => lot.milestone === index && lot.gift !== undefined)
  const held = [...sumsOf(mine)].map(([, coins]) => coins)
  const opens = state === 'AppealedObjection' ? time - appealWindow : time
  const open = OPEN.includes(state)
  const heard = asked || byPanel || states.includes('Approved')
  return {
    standing: open ? 'open' : isFinal(state) && heard ? 'closed' : 'never',
    state,
    byPanel,
    asked,
    objected,
    needed: (amount * BigInt(objectionBps) + 9_999n) / 10_000n,
    amount,
    reached: objectionsReach(objected, amount, objectionBps),
    objectors: sumsOf(mine.filter((lot) => lot.objected)).size,
    largest: held.reduce((most, coins) => (coins > most ? coins : most), 0n),
    closes: state === 'AppealedObjection' ? time : opens,
    opens,
    ends: opens + appealWindow,
    objections: objectionsIn(events)
      .filter((one) => one.milestone === index)
      .reverse(),
    ended: isFinal(state) && heard ? endOf(state, asked) : undefined,
  }
}

function endOf(state: MilestoneState, asked: boolean): ObjectionEnd {
  if (state === 'Split') return asked ? 'silent' : 'split'
  if (state === 'Refunded') return 'refused'
  return asked ? 'confirmed' : 'tooFew'
}

function sumsOf(lots: readonly { donor: Address; amount: bigint }[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { donor, amount } of lots) {
    const key = donor.toLowerCase()
    sums.set(key, (sums.get(key) ?? 0n) + amount)
  }
  return sums
}

/** What somebody may object with. */
export function lotsOf({ lots }: CampaignBook, index: number, donor: Address) {
  return lots.filter((lot) => lot.milestone === index && lot.gift !== undefined && isAddressEqual(lot.donor, donor))
}

export function amountOf(lots: readonly { amount: bigint }[]): bigint {
  return sum(lots.map(({ amount }) => amount))
}
