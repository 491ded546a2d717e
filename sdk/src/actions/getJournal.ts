import type { Address } from 'viem'
import { campaignFactoryAbi } from '../generated/abis.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetJournalReturnType = Address

export type GetJournalParameters = {
  factory: Address
} & BlockParameters
export type GetJournalErrorType = ReadErrorType

/**
 * The public journal that belongs to a factory.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The journal's address.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getJournal } from '@amana/sdk/actions/getJournal'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getJournal(client, { factory })
 * ```
 */
export async function getJournal(client: ReadClient, { factory, ...block }: GetJournalParameters): Promise<Address> {
  return readOne(client, { address: factory, abi: campaignFactoryAbi, functionName: 'journal' }, block)
}
