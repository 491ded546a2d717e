import type { Address } from 'viem'
import type { Stretch } from '../coin-line.ts'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

/** A share of a gift once it is on the line. */
export interface Lot extends Stretch {
  donor: Address
  objected: boolean
  /** A refund goes to the fallback recipient. */
  passOn: boolean
  /** The milestone's outcome gives these coins back. */
  refundable: boolean
}
export type GetLotReturnType = Lot | undefined

export type GetLotParameters = {
  campaign: Address
  /** Number of the lot's first coin. */
  start: bigint
} & BlockParameters
export type GetLotErrorType = ReadErrorType

/**
 * One lot by its first coin.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The lot, or `undefined` when none starts there or it has been refunded.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getLot } from '@amana/sdk/actions/getLot'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getLot(client, { campaign, start: 0n })
 * ```
 */
export async function getLot(
  client: ReadClient,
  { campaign, start, ...block }: GetLotParameters,
): Promise<GetLotReturnType> {
  const lot = await readOne(
    client,
    { address: campaign, abi: campaignViewsAbi, functionName: 'lot', args: [start] },
    block,
  )
  return lot.amount === 0n ? undefined : { start, ...lot }
}
