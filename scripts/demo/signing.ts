import type { Payout, SignedDecision } from '@amana/sdk/parameters'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { type Draft, proofOfControlTypedData } from '@amana/sdk/proof-of-control'
import type { Terms } from '@amana/sdk/schemas'
import { attestationTypedData } from '@amana/sdk/typed-data'
import type { Address, Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import { DAY } from './plan.ts'

/** What verifiers sign about one attempt. */
export interface Attested {
  campaign: Address
  milestone: number
  attempt: number
  evidence: Hex
  approved: boolean
  payouts: readonly Payout[]
  reason: Hex | undefined
  /** When the signatures are carried to the chain. */
  time: number
}

const VALIDITY = 7 * DAY
const PROOF_VALIDITY = 20 * DAY

/** One attestation per key. */
export async function signAttestations(
  { time, reason = ZERO_HASH, ...subject }: Attested,
  keys: readonly Hex[],
): Promise<SignedDecision[]> {
  const validUntil = BigInt(time + VALIDITY)
  return Promise.all(
    keys.map(async (key) => {
      const account = privateKeyToAccount(key)
      const signature = await account.signTypedData(
        attestationTypedData({
          ...subject,
          chainId: LOCAL_CHAIN_ID,
          verifier: account.address,
          reason,
          validUntil,
        }),
      )
      return { signer: account.address, reason, validUntil, signature }
    }),
  )
}

/** What those sign who will decide about a campaign, some days before it is created. */
export async function signProofs(
  { time, ...draft }: Omit<Draft, 'chainId'> & { time: number },
  deciders: readonly { role: 'verifier' | 'panel'; key: Hex }[],
): Promise<NonNullable<Terms['proofs']>> {
  const validUntil = time + PROOF_VALIDITY
  return Promise.all(
    deciders.map(async ({ role, key }) => {
      const account = privateKeyToAccount(key)
      const proof = {
        ...draft,
        chainId: LOCAL_CHAIN_ID,
        role,
        account: account.address,
        validUntil: BigInt(validUntil),
      }
      const signature = await account.signTypedData(proofOfControlTypedData(proof))
      return { account: account.address, draft: draft.draft, validUntil, signature }
    }),
  )
}
