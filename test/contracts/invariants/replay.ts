import { State } from '../fixture.ts'
import type { EventOf, LedgerEvent, Observed } from './observed.ts'

/** A milestone as it is stored: what its events say, without the transitions that are due but not applied. */
export interface StoredMilestone {
  index: number
  state: bigint
  attempt: bigint
  time: bigint
  /** When the last transition happened, by its call or by its deadline. */
  moment: bigint
  offset: bigint
  amount: bigint
  claimBy: bigint
  funded: bigint
  objected: bigint
  paid: bigint
  refunded: bigint
  settled: Map<bigint, bigint>
  /** When it was approved, by verifiers or panel, for the last time; and by the verifiers, how often. */
  approvedAt: bigint
  approvals: number
  evidence: string
  /** Who rejected the current attempt. */
  rejections: Set<string>
  /** Whose approvals and rulings were recorded since the last transition. */
  votes: Set<string>
}

export interface StoredLot {
  start: bigint
  amount: bigint
  milestone: number
  donor: string
  passOn: boolean
  objected: boolean
  refundedTo?: string
}

/** A campaign as its events tell it. */
export interface Stored {
  milestones: StoredMilestone[]
  lots: Map<bigint, StoredLot>
  gifts: bigint
  absorbed: bigint
  sent: bigint
}

export const {
  Funding: FUNDING,
  Claimed: CLAIMED,
  Approved: APPROVED,
  ApprovedByPanel: APPROVED_BY_PANEL,
  AppealedSilence: APPEALED_SILENCE,
  AppealedObjection: APPEALED_OBJECTION,
  Released: RELEASED,
  Split: SPLIT,
  Refunded: REFUNDED,
}: Record<keyof typeof State, bigint> = State

export function isFinal(state: bigint): boolean {
  return state >= RELEASED
}

/** A campaign before its first event. */
export function unwritten({ parameters }: Pick<Observed, 'parameters'>): Stored {
  let offset = 0n
  const milestones = parameters.milestones.map(({ claimBy, payouts }, index) => {
    const amount = payouts.reduce((sum, payout) => sum + payout.amount, 0n)
    offset += amount
    return { ...newMilestone(index), offset: offset - amount, amount, claimBy }
  })
  return { milestones, lots: new Map(), gifts: 0n, absorbed: 0n, sent: 0n }
}

function newMilestone(index: number) {
  return {
    index,
    state: FUNDING,
    attempt: 0n,
    time: 0n,
    moment: 0n,
    funded: 0n,
    objected: 0n,
    paid: 0n,
    refunded: 0n,
    settled: new Map<bigint, bigint>(),
    approvedAt: 0n,
    approvals: 0,
    evidence: '',
    rejections: new Set<string>(),
    votes: new Set<string>(),
  }
}

/** Applies one event, as it says, without asking whether it may. `moment` is when the transition it tells of happened. */
export function apply(stored: Stored, event: LedgerEvent, fallbackRecipient: string, moment: bigint): void {
  if (event.name === 'SurplusSent') {
    stored.sent += event.args.amount
    return
  }
  const milestone = stored.milestones[Number(event.args.milestone)]
  if (!milestone) return
  switch (event.name) {
    case 'LotGiven':
      stored.gifts += event.args.amount
      addLot(stored, milestone, event.args.donor, event.args.passOn, event.args)
      break
    case 'Absorbed':
      stored.absorbed += event.args.amount
      addLot(stored, milestone, fallbackRecipient, true, event.args)
      break
    case 'EvidenceSubmitted':
      milestone.evidence = event.args.evidence
      break
    case 'AttestationRecorded':
      if (event.args.approved) milestone.votes.add(event.args.verifier)
      else milestone.rejections.add(event.args.verifier)
      break
    case 'RulingRecorded':
      milestone.votes.add(event.args.panelist)
      break
    case 'LotObjected':
      objectWith(stored, milestone, event)
      break
    case 'PayoutSettled':
      milestone.paid += event.args.amount
      milestone.settled.set(event.args.payout, event.args.amount)
      break
    case 'LotRefunded':
      refundLot(stored, milestone, event)
      break
    case 'MilestoneStateChanged':
      move(milestone, event, moment)
      break
  }
}

function addLot(
  stored: Stored,
  milestone: StoredMilestone,
  donor: string,
  passOn: boolean,
  { start, amount }: { start: bigint; amount: bigint },
): void {
  milestone.funded += amount
  stored.lots.set(start, { start, amount, milestone: milestone.index, donor, passOn, objected: false })
}

function objectWith(stored: Stored, milestone: StoredMilestone, { args }: EventOf<'LotObjected'>): void {
  milestone.objected += args.amount
  const lot = stored.lots.get(args.start)
  if (lot) lot.objected = true
}

function refundLot(stored: Stored, milestone: StoredMilestone, { args }: EventOf<'LotRefunded'>): void {
  milestone.refunded += args.amount
  const lot = stored.lots.get(args.start)
  if (lot) lot.refundedTo = args.to
}

function move(milestone: StoredMilestone, { args }: EventOf<'MilestoneStateChanged'>, moment: bigint): void {
  if (args.state === CLAIMED) milestone.rejections.clear()
  if (args.state === APPROVED) milestone.approvals += 1
  if (args.state === APPROVED || args.state === APPROVED_BY_PANEL) milestone.approvedAt = moment
  milestone.votes.clear()
  milestone.state = args.state
  milestone.attempt = args.attempt
  milestone.time = args.time
  milestone.moment = moment
}
