import { type Address, type Hex, isAddressEqual } from 'viem'
import { getCode } from 'viem/actions'
import { getAction } from 'viem/utils'
import type { ReadClient } from '../actions/internal/read.ts'
import type { CampaignEventArgs } from '../campaign-events.ts'
import { APPEAL_CAUSES, MILESTONE_STATES, type MilestoneState } from '../enumerations.ts'
import { isSilence } from '../logs/patience.ts'
import type { Quorum } from '../parameters.ts'
import { attestationTypedData, rulingTypedData } from '../typed-data.ts'
import { type SignedTypedData, verifyDecision } from '../verify-decision.ts'
import { type AuditSubject, type Finding, finding, type Problem } from './check.ts'
import type { LedgerEvent } from './hash.ts'

type DecisionEvent = Extract<LedgerEvent, { eventName: 'AttestationRecorded' | 'RulingRecorded' }>

const MAX_SIGNATURE_LIFE = 2_592_000n

/** A signature still to be verified, and what it is the signature of. */
interface Signed extends SignedTypedData {
  evidence: string
}

/** What the events before the present one say about a milestone. */
interface Standing {
  state: MilestoneState
  time: number
}

interface Walk {
  subject: AuditSubject
  /** By milestone and attempt. */
  evidence: Map<string, Hex>
  /** By milestone. */
  standings: Map<bigint, Standing>
  /** Who has decided already, by ballot. */
  counted: Map<string, Set<string>>
  signed: Signed[]
  problems: Problem[]
}

/**
 * Every attestation and ruling is its listed signer's own signature under exactly this decision, recorded inside its window,
 * nobody counts twice, and whatever needs a quorum had one. A contract wallet is asked about the block in which it signed; a
 * node that has not kept that state cannot tell, so the check says that only the contract recorded it.
 */
export async function checkDecisions(node: ReadClient, subject: AuditSubject): Promise<Finding> {
  const walk: Walk = {
    subject,
    evidence: new Map(),
    standings: new Map(),
    counted: new Map(),
    signed: [],
    problems: [],
  }
  for (const [position, event] of subject.history.events.entries()) step(walk, event, position)
  const answers = await Promise.all(walk.signed.map(async (one) => ({ ...one, answer: await ask(node, one) })))
  const problems = [
    ...walk.problems,
    ...answers.flatMap(({ answer, evidence, signature }): Problem[] =>
      answer === 'refused' ? [{ expected: 'the signature of this decision', found: signature, evidence }] : [],
    ),
  ]
  const all = finding('decisions', `${answers.length} signatures`, problems)
  if (problems.length > 0) return all
  const silent = answers.find(({ answer }) => answer === 'silent')
  if (silent) return { ...all, outcome: 'missing', found: 'a node that does not answer', evidence: [silent.evidence] }
  const recorded = answers.filter(({ answer }) => answer === 'recorded')
  if (recorded.length === 0) return all
  const found = `${answers.length - recorded.length} signatures, and ${recorded.length} ${RECORDED}`
  return { ...all, outcome: 'recorded', found, evidence: recorded.map(({ evidence }) => evidence) }
}

const RECORDED = 'recorded by the contract, not re-askable here'

function step(walk: Walk, event: LedgerEvent, position: number): void {
  const { subject, evidence, standings, counted, problems } = walk
  if (event.eventName === 'EvidenceSubmitted') {
    evidence.set(`${event.args.milestone}/${event.args.attempt}`, event.args.evidence)
  } else if (event.eventName === 'AttestationRecorded' || event.eventName === 'RulingRecorded') {
    takeDecision(walk, event)
  } else if (event.eventName === 'MilestoneStateChanged') {
    const { milestone, state, time } = event.args
    problems.push(...quorumProblems(subject, event.args, decisionBefore(subject.history.events, position), counted))
    const name = MILESTONE_STATES[state]
    if (name) standings.set(milestone, { state: name, time })
  }
}

