import type { Address } from 'viem'
import { campaignFactoryAbi } from '../generated/abis.ts'
import type { CampaignParameters } from '../parameters.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type PredictCampaignReturnType = Address

export type PredictCampaignParameters = {
  factory: Address
  charity: Address
  parameters: CampaignParameters
} & BlockParameters
export type PredictCampaignErrorType = ReadErrorType

/**
 * Where `createCampaign` by this charity with exactly these parameters puts the campaign.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The campaign's address.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { predictCampaign } from '@amana/sdk/actions/predictCampaign'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await predictCampaign(client, { factory, charity, parameters })
 * ```
 */
export async function predictCampaign(
  client: ReadClient,
  { factory, charity, parameters, ...block }: PredictCampaignParameters,
): Promise<Address> {
  return readOne(
    client,
    { address: factory, abi: campaignFactoryAbi, functionName: 'predict', args: [charity, parameters] },
    block,
  )
}
