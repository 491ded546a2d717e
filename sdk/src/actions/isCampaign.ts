import type { Address } from 'viem'
import { campaignFactoryAbi } from '../generated/abis.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type IsCampaignReturnType = boolean

export type IsCampaignParameters = {
  factory: Address
  campaign: Address
} & BlockParameters
export type IsCampaignErrorType = ReadErrorType

/**
 * Whether a factory made this account: only then do its code and its views mean what they say.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns True for a campaign of this factory.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { isCampaign } from '@amana/sdk/actions/isCampaign'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await isCampaign(client, { factory, campaign })
 * ```
 */
export async function isCampaign(
  client: ReadClient,
  { factory, campaign, ...block }: IsCampaignParameters,
): Promise<boolean> {
  return readOne(
    client,
    { address: factory, abi: campaignFactoryAbi, functionName: 'isCampaign', args: [campaign] },
    block,
  )
}
