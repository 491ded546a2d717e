import type { Address, Hash, Hex } from 'viem'
import { campaignFactoryAbi } from '../generated/abis.ts'
import { getEvents, type Progress } from '../logs/get-events.ts'
import type { CampaignParameters } from '../parameters.ts'
import type { ReadClient, ReadErrorType } from './internal/read.ts'

export interface GetCampaignsParameters {
  factory: Address
  /** Only campaigns of this charity. */
  charity?: Address | undefined
  /** Block of the factory's deployment, see `generated/deployments`. */
  fromBlock: bigint
  /** Included; default: the latest block. */
  toBlock?: bigint | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}
export type GetCampaignsErrorType = ReadErrorType

/** A campaign as it was created. */
export interface CampaignCreation {
  campaign: Address
  charity: Address
  parameters: CampaignParameters
  /** The bytes of the terms document; the factory has checked them against `parameters.terms`. */
  terms: Hex
  blockNumber: bigint
  /** Unix seconds. */
  timestamp: bigint
  transactionHash: Hash
}
export type GetCampaignsReturnType = CampaignCreation[]

/**
 * Every campaign that a factory made, with its parameters and its terms, from the factory's logs.
 *
 * @param client - Any viem client.
 * @param parameters - The factory and the range of blocks.
 * @returns The campaigns, oldest first.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { hardhat } from 'viem/chains'
 * import { getCampaigns } from '@amana/sdk/actions/getCampaigns'
 * import { deployments } from '@amana/sdk/generated/deployments'
 *
 * const client = createClient({ chain: hardhat, transport: http() })
 * const { factory, startBlock } = deployments[hardhat.id]!
 * const campaigns = await getCampaigns(client, { factory, fromBlock: startBlock })
 * ```
 */
export async function getCampaigns(
  client: ReadClient,
  { factory, charity, ...range }: GetCampaignsParameters,
): Promise<CampaignCreation[]> {
  const events = await getEvents(client, {
    address: factory,
    abi: campaignFactoryAbi,
    eventNames: ['CampaignCreated'],
    ...(charity ? { args: { charity } } : {}),
    ...range,
  })
  return events.map(({ args, blockNumber, timestamp, transactionHash }) => ({
    ...args,
    blockNumber,
    timestamp,
    transactionHash,
  }))
}
