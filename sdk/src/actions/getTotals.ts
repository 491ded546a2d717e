import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

/** Where all coins are, in base units. */
export interface Totals {
  /** Includes `absorbed`. */
  given: bigint
  /** Coins that came without a gift and became lots of the fallback recipient: no gifts, no support. */
  absorbed: bigint
  /** In every state before a final one. */
  waiting: bigint
  /** Due to recipients, not yet settled. */
  released: bigint
  paid: bigint
  refundable: bigint
  refunded: bigint
  /** Tokens here that nobody gave. */
  surplus: bigint
}
export type GetTotalsReturnType = Totals

export type GetTotalsParameters = { campaign: Address } & BlockParameters
export type GetTotalsErrorType = ReadErrorType

/**
 * Where all coins of a campaign are: given = waiting + released + paid + refundable + refunded. Base units.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The totals, due transitions applied.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getTotals } from '@amana/sdk/actions/getTotals'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getTotals(client, { campaign })
 * ```
 */
export async function getTotals(client: ReadClient, { campaign, ...block }: GetTotalsParameters): Promise<Totals> {
  return readOne(client, { address: campaign, abi: campaignViewsAbi, functionName: 'totals' }, block)
}
