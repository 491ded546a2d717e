import type { Address } from 'viem'
import { CAMPAIGN_EVENTS, type CampaignEventName } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import { type DecodedEvent, getEvents, type Progress } from '../logs/get-events.ts'
import type { ReadClient, ReadErrorType } from './internal/read.ts'

export interface GetCampaignEventsParameters<name extends CampaignEventName = CampaignEventName> {
  campaign: Address
  /** Only these; default: all. With fewer than all, the list cannot be checked against the ledger hash. */
  eventNames?: readonly name[] | undefined
  /** Block of the campaign's creation, see `getCampaigns`. */
  fromBlock: bigint
  /** Included; default: the latest block. */
  toBlock?: bigint | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}
export type GetCampaignEventsReturnType<name extends CampaignEventName = CampaignEventName> = DecodedEvent<
  typeof campaignAbi,
  name
>[]
export type GetCampaignEventsErrorType = ReadErrorType

/**
 * A campaign's events, decoded and in log order, each with its block and the block's time. What a node leaves out or adds
 * shows when the list is folded into the ledger hash: see `ledger/hash` and `getLedgerHash`.
 *
 * @param client - Any viem client.
 * @param parameters - The campaign and the range of blocks.
 * @returns The events.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getCampaignEvents } from '@amana/sdk/actions/getCampaignEvents'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const gifts = await getCampaignEvents(client, { campaign, fromBlock: 21_000_000n, eventNames: ['LotGiven'] })
 * const given = gifts.reduce((total, { args }) => total + args.amount, 0n)
 * ```
 */
export async function getCampaignEvents<const name extends CampaignEventName = CampaignEventName>(
  client: ReadClient,
  { campaign, eventNames, ...range }: GetCampaignEventsParameters<name>,
): Promise<GetCampaignEventsReturnType<name>> {
  const names = eventNames ?? (CAMPAIGN_EVENTS as readonly CampaignEventName[] as readonly name[])
  return getEvents(client, { address: campaign, abi: campaignAbi, eventNames: names, ...range })
}
