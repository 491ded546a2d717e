import { isFinal } from '@amana/sdk/enumerations'
import type { CampaignRecord } from './campaign-record.ts'

/** As the index says it: takes gifts; takes none and is not over; is over. */
export const STANDINGS = ['open', 'running', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]

type Milestone = CampaignRecord['milestones'][number]

export function standingOf(record: CampaignRecord): Standing {
  if (openMilestones(record).length > 0) return 'open'
  return record.milestones.every(({ state }) => isFinal(state)) ? 'ended' : 'running'
}

/** Those that a gift can be for now. */
export function openMilestones({ milestones, parameters, block }: CampaignRecord): Milestone[] {
  const { fundBy, sequential } = parameters.rules
  if (block.timestamp >= BigInt(fundBy)) return []
  const open = milestones.filter((milestone) => lacksCoins(milestone) && block.timestamp < BigInt(milestone.claimBy))
  return sequential ? open.slice(0, 1) : open
}

/** The first that still lacks coins, or else the first that is not over. */
export function milestoneUnderWay({ milestones }: CampaignRecord): Milestone | undefined {
  return milestones.find(lacksCoins) ?? milestones.find(({ state }) => !isFinal(state))
}

/** Of those that take gifts: the one that lacks the smallest part. */
export function nearestMilestone(record: CampaignRecord): Milestone | undefined {
  return openMilestones(record).toSorted(byMissingPart)[0]
}

/** What lacks the smaller part comes first. */
export function byMissingPart(a: Milestone, b: Milestone): number {
  const difference = (a.amount - a.funded) * b.amount - (b.amount - b.funded) * a.amount
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Of campaigns that take gifts: whose next milestone lacks the smallest part. */
export function byNearest(a: CampaignRecord, b: CampaignRecord): number {
  const [first, second] = [nearestMilestone(a), nearestMilestone(b)]
  return first && second ? byMissingPart(first, second) : 0
}

function lacksCoins({ state, funded, amount }: Milestone): boolean {
  return state === 'Funding' && funded < amount
}
