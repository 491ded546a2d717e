import type { Address, Hash } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import {
  type Milestone,
  type MilestoneView,
  milestoneOf,
  type Payout,
  type PayoutView,
  payoutOf,
} from '../milestone.ts'
import type { CampaignParameters } from '../parameters.ts'
import type { Totals } from './getTotals.ts'
import {
  type BlockParameters,
  pinBlock,
  type ReadBlock,
  type ReadClient,
  type ReadErrorType,
  readAll,
} from './internal/read.ts'

/** A campaign as its contract shows it at `block`. */
export interface Campaign {
  address: Address
  block: ReadBlock
  charity: Address
  factory: Address
  parameters: CampaignParameters
  totals: Totals
  ledgerHash: Hash
  milestones: (Milestone & { payouts: Payout[] })[]
}
export type GetCampaignReturnType = Campaign

export type GetCampaignParameters = { campaign: Address } & BlockParameters
export type GetCampaignErrorType = ReadErrorType

/**
 * Everything that a campaign's contract says, at one block: two rounds, each one call where the chain has Multicall3.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns Parameters, totals, milestones with their payouts, ledger hash, and the block they belong to.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getCampaign } from '@amana/sdk/actions/getCampaign'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getCampaign(client, { campaign })
 * ```
 */
export async function getCampaign(
  client: ReadClient,
  { campaign, ...blockParameters }: GetCampaignParameters,
): Promise<Campaign> {
  return readCampaign(client, campaign, await pinBlock(client, blockParameters))
}

/** {@link getCampaign} for whoever has pinned the block already. */
export async function readCampaign(client: ReadClient, campaign: Address, block: ReadBlock): Promise<Campaign> {
  const contract = { address: campaign, abi: campaignViewsAbi } as const
  const [parameters, charity, factory, totals, ledgerHash] = await readAll(
    client,
    [
      { ...contract, functionName: 'parameters' },
      { ...contract, functionName: 'charity' },
      { ...contract, functionName: 'factory' },
      { ...contract, functionName: 'totals' },
      { ...contract, functionName: 'ledgerHash' },
    ],
    block.number,
  )
  const places = parameters.milestones.flatMap(({ payouts }, milestone) =>
    payouts.map((_, payout) => [milestone, payout] as const),
  )
  const views = await readAll(
    client,
    [
      ...parameters.milestones.map(
        (_, index) => ({ ...contract, functionName: 'milestone', args: [BigInt(index)] }) as const,
      ),
      ...places.map(
        ([milestone, payout]) =>
          ({ ...contract, functionName: 'payout', args: [BigInt(milestone), BigInt(payout)] }) as const,
      ),
    ],
    block.number,
  )
  const milestoneCount = parameters.milestones.length
  const payouts = places.map(([milestone, payout], place) =>
    payoutOf(milestone, payout, views[milestoneCount + place] as PayoutView),
  )
  const milestones = parameters.milestones.map((_, index) => ({
    ...milestoneOf(index, views[index] as MilestoneView),
    payouts: payouts.filter(({ milestone }) => milestone === index),
  }))
  return { address: campaign, block, charity, factory, parameters, totals, ledgerHash, milestones }
}
