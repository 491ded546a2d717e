import type { Address } from 'viem'
import { journalAbi } from '../generated/abis.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetEntryNonceReturnType = bigint

export type GetEntryNonceParameters = {
  journal: Address
  author: Address
} & BlockParameters
export type GetEntryNonceErrorType = ReadErrorType

/**
 * The number that the next entry signed by an author must carry.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The nonce.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getEntryNonce } from '@amana/sdk/actions/getEntryNonce'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getEntryNonce(client, { journal, author })
 * ```
 */
export async function getEntryNonce(
  client: ReadClient,
  { journal, author, ...block }: GetEntryNonceParameters,
): Promise<bigint> {
  return readOne(client, { address: journal, abi: journalAbi, functionName: 'nonces', args: [author] }, block)
}
