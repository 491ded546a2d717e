import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import type { CampaignParameters } from '../parameters.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetParametersReturnType = CampaignParameters

export type GetParametersParameters = {
  campaign: Address
} & BlockParameters
export type GetParametersErrorType = ReadErrorType

/**
 * Everything that was fixed for ever when the campaign was created. Amounts are base units, times Unix seconds.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The parameters.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getParameters } from '@amana/sdk/actions/getParameters'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getParameters(client, { campaign })
 * ```
 */
export async function getParameters(
  client: ReadClient,
  { campaign, ...block }: GetParametersParameters,
): Promise<CampaignParameters> {
  return readOne(client, { address: campaign, abi: campaignViewsAbi, functionName: 'parameters' }, block)
}
