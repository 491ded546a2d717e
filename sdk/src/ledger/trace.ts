import { type Address, type Hex, isAddressEqual } from 'viem'
import { portionsOf, type Stretch } from '../coin-line.ts'
import type { MilestoneState } from '../enumerations.ts'
import { type CampaignState, type LedgerLot, ledgerOf, stateAt } from './fold.ts'
import { type Hearing, hearingsOf } from './hearings.ts'
import { type CampaignHistory, type Moment, momentOf } from './moment.ts'
import type { Fate } from './money.ts'

/** The part of a lot that lies in one payout: these coins go to this recipient unless they go back. */
export interface TracedPortion extends Stretch {
  payout: number
  recipient: Address
  fate: Fate
  /** The payment, once it has happened. */
  paid: Moment | undefined
}

export interface TracedLot extends Stretch {
  milestone: number
  state: MilestoneState
  donor: Address
  objected: boolean
  /** The donor's objection, with the SHA-256 of its public reason or zero. */
  objection: (Moment & { reason: Hex }) | undefined
  passOn: boolean
  portions: TracedPortion[]
  /** The return, once it has happened; to the fallback recipient instead of the donor when it was passed on. */
  refunded: (Moment & { to: Address; passedOn: boolean }) | undefined
}

/** A gift from the donor's hand to where each of its coins is. */
export interface TracedGift {
  gift: bigint
  donor: Address
  amount: bigint
  source: Hex
  note: Hex
  given: Moment
  lots: TracedLot[]
  /** How many coins are where. */
  fates: Record<Fate, bigint>
}

/** A gift with all that was claimed and decided about its milestones. */
export interface FollowedGift extends TracedGift {
  hearings: Hearing[]
}

/**
 * Follows one gift: which coins, for which milestone and recipient, on which evidence and whose decisions, paid or returned
 * in which transaction.
 *
 * @returns The gift, or `undefined` when there is none with this id.
 *
 * @example
 * ```ts
 * import { traceGift } from '@amana/sdk/ledger/trace'
 *
 * const trace = traceGift({ parameters, events, timestamp, gift: 0n })
 * ```
 */
export function traceGift({ gift, ...history }: CampaignHistory & { gift: bigint }): FollowedGift | undefined {
  const traced = traceGifts(history).find((one) => one.gift === gift)
  if (!traced) return undefined
  const milestones = new Set(traced.lots.map(({ milestone }) => milestone))
  return { ...traced, hearings: hearingsOf(history).filter(({ milestone }) => milestones.has(milestone)) }
}

/** Follows every gift, oldest first. Coins that came without a gift are not among them. */
export function traceGifts(history: CampaignHistory): TracedGift[] {
  const { events, timestamp } = history
  const ledger = ledgerOf(history)
  const state = stateAt(ledger, timestamp)
  const moments = momentsOf(events)
  const gifts = new Map<bigint, TracedGift>()
  for (const lot of ledger.lots.values()) {
    if (lot.gift === undefined) continue
    const traced = traceLot(lot, state, moments)
    const known = gifts.get(lot.gift)
    const { gift, donor, source, note } = lot
    const given = moments.given.get(lot.start) as Moment
    const entry = known ?? { gift, donor, amount: 0n, source, note, given, lots: [], fates: noFates() }
    entry.amount += lot.amount
    entry.lots.push(traced)
    for (const { fate, amount } of traced.portions) entry.fates[fate] += amount
    gifts.set(gift, entry)
  }
  return [...gifts.values()]
}

interface Moments {
  /** By the lot's first coin. */
  given: Map<bigint, Moment>
  objected: Map<bigint, Moment & { reason: Hex }>
  refunded: Map<bigint, Moment>
  /** By milestone and payout. */
  settled: Map<string, Moment>
}

function momentsOf(events: CampaignHistory['events']): Moments {
  const moments: Moments = { given: new Map(), objected: new Map(), refunded: new Map(), settled: new Map() }
  for (const event of events) {
    const { eventName, args } = event
    const moment = momentOf(event)
    if (eventName === 'LotGiven') moments.given.set(args.start, moment)
    else if (eventName === 'LotObjected') moments.objected.set(args.start, { ...moment, reason: args.reason })
    else if (eventName === 'LotRefunded') moments.refunded.set(args.start, moment)
    else if (eventName === 'PayoutSettled') moments.settled.set(`${args.milestone}/${args.payout}`, moment)
  }
  return moments
}

function traceLot(lot: LedgerLot, { milestones }: CampaignState, moments: Moments): TracedLot {
  const milestone = milestones[lot.milestone] as CampaignState['milestones'][number]
  const { start, amount, donor, objected, passOn } = lot
  const returned = moments.refunded.get(start)
  const portions = portionsOf(lot, milestone.payouts).map(({ index, ...stretch }): TracedPortion => {
    const payout = milestone.payouts[index] as (typeof milestone.payouts)[number]
    const fate = fateOf(lot, milestone.state, payout.settled)
    const paid = fate === 'paid' ? moments.settled.get(`${lot.milestone}/${index}`) : undefined
    return { ...stretch, payout: index, recipient: payout.recipient, fate, paid }
  })
  return {
    start,
    amount,
    milestone: lot.milestone,
    state: milestone.state,
    donor,
    objected,
    objection: moments.objected.get(start),
    passOn,
    portions,
    refunded: lot.refundedTo && returned && { ...returned, to: lot.refundedTo, passedOn: isPassedOn(lot) },
  }
}

function isPassedOn({ donor, refundedTo }: LedgerLot): boolean {
  return refundedTo !== undefined && !isAddressEqual(donor, refundedTo)
}

function fateOf(lot: LedgerLot, state: MilestoneState, settled: boolean): Fate {
  if (state === 'Refunded' || (state === 'Split' && lot.objected)) return lot.refundedTo ? 'refunded' : 'refundable'
  if (state === 'Released' || state === 'Split') return settled ? 'paid' : 'released'
  return 'waiting'
}

function noFates(): Record<Fate, bigint> {
  return { waiting: 0n, released: 0n, paid: 0n, refundable: 0n, refunded: 0n }
}
