import type { Address, Hex } from 'viem'
import type { Totals } from '../actions/getTotals.ts'
import { due, milestonesOf, type Outcome, overlap, payoutsOf, type Stretch, sum } from '../coin-line.ts'
import { MILESTONE_STATES, type MilestoneState, nameOf } from '../enumerations.ts'
import type { Milestone, Payout } from '../milestone.ts'
import { type CampaignParameters, ZERO_HASH } from '../parameters.ts'
import type { LedgerEvent } from './hash.ts'
import { advance, type Schedule } from './lifecycle.ts'
import type { CampaignHistory } from './moment.ts'
import { moneyIdentity } from './money.ts'

/** A lot for ever: as it was given, and what has become of it. */
export interface LedgerLot extends Stretch {
  /** Id of the gift, or `undefined` for coins that came without one. */
  gift: bigint | undefined
  milestone: number
  donor: Address
  passOn: boolean
  source: Hex
  note: Hex
  objected: boolean
  /** Who got the coins back, once that has happened. */
  refundedTo: Address | undefined
}

/** What a campaign has stored: no due transition is applied. */
export interface Ledger {
  parameters: CampaignParameters
  milestones: MilestoneRecord[]
  /** By first coin, those refunded included. */
  lots: Map<bigint, LedgerLot>
  absorbed: bigint
}

export interface MilestoneRecord extends Stretch {
  state: MilestoneState
  attempt: bigint
  time: number
  funded: bigint
  objected: bigint
  refunded: bigint
  evidence: Hex
  /** The attempt that `rejections` belongs to. */
  rejectedAttempt: bigint
  rejections: bigint
  payouts: (Stretch & { recipient: Address; objected: bigint; settled: boolean })[]
}

/** A campaign at a moment, due transitions applied: what its views say. */
export interface CampaignState {
  /** Unix seconds. */
  timestamp: bigint
  milestones: (Milestone & { payouts: Payout[] })[]
  totals: Omit<Totals, 'surplus'>
  /** Coins that the contract must hold: given − paid − refunded. */
  held: bigint
}

/** The events do not fit together: one is missing, or one is not the campaign's. */
export class LedgerError extends RangeError {
  override name = 'LedgerError'
}

/**
 * What a campaign has stored after these events. Pure: no chain is asked.
 *
 * @example
 * ```ts
 * import { foldEvents, stateAt } from '@amana/sdk/ledger/fold'
 *
 * const ledger = foldEvents(parameters, events)
 * const { totals } = stateAt(ledger, 1_790_000_000n)
 * ```
 */
export function foldEvents(parameters: CampaignParameters, events: readonly LedgerEvent[]): Ledger {
  const ledger = emptyLedger(parameters)
  for (const event of events) applyEvent(ledger, event)
  return ledger
}

/** What a history adds up to: as it was kept, or by folding it. */
export function ledgerOf({ ledger, parameters, events }: CampaignHistory): Ledger {
  return ledger ?? foldEvents(parameters, events)
}

/** A campaign to which nothing has happened yet. */
export function emptyLedger(parameters: CampaignParameters): Ledger {
  const stretches = milestonesOf(parameters.milestones)
  const milestones = parameters.milestones.map(({ payouts }, index): MilestoneRecord => {
    const stretch = stretches[index] as Stretch
    const places = payoutsOf(stretch, payouts)
    return {
      ...stretch,
      state: 'Funding',
      attempt: 0n,
      time: 0,
      funded: 0n,
      objected: 0n,
      refunded: 0n,
      evidence: ZERO_HASH,
      rejectedAttempt: 0n,
      rejections: 0n,
      payouts: payouts.map(({ recipient }, payout) => ({
        ...(places[payout] as Stretch),
        recipient,
        objected: 0n,
        settled: false,
      })),
    }
  })
  return { parameters, milestones, lots: new Map(), absorbed: 0n }
}

