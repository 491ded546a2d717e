import fc from 'fast-check'
import { isFinal, isFull, type ModelCampaign, type ModelMilestone } from '../model/campaign.ts'

/** Numbers that decide one step; what they mean depends on where the campaign stands. Small numbers are simple steps. */
export interface Step {
  /** 0 to 19: the next second, or from 15 on a jump to one of the coming boundaries. */
  jump: number
  /** Just before, at, or just after the boundary. */
  side: -1 | 0 | 1
  /** 0 to 9: above 8 anything at all, otherwise something that makes sense here. */
  mood: number
  milestone: number
  pick: number
  who: number
  size: number
  twist: number
}

/** Without bias: the numbers are choices, and large ones are as usual as small ones. */
export const steps: fc.Arbitrary<Step> = fc.noBias(
  fc.record({
    jump: fc.nat(19),
    side: fc.constantFrom(0, -1, 1),
    mood: fc.nat(9),
    milestone: fc.nat(5),
    pick: fc.nat(999),
    who: fc.nat(999),
    size: fc.nat(999),
    twist: fc.nat(999),
  }),
)

/** Which milestone a step is about: mostly the first in which something can still happen, so that it gets somewhere. */
export function targetOf(step: Step, campaign: ModelCampaign): ModelMilestone {
  const alive = campaign.milestones.filter((milestone) => !isOver(campaign, milestone))
  const list = alive.length > 0 ? alive : campaign.milestones
  return list[step.milestone < 3 ? 0 : step.milestone % list.length] as ModelMilestone
}

/** Whether nothing can happen to a milestone any more. */
function isOver(campaign: ModelCampaign, milestone: ModelMilestone): boolean {
  const here = campaign.coins.some((coin) => coin.milestone === milestone.index && coin.where === 'here')
  return isFinal(milestone) && !here
}

/** Whether nothing can happen to the campaign any more. */
export function hasEnded(campaign: ModelCampaign): boolean {
  const over = campaign.milestones.every((milestone) => isOver(campaign, milestone))
  return over && campaign.token.balanceOf(campaign.address) === 0
}

/** The second of the next step. */
export function timeOf(step: Step, campaign: ModelCampaign, milestone: ModelMilestone, now: number): number {
  const next = now + 1
  if (step.jump < 15) return next
  // The end of funding ends most lives: seldom jump there.
  const open = milestone.state === 'Funding' && !isFull(campaign, milestone.index)
  if (open && step.size % 8 !== 0) return next
  const own = boundariesOf(campaign, milestone)
  const all = campaign.milestones.flatMap((other) => boundariesOf(campaign, other))
  const coming = (step.size % 8 === 1 ? all : own).filter((time) => time >= next).sort((a, b) => a - b)
  const boundary = coming[step.size % 4 === 2 ? step.pick % Math.max(1, coming.length) : 0]
  return boundary === undefined ? next + step.size : Math.max(next, boundary + step.side)
}

/** Every second at which something begins or ends for a milestone. */
function boundariesOf({ plan }: ModelCampaign, { index, state, time }: ModelMilestone): number[] {
  const claimBy = plan.milestones[index]?.claimBy ?? 0
  // A transition that is due but not applied begins a window that nobody has seen yet.
  if (state === 'Claimed') return [time, time + plan.appealWindow, claimBy]
  if (state === 'AppealedObjection') return [time - plan.appealWindow, time, claimBy]
  return state === 'Funding' ? [plan.fundBy, claimBy] : [time, claimBy]
}
