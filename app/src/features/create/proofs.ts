import { type InvitedRole, type ProofOfControl, proofOfControlTypedData } from '@amana/sdk/proof-of-control'
import { verifyDecision } from '@amana/sdk/verify-decision'
import { type Address, isAddressEqual } from 'viem'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { Draft, DraftProof } from './draft.ts'
import type { Answer } from './invitation.ts'
import { invitedIn } from './warnings.ts'

/** What has come of an invitation: `earlier` proves the address, but of a plan that has changed since. */
export type ProofState = 'none' | 'current' | 'earlier'

type Proofs = Pick<Draft, 'proofs'>

export function proofOf({ proofs }: Proofs, role: InvitedRole, account: Address): DraftProof | undefined {
  return proofs.find((proof) => proof.role === role && isAddressEqual(proof.account, account))
}

export function proofState(draft: Proofs, role: InvitedRole, account: Address, plan: string | undefined): ProofState {
  const proof = proofOf(draft, role, account)
  if (!proof) return 'none'
  return proof.draft === plan ? 'current' : 'earlier'
}

export type Refusal = 'otherChain' | 'notInvited' | 'notSigned' | 'unchecked'

/** Whether an answer is what it says: of somebody with this part in the draft, and signed by that account. */
export async function checkAnswer(
  chain: ChainConfig,
  draft: Draft,
  answer: Answer,
): Promise<{ proof: DraftProof } | { refusal: Refusal }> {
  const { kind: _, chainId, ...proof } = answer
  if (chainId !== chain.chainId) return { refusal: 'otherChain' }
  const isInvited = invitedIn(draft).some(
    ({ role, address }) => role === answer.role && isAddressEqual(address, answer.account),
  )
  if (!isInvited) return { refusal: 'notInvited' }
  const typedData = proofOfControlTypedData(proofToSign(chain, proof))
  try {
    const { account: signer, signature } = answer
    const valid = await verifyDecision(readClient(chain), { typedData, signer, signature })
    return valid ? { proof } : { refusal: 'notSigned' }
  } catch {
    return { refusal: 'unchecked' }
  }
}

/** What is signed, with the factory of the chain as its domain. */
export function proofToSign(
  { chainId, factory }: ChainConfig,
  { charity, draft, role, account, validUntil }: Omit<DraftProof, 'signature'>,
): ProofOfControl {
  return { chainId, factory, charity, draft, role, account, validUntil: BigInt(validUntil) }
}

/** With a proof in place of an older one of the same account in the same part. */
export function withProof(proofs: readonly DraftProof[], proof: DraftProof): DraftProof[] {
  const others = proofs.filter(({ role, account }) => role !== proof.role || !isAddressEqual(account, proof.account))
  return [...others, proof]
}