/** Adds one event, in place. Throws {@link LedgerError} when it cannot follow what is there. */
export function applyEvent(ledger: Ledger, { eventName, args }: LedgerEvent): void {
  switch (eventName) {
    case 'LotGiven': {
      const { gift, milestone, donor, start, amount, passOn, source, note } = args
      addLot(ledger, { gift, milestone: Number(milestone), donor, start, amount, passOn, source, note })
      return
    }
    case 'Absorbed': {
      const { milestone, start, amount } = args
      const donor = ledger.parameters.fallbackRecipient
      const fields = { donor, passOn: true, source: ZERO_HASH, note: ZERO_HASH }
      ledger.absorbed += amount
      addLot(ledger, { gift: undefined, milestone: Number(milestone), start, amount, ...fields })
      return
    }
    case 'EvidenceSubmitted': {
      const milestone = milestoneOf(ledger, args.milestone)
      milestone.attempt = args.attempt
      milestone.evidence = args.evidence
      return
    }
    case 'AttestationRecorded': {
      if (!args.approved) recordRejection(ledger, args)
      return
    }
    case 'MilestoneStateChanged': {
      const milestone = milestoneOf(ledger, args.milestone)
      milestone.state = nameOf(MILESTONE_STATES, args.state)
      milestone.attempt = args.attempt
      milestone.time = args.time
      return
    }
    case 'LotObjected': {
      const milestone = milestoneOf(ledger, args.milestone)
      const lot = lotAt(ledger, args.start)
      lot.objected = true
      milestone.objected += args.amount
      for (const payout of milestone.payouts) payout.objected += overlap(lot, payout)
      return
    }
    case 'PayoutSettled': {
      const payout = milestoneOf(ledger, args.milestone).payouts[Number(args.payout)]
      if (!payout) throw new LedgerError(`Milestone ${args.milestone} has no payout ${args.payout}.`)
      payout.settled = true
      return
    }
    case 'LotRefunded': {
      milestoneOf(ledger, args.milestone).refunded += args.amount
      lotAt(ledger, args.start).refundedTo = args.to
      return
    }
    case 'RulingRecorded':
    case 'SurplusSent':
      // Both leave the milestones and lots as they are; a ruling's effect is a change of state of its own.
      return
  }
}

function addLot(ledger: Ledger, lot: Omit<LedgerLot, 'objected' | 'refundedTo'>): void {
  if (ledger.lots.has(lot.start)) throw new LedgerError(`Two lots start at coin ${lot.start}.`)
  milestoneOf(ledger, BigInt(lot.milestone)).funded += lot.amount
  ledger.lots.set(lot.start, { ...lot, objected: false, refundedTo: undefined })
}

function recordRejection(
  { parameters, ...ledger }: Ledger,
  { milestone, attempt, verifier }: { milestone: bigint; attempt: bigint; verifier: Address },
): void {
  const record = milestoneOf(ledger, milestone)
  const position = parameters.verifiers.members.findIndex((member) => member.toLowerCase() === verifier.toLowerCase())
  if (position < 0) throw new LedgerError(`${verifier} is no verifier.`)
  if (record.rejectedAttempt !== attempt) record.rejections = 0n
  record.rejectedAttempt = attempt
  record.rejections |= 1n << BigInt(position)
}

function milestoneOf({ milestones }: Pick<Ledger, 'milestones'>, index: bigint): MilestoneRecord {
  const milestone = milestones[Number(index)]
  if (!milestone) throw new LedgerError(`There is no milestone ${index}.`)
  return milestone
}

function lotAt({ lots }: Ledger, start: bigint): LedgerLot {
  const lot = lots.get(start)
  if (!lot) throw new LedgerError(`No lot starts at coin ${start}.`)
  return lot
}

/** What the contract's views say at this second (Unix) when nothing else happens. */
export function stateAt(ledger: Ledger, timestamp: bigint): CampaignState {
  const milestones = ledger.milestones.map((record, index) => viewOf(ledger.parameters, record, index, timestamp))
  const { campaign } = moneyIdentity(milestones)
  return {
    timestamp,
    milestones,
    totals: { ...campaign, absorbed: ledger.absorbed },
    held: campaign.given - campaign.paid - campaign.refunded,
  }
}

/** What decides when milestone `index` moves by itself. */
export function scheduleOf({ rules, milestones }: CampaignParameters, index: number): Schedule {
  const { claimBy = 0, payouts = [] } = milestones[index] ?? {}
  return { ...rules, claimBy, amount: sum(payouts.map(({ amount }) => amount)), upfront: rules.upfront && index === 0 }
}

function viewOf(parameters: CampaignParameters, record: MilestoneRecord, index: number, timestamp: bigint) {
  const schedule = scheduleOf(parameters, index)
  const { claimBy } = schedule
  const { state, time } = advance(record, schedule, Number(timestamp))
  const outcome = OUTCOMES[state]
  const payouts = record.payouts.map((payout, place): Payout => {
    const owed = outcome ? due(payout.amount, payout.objected, outcome) : 0n
    return { milestone: index, index: place, ...payout, due: owed }
  })
  return {
    index,
    start: record.start,
    amount: record.amount,
    state,
    attempt: record.attempt,
    rejections: record.rejectedAttempt === record.attempt ? record.rejections : 0n,
    time,
    claimBy,
    funded: record.funded,
    objected: record.objected,
    paid: sum(payouts.map((payout) => (payout.settled ? payout.due : 0n))),
    refunded: record.refunded,
    evidence: record.evidence,
    payoutCount: payouts.length,
    payouts,
  }
}

const OUTCOMES: Partial<Record<MilestoneState, Outcome>> = {
  Released: 'released',
  Split: 'split',
  Refunded: 'refunded',
}