/** `refused`: by key or wallet. `recorded`: the node cannot say. `silent`: it does not answer at all. */
async function ask(node: ReadClient, { blockNumber, ...signed }: Signed): Promise<'valid' | Unsure | 'refused'> {
  try {
    if (await verifyDecision(node, { ...signed, blockNumber })) return 'valid'
    // What a wallet says at the end of its block may be the work of a later transaction in it.
    const before = blockNumber !== undefined && blockNumber > 0n ? blockNumber - 1n : undefined
    if (before === undefined || !(await isContract(node, signed.signer, blockNumber))) return 'refused'
    return (await verifyDecision(node, { ...signed, blockNumber: before })) ? 'valid' : 'refused'
  } catch (error) {
    return isSilence(error) ? 'silent' : 'recorded'
  }
}

type Unsure = 'recorded' | 'silent'

async function isContract(node: ReadClient, address: Address, blockNumber: bigint | undefined): Promise<boolean> {
  const block = blockNumber === undefined ? {} : { blockNumber }
  return (await getAction(node, getCode, 'getCode')({ address, ...block })) !== undefined
}

function takeDecision(walk: Walk, event: DecisionEvent): void {
  const { subject, evidence, counted, problems } = walk
  const { chainId, contract } = subject
  const { args, timestamp, blockNumber } = event
  const { milestone, attempt, reason, validUntil, signature } = args
  const place = `milestone ${milestone}, attempt ${attempt}`
  const claimed = evidence.get(`${milestone}/${attempt}`)
  const payouts = contract.parameters.milestones[Number(milestone)]?.payouts
  if (!claimed || !payouts) {
    problems.push({ expected: 'a claim', found: 'none', evidence: place, missing: true })
    return
  }
  const { parameters, address: campaign } = contract
  const signer = signerOf(event)
  const listed = event.eventName === 'AttestationRecorded' ? parameters.verifiers : parameters.panel
  const base = { chainId, campaign, milestone, attempt, evidence: claimed, payouts, reason, validUntil }
  const typedData: SignedTypedData['typedData'] =
    event.eventName === 'AttestationRecorded'
      ? attestationTypedData({ ...base, approved: event.args.approved, verifier: signer })
      : rulingTypedData({ ...base, ...verdictOf(event.args), panelist: signer })
  walk.signed.push({ typedData, signer, signature, blockNumber, evidence: `${signer}, ${place}` })

  const ballot = ballotOf(event)
  const known = counted.get(ballot) ?? new Set()
  counted.set(ballot, known)
  const problem = (expected: string, found: string, missing = false) =>
    problems.push({ expected, found, evidence: `${signer}, ${place}`, missing })
  if (!isListed(listed, signer)) problem('a listed signer', 'a stranger')
  if (known.has(signer.toLowerCase())) problem('one decision', 'two')
  known.add(signer.toLowerCase())
  if (timestamp >= validUntil || validUntil > timestamp + MAX_SIGNATURE_LIFE) {
    problem('a signature valid then', `valid until ${validUntil}, recorded at ${timestamp}`)
  }
  const standing = walk.standings.get(milestone) ?? { state: 'Funding', time: 0 }
  if (!isOpen(standing, event, parameters.rules.appealWindow)) {
    problem(
      'a decision inside its window',
      `${standing.state} with time ${standing.time}, recorded at ${timestamp}`,
      true,
    )
  }
}

/** Whether a milestone that stands so takes this decision now. Its due transitions are events before it. */
function isOpen({ state, time }: Standing, event: DecisionEvent, appealWindow: number): boolean {
  if (event.timestamp >= BigInt(time)) return false
  if (event.eventName === 'AttestationRecorded') {
    return state === 'Claimed' || (state === 'AppealedSilence' && !event.args.approved)
  }
  if (verdictOf(event.args).cause === 'Silence') return state === 'AppealedSilence'
  return state === 'AppealedObjection' && event.timestamp >= BigInt(time - appealWindow)
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
  const name = MILESTONE_STATES[state] ?? `state ${state}`
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
  return { cause: APPEAL_CAUSES[cause] === 'Objection' ? 'Objection' : 'Silence', confirmed } as const
}

function signerOf(event: DecisionEvent): Address {
  return event.eventName === 'AttestationRecorded' ? event.args.verifier : event.args.panelist
}

function isListed({ members }: Quorum, signer: Address): boolean {
  return members.some((member) => isAddressEqual(member, signer))
}
