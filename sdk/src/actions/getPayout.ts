import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type Payout, payoutOf } from '../milestone.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetPayoutReturnType = Payout

export type GetPayoutParameters = {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** Counted from 0 within the milestone. */
  payout: bigint | number
} & BlockParameters
export type GetPayoutErrorType = ReadErrorType

/**
 * One payout of a milestone, due transitions applied. Amounts are base units.
 *
 * Errors: `UnknownMilestone`, `UnknownPayout`.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The payout.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getPayout } from '@amana/sdk/actions/getPayout'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getPayout(client, { campaign, milestone: 0, payout: 0 })
 * ```
 */
export async function getPayout(
  client: ReadClient,
  { campaign, milestone, payout, ...block }: GetPayoutParameters,
): Promise<Payout> {
  const view = await readOne(
    client,
    { address: campaign, abi: campaignViewsAbi, functionName: 'payout', args: [BigInt(milestone), BigInt(payout)] },
    block,
  )
  return payoutOf(Number(milestone), Number(payout), view)
}
