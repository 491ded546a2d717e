import { type Address, type Hex, isAddressEqual } from 'viem'
import type { CampaignParameters } from './parameters.ts'
import { proofOfControlTypedData } from './proof-of-control.ts'
import type { Terms } from './schemas.ts'

interface ProvenCampaign {
  chainId: number
  factory: Address
  charity: Address
  parameters: Pick<CampaignParameters, 'verifiers' | 'panel'>
  terms: Pick<Terms, 'proofs'>
}

/** A proof of control out of a campaign's terms, to be checked. */
export interface PublishedProof {
  role: 'verifier' | 'panel'
  /** SHA-256 of the plan that was shown; that of the campaign itself is `hashOfPlan(askedPlan(…))`. */
  draft: Hex
  /** For `verifyDecision`. */
  signed: { typedData: ReturnType<typeof proofOfControlTypedData>; signer: Address; signature: Hex }
}

/**
 * The proof of control that the terms of a campaign hold of a verifier or panel member. The chain fixes the terms when the
 * campaign is created, so a proof that holds was signed before. It proves nothing until `verifyDecision` has said so: the terms
 * are the charity's.
 *
 * @param campaign - What its creation says, and the factory that created it.
 * @returns Nothing for whoever gave none, or does not decide.
 *
 * @example
 * ```ts
 * import { askedPlan, hashOfPlan } from '@amana/sdk/asked-plan'
 * import { publishedProof } from '@amana/sdk/published-proof'
 * import { parseDocument, termsSchema } from '@amana/sdk/schemas'
 * import { verifyDecision } from '@amana/sdk/verify-decision'
 * import { hexToBytes } from 'viem'
 *
 * const { charity, parameters } = creation
 * const terms = parseDocument(termsSchema, hexToBytes(creation.terms))
 * const proof = publishedProof({ chainId: 1, factory, charity, parameters, terms }, verifier)
 * const holds = proof !== undefined && (await verifyDecision(client, proof.signed))
 * const hasSeenThisPlan = proof?.draft === (await hashOfPlan(askedPlan({ parameters, terms })))
 * ```
 */
export function publishedProof(
  { chainId, factory, charity, parameters, terms }: ProvenCampaign,
  account: Address,
): PublishedProof | undefined {
  const isAmong = (members: readonly Address[]) => members.some((member) => isAddressEqual(member, account))
  const role = isAmong(parameters.verifiers.members)
    ? 'verifier'
    : isAmong(parameters.panel.members)
      ? 'panel'
      : undefined
  const proof = terms.proofs?.find((one) => isAddressEqual(one.account, account))
  if (!role || !proof) return undefined
  const { draft, signature } = proof
  const validUntil = BigInt(proof.validUntil)
  const typedData = proofOfControlTypedData({ chainId, factory, charity, draft, role, account, validUntil })
  return { role, draft, signed: { typedData, signer: account, signature } }
}
