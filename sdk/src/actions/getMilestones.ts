import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type Milestone, milestoneOf } from '../milestone.ts'
import {
  type BlockParameters,
  pinBlock,
  type ReadClient,
  type ReadErrorType,
  readAll,
  readOne,
} from './internal/read.ts'

export type GetMilestonesReturnType = Milestone[]

export type GetMilestonesParameters = { campaign: Address } & BlockParameters
export type GetMilestonesErrorType = ReadErrorType

/**
 * All milestones of a campaign at one block, due transitions applied.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The milestones in order.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getMilestones } from '@amana/sdk/actions/getMilestones'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getMilestones(client, { campaign })
 * ```
 */
export async function getMilestones(
  client: ReadClient,
  { campaign, ...block }: GetMilestonesParameters,
): Promise<Milestone[]> {
  const { number } = await pinBlock(client, block)
  const contract = { address: campaign, abi: campaignViewsAbi } as const
  const { milestones } = await readOne(client, { ...contract, functionName: 'parameters' }, { blockNumber: number })
  const calls = milestones.map(
    (_, index) => ({ ...contract, functionName: 'milestone', args: [BigInt(index)] }) as const,
  )
  const views = await readAll(client, calls, number)
  return views.map((view, index) => milestoneOf(index, view))
}
