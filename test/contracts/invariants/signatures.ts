import { verifyTypedData } from 'ethers'
import { ATTESTATION_TYPES, payoutsHash, RULING_TYPES } from '../support/decisions.ts'
import type { CampaignParams, Quorum } from '../support/parameters.ts'
import type { EventOf, LedgerEvent, Observed } from './observed.ts'
import {
  APPEALED_OBJECTION,
  APPEALED_SILENCE,
  APPROVED,
  APPROVED_BY_PANEL,
  CLAIMED,
  FUNDING,
  isFinal,
  type StoredMilestone,
} from './replay.ts'
import type { Findings } from './violation.ts'

const LONGEST_LIFE = 30n * 86_400n

/** Recovering a signer is slow and its result never changes. */
const recovered = new WeakMap<LedgerEvent, string>()

type Decision = EventOf<'AttestationRecorded'> | EventOf<'RulingRecorded'>

export function checkAttestation(
  observed: Observed,
  milestone: StoredMilestone,
  event: EventOf<'AttestationRecorded'>,
  found: Findings,
): void {
  const { verifier, approved } = event.args
  const where = () => `attestation of ${verifier}, milestone ${milestone.index}, block ${event.block}`
  const asked = milestone.state === CLAIMED || (!approved && milestone.state === APPEALED_SILENCE)
  found.expect('V1', asked, () => `${where()}: the state was ${milestone.state}`)
  found.expect('V1', !milestone.rejections.has(verifier), () => `${where()}: he had rejected this attempt`)
  const own = { approved, verifier }
  checkDecision(observed, milestone, event, { signer: verifier, own, quorum: observed.parameters.verifiers }, found)
}

export function checkRuling(
  observed: Observed,
  milestone: StoredMilestone,
  event: EventOf<'RulingRecorded'>,
  found: Findings,
): void {
  const { panelist, cause, confirmed } = event.args
  const where = () => `ruling of ${panelist}, milestone ${milestone.index}, block ${event.block}`
  const expected = milestone.state === APPEALED_SILENCE ? 1n : milestone.state === APPEALED_OBJECTION ? 2n : 0n
  found.expect('V1', cause === expected, () => `${where()}: cause ${cause} in state ${milestone.state}`)
  const own = { cause, confirmed, panelist }
  checkDecision(observed, milestone, event, { signer: panelist, own, quorum: observed.parameters.panel }, found)
}

function checkDecision(
  observed: Observed,
  milestone: StoredMilestone,
  event: Decision,
  { signer, own, quorum }: { signer: string; own: Record<string, unknown>; quorum: Quorum },
  found: Findings,
): void {
  const { attempt, validUntil } = event.args
  const where = () => `${event.name} of ${signer}, milestone ${milestone.index}, block ${event.block}`
  found.expect('V1', quorum.members.includes(signer), () => `${where()}: not listed`)
  found.expect('V1', !milestone.votes.has(signer), () => `${where()}: counted twice`)
  found.expect('V1', attempt === milestone.attempt, () => `${where()}: attempt ${attempt}, not ${milestone.attempt}`)
  const inTime = event.timestamp < validUntil && validUntil <= event.timestamp + LONGEST_LIFE
  found.expect('V1', inTime, () => `${where()}: valid until ${validUntil}`)
  if (observed.wallets.includes(signer)) return
  const by = signerOf(observed, milestone, event, own)
  found.expect('V1', by === signer, () => `${where()}: signed by ${by}`)
}

function signerOf(
  { chainId, address, parameters }: Observed,
  milestone: StoredMilestone,
  event: Decision,
  own: Record<string, unknown>,
): string {
  const known = recovered.get(event)
  if (known) return known
  const { attempt, reason, validUntil, signature } = event.args
  const domain = { name: 'Amana', version: '1', chainId, verifyingContract: address }
  const value = {
    campaign: address,
    milestone: milestone.index,
    attempt,
    evidence: milestone.evidence,
    payouts: payoutsHash(parameters.milestones[milestone.index] ?? { payouts: [] }),
    reason,
    validUntil,
    ...own,
  }
  const types = event.name === 'AttestationRecorded' ? ATTESTATION_TYPES : RULING_TYPES
  const signer = verifyTypedData(domain, types, value, signature)
  recovered.set(event, signer)
  return signer
}

/** Enough of the right people decided. */
export function checkVotes(
  { verifiers, panel }: CampaignParams,
  milestone: StoredMilestone,
  event: EventOf<'MilestoneStateChanged'>,
  found: Findings,
): void {
  const { state, time } = event.args
  const where = () => `milestone ${milestone.index} from ${milestone.state} to ${state}, block ${event.block}`
  const votes = BigInt(milestone.votes.size)
  if (state === APPROVED) found.expect('V1', votes >= verifiers.threshold, () => `${where()}: ${votes} approvals`)
  if (state === APPROVED_BY_PANEL) found.expect('V1', votes >= panel.threshold, () => `${where()}: ${votes} rulings`)
  // Other transitions have a deadline too: what happens at the deadline needs no votes.
  const before = event.timestamp < milestone.time || time !== milestone.time
  if (milestone.state === APPEALED_OBJECTION && isFinal(state) && before) {
    found.expect('V1', votes >= panel.threshold, () => `${where()}: ${votes} rulings`)
  }
  if (state === FUNDING && before) {
    const blocking = BigInt(milestone.rejections.size) > BigInt(verifiers.members.length) - verifiers.threshold
    found.expect('V1', blocking || votes >= panel.threshold, () => `${where()}: neither verifiers nor panel`)
  }
}

/** Verifiers, panel and those who gain are different people. */
export function checkMembers({ charity, parameters }: Observed, found: Findings): void {
  const { verifiers, panel, fallbackRecipient, milestones } = parameters
  const interested = [
    charity,
    fallbackRecipient,
    ...milestones.flatMap(({ payouts }) => payouts.map((p) => p.recipient)),
  ]
  const members = [...verifiers.members, ...panel.members]
  found.expect('V3', new Set(members).size === members.length, () => 'somebody is a member twice')
  for (const someone of interested) {
    found.expect('V3', !members.includes(someone), () => `${someone} has an interest and is a member`)
  }
  for (const { members, threshold } of [verifiers, panel]) {
    const ascending = members.every((member, i) => i === 0 || BigInt(members[i - 1] ?? 0) < BigInt(member))
    found.expect('V3', ascending, () => `${members.join(', ')} do not ascend`)
    const count = BigInt(members.length)
    found.expect('V3', threshold * 2n > count && threshold <= count, () => `${threshold} of ${count} is no majority`)
  }
}
