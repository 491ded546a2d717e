import type { AssetId } from '../../caip.ts'
import { UnknownTokenError } from '../../errors/giving.ts'
import { knownToken } from '../../tokens.ts'

/** How a token takes signatures, for one that is not on the chain's list. */
export interface TokenSigning {
  /** The token's EIP-712 domain; default: from the list. */
  domain?: { name: string; version: string } | undefined
}

/** Seconds: long enough to sign with care, short enough that a forgotten signature cannot act tomorrow. */
export const VALID_FOR = 20n * 60n

export function tokenDomain(asset: AssetId, domain: TokenSigning['domain']): { name: string; version: string } {
  const found = domain ?? knownToken(asset)?.domain
  if (!found) throw new UnknownTokenError(asset)
  return found
}
