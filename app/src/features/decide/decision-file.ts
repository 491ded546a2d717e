import { canonicalJson } from '@amana/sdk/canonical-json'
import type { SignedDecision } from '@amana/sdk/parameters'
import { type Note, noteSchema, parseDocument, type SignedDecisionFile, signedDecisionSchema } from '@amana/sdk/schemas'
import { attestationTypedData, payoutsHash, rulingTypedData } from '@amana/sdk/typed-data'
import { verifyDecision } from '@amana/sdk/verify-decision'
import { type Address, type Hex, isAddressEqual } from 'viem'
import * as z from 'zod/mini'
import type { ReadClient } from '../../data/client.ts'
import { hashOfNote } from '../../data/note.ts'

/** What the chain says that is being decided; a file about anything else is refused. */
export interface DecisionContext {
  chainId: number
  campaign: Address
  milestone: number
  attempt: number
  evidence: Hex
  payouts: readonly { recipient: Address; amount: bigint }[]
  verifiers: readonly Address[]
  panel: readonly Address[]
  /** Set while the panel is asked. */
  cause: 'Silence' | 'Objection' | undefined
  /** The chain's time. */
  now: bigint
}

export type Verdict = 'approve' | 'reject' | 'confirm' | 'refuse'

/** A file that was read, checked against the chain, and whose signature is its signer's. */
export interface CollectedDecision {
  file: SignedDecisionFile
  signer: Address
  verdict: Verdict
  decision: SignedDecision
  /** The public reason, when the file brought the one that was signed. */
  reason: Note | undefined
  /** The file brought words, and they are not those that were signed. */
  otherWords: boolean
}

export type DecisionProblem =
  | 'unreadable'
  | 'otherCampaign'
  | 'otherMilestone'
  | 'otherAttempt'
  | 'otherEvidence'
  | 'otherPayouts'
  | 'otherCause'
  | 'notListed'
  | 'expired'
  | 'badSignature'
  | 'nodeSilent'

export type DecisionReading =
  | { kind: 'decision'; collected: CollectedDecision }
  | {
      kind: 'problem'
      problem: DecisionProblem
      /** What could be read of it all the same. */
      file?: SignedDecisionFile
      note?: Note | undefined
      signer?: Address
    }

/** The file may carry the reason's text beside its hash; it is only believed when it hashes to it. */
const reasonBeside = z.object({ note: z.optional(noteSchema) })

/** The signed decision as a file that anyone can check and carry. */
export function writeDecisionFile(file: SignedDecisionFile, note: Note | undefined): string {
  return canonicalJson({ ...file, ...(note && { note }) })
}

export async function readDecisionFile(
  bytes: Uint8Array,
  context: DecisionContext,
  client: ReadClient,
): Promise<DecisionReading> {
  let file: SignedDecisionFile
  let note: Note | undefined
  try {
    file = parseDocument(signedDecisionSchema, bytes)
    note = parseDocument(reasonBeside, bytes).note
  } catch {
    return { kind: 'problem', problem: 'unreadable' }
  }
  const signer = signerOf(file)
  const problem = mismatchOf(file, context)
  if (problem) return { kind: 'problem', problem, file, note, signer }
  try {
    const valid = await verifyDecision(client, {
      typedData: typedDataOf(file, context),
      signer,
      signature: file.signature,
    })
    if (!valid) return { kind: 'problem', problem: 'badSignature', file, note, signer }
    const isItsReason = note !== undefined && (await hashOfNote(note)) === file.reason
    const { reason, validUntil, signature } = file
    return {
      kind: 'decision',
      collected: {
        file,
        signer,
        verdict: verdictOf(file),
        decision: { signer, reason, validUntil: BigInt(validUntil), signature },
        reason: isItsReason ? note : undefined,
        otherWords: note !== undefined && !isItsReason,
      },
    }
  } catch {
    return { kind: 'problem', problem: 'nodeSilent' }
  }
}

/** What the file says beside the truth of the chain, without looking at the signature. */
export function mismatchOf(file: SignedDecisionFile, context: DecisionContext): DecisionProblem | undefined {
  if (file.chainId !== context.chainId || !isAddressEqual(file.campaign, context.campaign)) return 'otherCampaign'
  if (file.milestone !== context.milestone) return 'otherMilestone'
  if (file.attempt !== context.attempt) return 'otherAttempt'
  if (file.evidence !== context.evidence) return 'otherEvidence'
  if (file.payouts !== payoutsHash(context.payouts)) return 'otherPayouts'
  if (file.kind === 'ruling' && file.cause !== context.cause) return 'otherCause'
  const listed = file.kind === 'ruling' ? context.panel : context.verifiers
  if (!listed.some((member) => isAddressEqual(member, signerOf(file)))) return 'notListed'
  if (BigInt(file.validUntil) <= context.now) return 'expired'
  return undefined
}

export function signerOf(file: UnsignedDecision): Address {
  return file.kind === 'ruling' ? file.panelist : file.verifier
}

export function verdictOf(file: UnsignedDecision): Verdict {
  if (file.kind === 'ruling') return file.confirmed ? 'confirm' : 'refuse'
  return file.approved ? 'approve' : 'reject'
}

/** What a decision says where claim, evidence and payouts are known: in a link, or in the box of the index. */
export interface SaidDecision {
  attempt: number
  verdict: Verdict
  cause: DecisionContext['cause']
  signer: Address
  reason: Hex
  validUntil: number
}

/** The whole decision; evidence and payouts are those of the chain, so that a signature about others does not fit. */
export function decisionOf(
  { attempt, verdict, cause, signer, reason, validUntil }: SaidDecision,
  context: DecisionContext,
) {
  const { chainId, campaign, milestone, evidence } = context
  const payouts = payoutsHash(context.payouts)
  const subject = { chainId, campaign, milestone, attempt, evidence, payouts, reason, validUntil }
  if (verdict === 'approve' || verdict === 'reject') {
    return { kind: 'attestation', ...subject, approved: verdict === 'approve', verifier: signer } as const
  }
  return {
    kind: 'ruling',
    ...subject,
    cause: cause ?? 'Silence',
    confirmed: verdict === 'confirm',
    panelist: signer,
  } as const
}

/** A decision before its signer has signed. */
export type UnsignedDecision = Unsigned<SignedDecisionFile>
type Unsigned<File> = File extends SignedDecisionFile ? Omit<File, 'signature'> : never

/** What the signer's wallet is asked to sign: the payouts are the chain's own, not only their hash. */
export function typedDataOf(file: UnsignedDecision, { payouts }: DecisionContext) {
  const { chainId, campaign, milestone, attempt, evidence, reason } = file
  const subject = {
    chainId,
    campaign,
    milestone,
    attempt,
    evidence,
    payouts,
    reason,
    validUntil: BigInt(file.validUntil),
  }
  return file.kind === 'ruling'
    ? rulingTypedData({ ...subject, cause: file.cause, confirmed: file.confirmed, panelist: file.panelist })
    : attestationTypedData({ ...subject, approved: file.approved, verifier: file.verifier })
}

/** One decision per signer, the newest; the others of another verdict stay in the list but are not sent with it. */
export function withDecision(list: readonly CollectedDecision[], added: CollectedDecision): CollectedDecision[] {
  return [...list.filter(({ signer }) => !isAddressEqual(signer, added.signer)), added]
}

/** Says what is in it. */
export function decisionFileName(file: SignedDecisionFile): string {
  return `amana-${verdictOf(file)}-milestone-${file.milestone + 1}-${signerOf(file).slice(2, 10).toLowerCase()}.json`
}
