import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type Milestone, milestoneOf } from '../milestone.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetMilestoneReturnType = Milestone

export type GetMilestoneParameters = {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
} & BlockParameters
export type GetMilestoneErrorType = ReadErrorType

/**
 * One milestone, due transitions applied.
 *
 * Errors: `UnknownMilestone`.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The milestone.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getMilestone } from '@amana/sdk/actions/getMilestone'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getMilestone(client, { campaign, milestone: 0 })
 * ```
 */
export async function getMilestone(
  client: ReadClient,
  { campaign, milestone, ...block }: GetMilestoneParameters,
): Promise<Milestone> {
  const contract = {
    address: campaign,
    abi: campaignViewsAbi,
    functionName: 'milestone',
    args: [BigInt(milestone)],
  } as const
  return milestoneOf(Number(milestone), await readOne(client, contract, block))
}
