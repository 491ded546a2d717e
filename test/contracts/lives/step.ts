import fc from 'fast-check'
import type { ModelCampaign } from '../model/campaign.ts'

/** Numbers that decide one step; what they mean depends on where the campaign stands. Small numbers are simple steps. */
export interface Step {
  /** 0 to 19: below 13 the next second, otherwise a jump to one of the coming boundaries. */
  jump: number
  /** Just before, at, or just after the boundary. */
  side: -1 | 0 | 1
  /** 0 to 9: above 7 anything at all, otherwise something that makes sense here. */
  mood: number
  milestone: number
  pick: number
  who: number
  size: number
  twist: number
}

export const steps: fc.Arbitrary<Step> = fc.record({
  jump: fc.nat(19),
  side: fc.constantFrom(0, -1, 1),
  mood: fc.nat(9),
  milestone: fc.nat(5),
  pick: fc.nat(999),
  who: fc.nat(999),
  size: fc.nat(999),
  twist: fc.nat(999),
})

/** Every second at which something begins or ends. */
function boundaries({ plan, milestones }: ModelCampaign): number[] {
  const ends = milestones.flatMap(({ state, time }) =>
    state === 'AppealedObjection' ? [time - plan.appealWindow, time] : [time],
  )
  // A transition that is due and not applied begins a window that nobody has seen yet.
  const unseen = milestones.flatMap(({ state, time }) => (state === 'Claimed' ? [time + plan.appealWindow] : []))
  return [plan.fundBy, ...plan.milestones.map(({ claimBy }) => claimBy), ...ends, ...unseen]
}

/** The second of the next step. */
export function timeOf(step: Step, campaign: ModelCampaign, now: number): number {
  const next = now + 1
  if (step.jump < 13) return next
  const coming = boundaries(campaign)
    .filter((time) => time >= next)
    .sort((a, b) => a - b)
  const boundary = coming[step.jump < 18 ? 0 : step.pick % Math.max(1, coming.length)]
  return boundary === undefined ? next + step.size : Math.max(next, boundary + step.side)
}
