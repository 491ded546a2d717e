import { getAddress } from 'viem'
import type { AssetId } from './caip.ts'
import { deployments, type KnownToken } from './generated/deployments.ts'

/**
 * What the SDK knows about a token: symbol, decimals, currency, and what its holders can sign. Taken from the list of the
 * chain's deployment and never from the token itself, which may call itself anything: a token that is not on the list stays
 * unknown, has no symbol and belongs in no sum.
 *
 * @param asset - The token and its chain.
 * @returns `undefined` for an unknown token.
 *
 * @example
 * ```ts
 * import { formatUnits } from 'viem'
 * import { knownToken } from '@amana/sdk/tokens'
 *
 * const known = knownToken({ chainId: 31337, token })
 * const text = known ? `${formatUnits(amount, known.decimals)} ${known.symbol}` : `${amount} of unknown token ${token}`
 * ```
 */
export function knownToken({ chainId, token }: AssetId): KnownToken | undefined {
  return deployments[chainId]?.tokens[getAddress(token)]
}
