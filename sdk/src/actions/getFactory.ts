import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetFactoryReturnType = Address

export type GetFactoryParameters = {
  campaign: Address
} & BlockParameters
export type GetFactoryErrorType = ReadErrorType

/**
 * Which factory a campaign says it comes from. Ask that factory with `isCampaign` before believing it.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The factory's address.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getFactory } from '@amana/sdk/actions/getFactory'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getFactory(client, { campaign })
 * ```
 */
export async function getFactory(client: ReadClient, { campaign, ...block }: GetFactoryParameters): Promise<Address> {
  return readOne(client, { address: campaign, abi: campaignViewsAbi, functionName: 'factory' }, block)
}
