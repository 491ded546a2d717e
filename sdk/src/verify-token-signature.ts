import { type Address, concat, type Hex, hashTypedData, numberToHex, size } from 'viem'
import { isSignedByKey } from './key-signature.ts'
import { splitSignature } from './signature.ts'
import type { donationAuthorizationTypedData, permitTypedData } from './typed-data.ts'

/** A permit or an authorization, and its signer's answer. */
export interface SignedTokenData {
  typedData: ReturnType<typeof permitTypedData> | ReturnType<typeof donationAuthorizationTypedData>
  signer: Address
  signature: Hex
}

/**
 * Whether this is the signature of `signer`'s key under exactly this permit or authorization: what a campaign hands on to the
 * token. No node is asked, because a contract wallet cannot sign either in the form that they take.
 *
 * @param signed - From `permitTypedData` or `donationAuthorizationTypedData`, and the answer.
 *
 * @example
 * ```ts
 * import { donationAuthorizationTypedData } from '@amana/sdk/typed-data'
 * import { verifyTokenSignature } from '@amana/sdk/verify-token-signature'
 *
 * const typedData = donationAuthorizationTypedData({ ...tokenDomain, ...gift, ...authorization })
 * const valid = await verifyTokenSignature({ typedData, signer: gift.from, signature: authorization.signature })
 * ```
 */
export async function verifyTokenSignature({ typedData, signer, signature }: SignedTokenData): Promise<boolean> {
  if (size(signature) !== 65) return false
  // Each kind of typed data is complete by its own type; the union of both is too much for viem's inference.
  const hash = hashTypedData(typedData as Parameters<typeof hashTypedData>[0])
  const { v, r, s } = splitSignature(signature)
  return isSignedByKey(hash, signer, concat([r, s, numberToHex(v, { size: 1 })]))
}
