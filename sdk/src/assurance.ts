import { type Address, isAddressEqual } from 'viem'
import type { CampaignParameters } from './parameters.ts'

/** What is asked of a campaign's rules, the weightiest first. */
export const ASSURANCE_CHECKS = [
  'verifiers',
  'advance',
  'panel',
  'recipients',
  'steps',
  'review',
  'objection',
  'objectionShare',
  'appeal',
  'duration',
] as const
export type AssuranceCheckId = (typeof ASSURANCE_CHECKS)[number]

export interface AssuranceCheck {
  id: AssuranceCheckId
  met: boolean
}

/** `A`: the rules leave nothing to one person's word. `D`: donors trust more than they can check. */
export type AssuranceGrade = 'A' | 'B' | 'C' | 'D'

export interface Assurance {
  grade: AssuranceGrade
  /** In the order of `ASSURANCE_CHECKS`. */
  checks: AssuranceCheck[]
}

const DAY = 86_400
/** Of everything else: one. Who decides alone, and coins that go out without evidence, count for more. */
const WEIGHTS: Partial<Record<AssuranceCheckId, number>> = { verifiers: 3, advance: 2 }

/**
 * How much the rules of a campaign protect its donors, by what stands in the contract and nothing else. It says nothing about
 * the people: whether verifiers know the charity, no chain can tell.
 *
 * @param subject - The campaign's parameters, and who creates it if that is known.
 * @returns The grade and each thing that was asked.
 *
 * @example
 * ```ts
 * import { assuranceOf } from '@amana/sdk/assurance'
 *
 * const { grade, checks } = assuranceOf({ charity, parameters })
 * const weak = checks.filter(({ met }) => !met)
 * ```
 */
export function assuranceOf(subject: { charity?: Address | undefined; parameters: CampaignParameters }): Assurance {
  const checks = ASSURANCE_CHECKS.map((id) => ({ id, met: MEETS[id](subject) }))
  const lack = checks.reduce((sum, { id, met }) => sum + (met ? 0 : (WEIGHTS[id] ?? 1)), 0)
  return { grade: lack === 0 ? 'A' : lack <= 2 ? 'B' : lack <= 4 ? 'C' : 'D', checks }
}

type Meets = (subject: Parameters<typeof assuranceOf>[0]) => boolean

const MEETS: Record<AssuranceCheckId, Meets> = {
  /** No single person approves. */
  verifiers: ({ parameters: { verifiers } }) => verifiers.threshold >= 2,
  /** No coin goes out without evidence. */
  advance: ({ parameters: { rules } }) => !rules.upfront,
  /** No single person rules. */
  panel: ({ parameters: { panel } }) => panel.threshold >= 2,
  /** At least half goes to others than the charity itself. */
  recipients: ({ charity, parameters }) => {
    const payouts = parameters.milestones.flatMap((milestone) => milestone.payouts)
    const own = payouts.filter(({ recipient }) => charity !== undefined && isAddressEqual(recipient, charity))
    return sumOf(own) * 2n <= sumOf(payouts)
  },
  /** Not everything hangs on one decision: no milestone has more than three fifths of the goal. */
  steps: ({ parameters: { milestones } }) => {
    const amounts = milestones.map(({ payouts }) => sumOf(payouts))
    const goal = amounts.reduce((sum, amount) => sum + amount, 0n)
    return amounts.every((amount) => amount * 5n <= goal * 3n)
  },
  review: ({ parameters: { rules } }) => rules.reviewWindow >= 5 * DAY,
  objection: ({ parameters: { rules } }) => rules.objectionWindow >= 7 * DAY,
  /** A fifth of a milestone's coins at most has to object before the panel is asked. */
  objectionShare: ({ parameters: { rules } }) => rules.objectionBps <= 2_000,
  appeal: ({ parameters: { rules } }) => rules.appealWindow >= 7 * DAY,
  /** Nobody's coins wait longer than a year after giving has ended. */
  duration: ({ parameters: { rules, milestones } }) =>
    milestones.every(({ claimBy }) => claimBy - rules.fundBy <= 366 * DAY),
}

function sumOf(payouts: readonly { amount: bigint }[]): bigint {
  return payouts.reduce((sum, { amount }) => sum + amount, 0n)
}
