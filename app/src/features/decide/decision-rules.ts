import { ZERO_HASH } from '@amana/sdk/parameters'
import { type Address, type Hex, isAddressEqual } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import {
  type CollectedDecision,
  type DecisionContext,
  decisionOf,
  type UnsignedDecision,
  type Verdict,
} from './decision-file.ts'

export type MilestoneOfRecord = CampaignRecord['milestones'][number]

const THIRTY_DAYS = 30n * 86_400n

/** What is being decided, from the chain alone. */
export function contextOf(chain: ChainConfig, record: CampaignRecord, milestone: MilestoneOfRecord): DecisionContext {
  const { verifiers, panel, milestones } = record.parameters
  return {
    chainId: chain.chainId,
    campaign: record.address,
    milestone: milestone.index,
    attempt: Number(milestone.attempt),
    evidence: milestone.evidence,
    payouts: milestones[milestone.index]?.payouts ?? [],
    verifiers: verifiers.members,
    panel: panel.members,
    cause: causeOf(milestone),
    now: record.block.timestamp,
  }
}

function causeOf({ state }: MilestoneOfRecord): DecisionContext['cause'] {
  if (state === 'AppealedSilence') return 'Silence'
  return state === 'AppealedObjection' ? 'Objection' : undefined
}

/** The verdicts that the milestone's state takes now. */
export function verdictsIn({ state }: MilestoneOfRecord): Verdict[] {
  if (state === 'Claimed') return ['approve', 'reject']
  if (state === 'AppealedSilence') return ['confirm', 'refuse', 'reject']
  return state === 'AppealedObjection' ? ['confirm', 'refuse'] : []
}

/** Names the transaction that carries decisions of one verdict. */
export function sendingKey(record: CampaignRecord, { index, attempt }: MilestoneOfRecord, verdict: Verdict): string {
  return `${verdict} ${index} ${attempt} ${record.address}`
}

/** Rulings on an objection count only after the donors' whole window; nothing when they count now. */
export function rulingOpensAt(record: CampaignRecord, { state, time }: MilestoneOfRecord): number | undefined {
  const opens = time - record.parameters.rules.appealWindow
  return state === 'AppealedObjection' && record.block.timestamp < BigInt(opens) ? opens : undefined
}

/** How many signatures a verdict needs to decide. A single rejection is recorded, enough of them end the claim. */
export function neededFor(record: CampaignRecord, verdict: Verdict): number {
  const { verifiers, panel } = record.parameters
  if (verdict === 'approve') return verifiers.threshold
  return verdict === 'reject' ? verifiers.members.length - verifiers.threshold + 1 : panel.threshold
}

/** Whether a verifier's rejection of this attempt is on the chain. */
export function hasRejected(record: CampaignRecord, { rejections }: MilestoneOfRecord, signer: Address): boolean {
  const place = record.parameters.verifiers.members.findIndex((member) => isAddressEqual(member, signer))
  return place >= 0 && ((rejections >> BigInt(place)) & 1n) === 1n
}

/** The decisions of one verdict that would count if they were sent now. */
export function countingFor(
  record: CampaignRecord,
  milestone: MilestoneOfRecord,
  collected: readonly CollectedDecision[],
  verdict: Verdict,
): CollectedDecision[] {
  const ofVerifiers = verdict === 'approve' || verdict === 'reject'
  return collected.filter(
    (one) =>
      one.verdict === verdict &&
      one.decision.validUntil > record.block.timestamp &&
      !(ofVerifiers && hasRejected(record, milestone, one.signer)),
  )
}

export function canSend(record: CampaignRecord, verdict: Verdict, counting: number): boolean {
  return counting >= (verdict === 'reject' ? 1 : neededFor(record, verdict))
}

/** A decision as its signer will be asked to sign it. */
export function unsignedDecision(
  context: DecisionContext,
  record: CampaignRecord,
  { time }: MilestoneOfRecord,
  { verdict, signer, reason }: { verdict: Verdict; signer: Address; reason: Hex | undefined },
): UnsignedDecision {
  // A rejection still counts while the panel is asked about the same claim.
  const end =
    BigInt(time) + (verdict === 'reject' && !context.cause ? BigInt(record.parameters.rules.appealWindow) : 0n)
  const longest = context.now + THIRTY_DAYS
  const validUntil = Number(end < longest ? end : longest)
  return decisionOf(
    { attempt: context.attempt, verdict, cause: context.cause, signer, reason: reason ?? ZERO_HASH, validUntil },
    context,
  )
}
