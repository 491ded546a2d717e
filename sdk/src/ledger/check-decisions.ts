import { type Address, type Hex, isAddressEqual } from 'viem'
import type { ReadClient } from '../actions/internal/read.ts'
import type { CampaignEventArgs } from '../campaign-events.ts'
import { APPEAL_CAUSES, MILESTONE_STATES, nameOf } from '../enumerations.ts'
import type { Quorum } from '../parameters.ts'
import { attestationTypedData, rulingTypedData } from '../typed-data.ts'
import { type SignedTypedData, verifyDecision } from '../verify-decision.ts'
import { type AuditSubject, type Finding, finding, type Problem } from './check.ts'
import type { LedgerEvent } from './hash.ts'

type DecisionEvent = Extract<LedgerEvent, { eventName: 'AttestationRecorded' | 'RulingRecorded' }>

const MAX_SIGNATURE_LIFE = 2_592_000n

/**
 * Every attestation and ruling is its listed signer's own signature under exactly this decision, nobody counts twice, and
 * whatever needs a quorum had one.
 */
export async function checkDecisions(client: ReadClient, subject: AuditSubject): Promise<Finding> {
  const problems: Problem[] = []
  const evidence = new Map<string, Hex>()
  const counted = new Map<string, Set<string>>()
  let decisions = 0
  for (const [position, event] of subject.events.entries()) {
    if (event.eventName === 'EvidenceSubmitted') {
      evidence.set(`${event.args.milestone}/${event.args.attempt}`, event.args.evidence)
    } else if (event.eventName === 'AttestationRecorded' || event.eventName === 'RulingRecorded') {
      decisions += 1
      problems.push(...(await decisionProblems(client, subject, event, evidence, counted)))
    } else if (event.eventName === 'MilestoneStateChanged') {
      problems.push(...quorumProblems(subject, event.args, decisionBefore(subject.events, position), counted))
    }
  }
  return finding('decisions', `${decisions} signatures`, problems)
}

async function decisionProblems(
  client: ReadClient,
  { chainId, contract }: AuditSubject,
  event: DecisionEvent,
  evidence: ReadonlyMap<string, Hex>,
  counted: Map<string, Set<string>>,
): Promise<Problem[]> {
  const { args, timestamp, blockNumber } = event
  const { milestone, attempt, reason, validUntil, signature } = args
  const place = `milestone ${milestone}, attempt ${attempt}`
  const claimed = evidence.get(`${milestone}/${attempt}`)
  const payouts = contract.parameters.milestones[Number(milestone)]?.payouts
  if (!claimed || !payouts) return [{ expected: 'a claim', found: 'none', evidence: place, missing: true }]

  const { parameters, address: campaign } = contract
  const signer = signerOf(event)
  const listed = event.eventName === 'AttestationRecorded' ? parameters.verifiers : parameters.panel
  const base = { chainId, campaign, milestone, attempt, evidence: claimed, payouts, reason, validUntil }
  const typedData: SignedTypedData['typedData'] =
    event.eventName === 'AttestationRecorded'
      ? attestationTypedData({ ...base, approved: event.args.approved, verifier: signer })
      : rulingTypedData({ ...base, ...verdictOf(event.args), panelist: signer })

  const ballot = ballotOf(event)
  const known = counted.get(ballot) ?? new Set()
  counted.set(ballot, known)
  const problem = (expected: string, found: string): Problem => ({ expected, found, evidence: `${signer}, ${place}` })
  const problems: Problem[] = []
  if (!isListed(listed, signer)) problems.push(problem('a listed signer', 'a stranger'))
  if (known.has(signer.toLowerCase())) problems.push(problem('one decision', 'two'))
  if (timestamp >= validUntil || validUntil > timestamp + MAX_SIGNATURE_LIFE) {
    problems.push(problem('a signature valid then', `valid until ${validUntil}, recorded at ${timestamp}`))
  }
  const at = blockNumber === undefined ? {} : { blockNumber }
  if (!(await verifyDecision(client, { typedData, signer, signature, ...at }))) {
    problems.push(problem('the signature of this decision', signature))
  }
  known.add(signer.toLowerCase())
  return problems
}

/** The decision that brought a change of state about: in the same second, on the same milestone, right before it. */
function decisionBefore(events: readonly LedgerEvent[], position: number): DecisionEvent | undefined {
  const [before, change] = [events[position - 1], events[position]]
  if (before?.eventName !== 'AttestationRecorded' && before?.eventName !== 'RulingRecorded') return undefined
  if (change?.eventName !== 'MilestoneStateChanged' || before.timestamp !== change.timestamp) return undefined
  return before.args.milestone === change.args.milestone ? before : undefined
}

/** A state that takes a quorum must follow enough decisions. */
function quorumProblems(
  { contract }: AuditSubject,
  { milestone, attempt, state }: CampaignEventArgs<'MilestoneStateChanged'>,
  before: DecisionEvent | undefined,
  counted: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const { verifiers, panel } = contract.parameters
  const name = nameOf(MILESTONE_STATES, state)
  const evidence = `milestone ${milestone}, attempt ${attempt}: ${name}`
  const count = (ballot: string) => counted.get(`${milestone}/${attempt}/${ballot}`)?.size ?? 0
  const problem = (expected: number, found: number): Problem[] =>
    found >= expected ? [] : [{ expected: `${expected} signatures`, found, evidence, missing: true }]

  if (name === 'Approved') return problem(verifiers.threshold, count('approved'))
  if (name === 'ApprovedByPanel') return problem(panel.threshold, count('Silence/confirmed'))
  if (name === 'Funding' && before?.eventName === 'AttestationRecorded') {
    return problem(verifiers.members.length - verifiers.threshold + 1, count('rejected'))
  }
  if (before?.eventName !== 'RulingRecorded') return []
  const { cause, confirmed } = verdictOf(before.args)
  return problem(panel.threshold, count(`${cause}/${confirmed ? 'confirmed' : 'refused'}`))
}

function ballotOf(event: DecisionEvent): string {
  const { milestone, attempt } = event.args
  if (event.eventName === 'AttestationRecorded') {
    return `${milestone}/${attempt}/${event.args.approved ? 'approved' : 'rejected'}`
  }
  const { cause, confirmed } = verdictOf(event.args)
  return `${milestone}/${attempt}/${cause}/${confirmed ? 'confirmed' : 'refused'}`
}

function verdictOf({ cause, confirmed }: CampaignEventArgs<'RulingRecorded'>) {
  return { cause: nameOf(APPEAL_CAUSES, cause) === 'Objection' ? 'Objection' : 'Silence', confirmed } as const
}

function signerOf(event: DecisionEvent): Address {
  return event.eventName === 'AttestationRecorded' ? event.args.verifier : event.args.panelist
}

function isListed({ members }: Quorum, signer: Address): boolean {
  return members.some((member) => isAddressEqual(member, signer))
}
