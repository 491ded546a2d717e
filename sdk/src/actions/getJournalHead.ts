import type { Address, Hash } from 'viem'
import { journalAbi } from '../generated/abis.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetJournalHeadReturnType = Hash

export type GetJournalHeadParameters = {
  journal: Address
  campaign: Address
} & BlockParameters
export type GetJournalHeadErrorType = ReadErrorType

/**
 * The rolling hash of every entry about a campaign: with it, a list of entries from anyone can be checked.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The hash; zero before the first entry.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getJournalHead } from '@amana/sdk/actions/getJournalHead'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getJournalHead(client, { journal, campaign })
 * ```
 */
export async function getJournalHead(
  client: ReadClient,
  { journal, campaign, ...block }: GetJournalHeadParameters,
): Promise<Hash> {
  return readOne(client, { address: journal, abi: journalAbi, functionName: 'head', args: [campaign] }, block)
}
