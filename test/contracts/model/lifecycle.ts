import {
  given,
  isFull,
  type ModelCampaign,
  type ModelMilestone,
  milestoneAt,
  type StateName,
  tell,
} from './campaign.ts'
import { demand } from './refusal.ts'

interface Move {
  state: StateName
  time: number
}

/** The transition that time has made due, if there is one. */
function due(campaign: ModelCampaign, milestone: ModelMilestone, now: number): Move | undefined {
  const { plan } = campaign
  const { state, time, index } = milestone
  if (state === 'Funding') return dueInFunding(campaign, milestone, now)
  if (now < time) return undefined
  if (state === 'Claimed') return { state: 'AppealedSilence', time: time + plan.appealWindow }
  if (state === 'AppealedSilence') return { state: 'Funding', time }
  if (state === 'Approved') return { state: 'Released', time }
  if (state === 'ApprovedByPanel') return { state: thresholdMet(campaign, index) ? 'Split' : 'Released', time }
  if (state === 'AppealedObjection') return { state: 'Split', time }
  return undefined
}

function dueInFunding(campaign: ModelCampaign, { index, time }: ModelMilestone, now: number): Move | undefined {
  const { plan } = campaign
  if (!isFull(campaign, index)) return now >= plan.fundBy ? { state: 'Refunded', time: plan.fundBy } : undefined
  if (plan.upfront && index === 0) return { state: 'Released', time: now }
  const deadline = Math.max(plan.milestones[index]?.claimBy ?? 0, time)
  return now >= deadline ? { state: 'Refunded', time: deadline } : undefined
}

/** Applies every transition that is due, and tells each. */
export function catchUp(campaign: ModelCampaign, index: number, now: number): ModelMilestone {
  const milestone = milestoneAt(campaign, index)
  for (;;) {
    const next = due(campaign, milestone, now)
    if (!next) return milestone
    moveTo(campaign, milestone, next.state, next.time)
  }
}

export function moveTo(campaign: ModelCampaign, milestone: ModelMilestone, state: StateName, time: number): void {
  milestone.state = state
  milestone.time = time
  const { index, attempt } = milestone
  tell(campaign, 'MilestoneStateChanged', { milestone: index, state, attempt, time })
}

export function demandState(milestone: ModelMilestone, ...allowed: StateName[]): void {
  demand(allowed.includes(milestone.state), 'WrongState', milestone.index, milestone.state)
}

/** Whether enough of a milestone's coins objected. */
export function thresholdMet(campaign: ModelCampaign, index: number): boolean {
  const coins = given(campaign, index)
  const objected = coins.filter((coin) => coin.objected).length
  return objected * 10_000 >= campaign.plan.objectionBps * coins.length
}
