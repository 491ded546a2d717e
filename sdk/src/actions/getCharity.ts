import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetCharityReturnType = Address

export type GetCharityParameters = {
  campaign: Address
} & BlockParameters
export type GetCharityErrorType = ReadErrorType

/**
 * Who made the campaign, claims its milestones and may cancel them.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The charity's address.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getCharity } from '@amana/sdk/actions/getCharity'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getCharity(client, { campaign })
 * ```
 */
export async function getCharity(client: ReadClient, { campaign, ...block }: GetCharityParameters): Promise<Address> {
  return readOne(client, { address: campaign, abi: campaignViewsAbi, functionName: 'charity' }, block)
}
