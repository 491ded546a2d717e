import type { Address } from 'viem'
import { SolidityError } from '../errors/solidity-error.ts'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type Payout, payoutOf } from '../milestone.ts'
import {
  type BlockParameters,
  pinBlock,
  type ReadClient,
  type ReadErrorType,
  readAll,
  readOne,
} from './internal/read.ts'

export type GetPayoutsReturnType = Payout[]

export type GetPayoutsParameters = {
  campaign: Address
  /** Counted from 0; default: all. */
  milestone?: bigint | number | undefined
} & BlockParameters
export type GetPayoutsErrorType = ReadErrorType

/**
 * The payouts of one milestone, or of all, at one block, due transitions applied.
 *
 * Errors: `UnknownMilestone`.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The payouts, milestone by milestone.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getPayouts } from '@amana/sdk/actions/getPayouts'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getPayouts(client, { campaign, milestone: 0 })
 * ```
 */
export async function getPayouts(
  client: ReadClient,
  { campaign, milestone, ...block }: GetPayoutsParameters,
): Promise<Payout[]> {
  const { number } = await pinBlock(client, block)
  const contract = { address: campaign, abi: campaignViewsAbi } as const
  const { milestones } = await readOne(client, { ...contract, functionName: 'parameters' }, { blockNumber: number })
  const places = milestones.flatMap(({ payouts }, index) =>
    milestone === undefined || Number(milestone) === index ? payouts.map((_, payout) => [index, payout] as const) : [],
  )
  if (places.length === 0) throw new SolidityError('UnknownMilestone', [BigInt(milestone ?? 0)])
  const calls = places.map(
    ([index, payout]) => ({ ...contract, functionName: 'payout', args: [BigInt(index), BigInt(payout)] }) as const,
  )
  const views = await readAll(client, calls, number)
  return places.map(([index, payout], place) => payoutOf(index, payout, views[place] as (typeof views)[number]))
}
