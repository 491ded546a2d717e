// What an operation may cost, and what we aim at. The only place where this is written down.
import type { Figure, Measurements } from './figures.ts'

export interface Budget {
  operation: string
  /** Their sum counts. */
  figures: readonly Figure[]
  budget: number
  aim?: number
}

export const BUDGETS: readonly Budget[] = [
  { operation: 'a gift of one share', figures: ['donate'], budget: 93_000, aim: 88_000 },
  { operation: 'a new campaign', figures: ['create'], budget: 400_000, aim: 320_000 },
  {
    operation: 'claim, approval by 2 of 3, one payout',
    figures: ['claim', 'approve', 'settle'],
    budget: 240_000,
    aim: 200_000,
  },
  { operation: 'the refund of one lot', figures: ['refundOne'], budget: 62_000 },
  { operation: 'each further lot', figures: ['refundNext'], budget: 20_000 },
  { operation: 'the refund of one lot, donor holds none', figures: ['refundOneToEmpty'], budget: 80_000 },
  { operation: 'each further lot, donor holds none', figures: ['refundNextToEmpty'], budget: 36_000 },
]

/** Figures that must not grow with a campaign. */
interface Likeness {
  figure: Figure
  to: Figure
  percent: number
}

export const LIKENESSES: readonly Likeness[] = [
  { figure: 'donateAt10000Lots', to: 'donate', percent: 1 },
  { figure: 'settleAt10000Lots', to: 'settle', percent: 1 },
  { figure: 'refundAt10000Lots', to: 'refundOne', percent: 1 },
  { figure: 'donateIn16Milestones', to: 'donate', percent: 3 },
]

/** Where the chain ends what a contract may weigh (EIP-170, EIP-3860). */
const LARGEST = { runtime: 24_576, initcode: 49_152 }

export function costOf({ figures }: Budget, measured: Measurements): number {
  return figures.reduce((sum, figure) => sum + measured[figure], 0)
}

/** One sentence for each budget, likeness and size that is not kept. */
export function excesses(measured: Measurements): string[] {
  const dear = BUDGETS.filter((budget) => costOf(budget, measured) > budget.budget).map(
    (budget) => `${budget.operation} costs ${costOf(budget, measured)} gas; its budget is ${budget.budget}`,
  )
  const unlike = LIKENESSES.filter(
    ({ figure, to, percent }) => Math.abs(measured[figure] - measured[to]) * 100 > measured[to] * percent,
  ).map(
    ({ figure, to, percent }) =>
      `${figure} is ${measured[figure]} gas, more than ${percent} % away from ${to}, ${measured[to]}`,
  )
  const large = Object.entries(measured.sizes).flatMap(([name, { runtime, initcode }]) => [
    ...(runtime > LARGEST.runtime ? [`${name} has ${runtime} bytes; a chain takes ${LARGEST.runtime}`] : []),
    ...(initcode > LARGEST.initcode
      ? [`${name} is created with ${initcode} bytes; a chain takes ${LARGEST.initcode}`]
      : []),
  ])
  return [...dear, ...unlike, ...large]
}
