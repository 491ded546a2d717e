// What verifiers sign, with real keys.
import type { SignedDecision } from '@amana/sdk/parameters'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { type Attestation, attestationTypedData } from '@amana/sdk/typed-data'
import { CHAIN_ID } from './chain.ts'
import { VERIFIERS } from './people.ts'

export type Ballot = Omit<Attestation, 'chainId' | 'verifier' | 'reason' | 'attempt'>

/** Two of the three: enough to approve, and enough to put approval out of reach. */
const SIGNING = VERIFIERS.slice(0, 2)

/** Decisions on the first claim of a milestone. */
export async function signDecisions(ballot: Ballot): Promise<SignedDecision[]> {
  return Promise.all(
    SIGNING.map(async (verifier) => {
      const attestation = { ...ballot, chainId: CHAIN_ID, attempt: 1n, verifier: verifier.address }
      const signature = await verifier.signTypedData(attestationTypedData(attestation))
      return { signer: verifier.address, reason: ZERO_HASH, validUntil: ballot.validUntil, signature }
    }),
  )
}
