import type { Address, Hash } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetLedgerHashReturnType = Hash

export type GetLedgerHashParameters = { campaign: Address } & BlockParameters
export type GetLedgerHashErrorType = ReadErrorType

/**
 * The rolling hash of every event of a campaign: with it, a list of events from anyone can be checked.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The hash.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getLedgerHash } from '@amana/sdk/actions/getLedgerHash'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getLedgerHash(client, { campaign })
 * ```
 */
export async function getLedgerHash(
  client: ReadClient,
  { campaign, ...block }: GetLedgerHashParameters,
): Promise<Hash> {
  return readOne(client, { address: campaign, abi: campaignViewsAbi, functionName: 'ledgerHash' }, block)
}
