import { type CountedSource, sourceOf } from './source-text.ts'
import { STEPS, type Step } from './steps.ts'

/** Fewer are not told: a number so small is about somebody. */
export const THRESHOLD = 5

export type ShownValue = number | '< 5'

export interface StoredCount {
  /** `2026-06-15` */
  day: string
  source: string
  step: Step
  amount: number
}

export interface ShownDay {
  day: string
  /** A day that is not over is told in steps of five, so that nobody can watch single visits arrive. */
  complete: boolean
  counts: { source: CountedSource; step: Step; value: ShownValue }[]
}

export interface ShownTotal {
  step: Step
  /** The sum of the shown values. What is hidden is in no sum, or it could be found by subtracting. */
  atLeast: number
  /** Values that are hidden. */
  hidden: number
}

/**
 * What may be told of the counts. Each value is told for its day, source and step alone, always the same for whatever range is
 * asked: no two answers differ by a value that is hidden. Sums are made of shown values only.
 */
export function shownCounts(counts: readonly StoredCount[], today: string): { days: ShownDay[]; totals: ShownTotal[] } {
  const days = new Map<string, ShownDay>()
  for (const { day, source, step, amount } of counts) {
    const shown = days.get(day) ?? { day, complete: day < today, counts: [] }
    days.set(day, shown)
    shown.counts.push({ source: sourceOf(source), step, value: shownValue(amount, shown.complete) })
  }
  const values = [...days.values()].flatMap((day) => day.counts)
  const totals = STEPS.map((step) => {
    const ofStep = values.filter((one) => one.step === step).map(({ value }) => value)
    const numbers = ofStep.filter((value) => value !== '< 5')
    const atLeast = numbers.reduce((sum, value) => sum + value, 0)
    return { step, atLeast, hidden: ofStep.length - numbers.length }
  })
  return { days: [...days.values()], totals }
}

function shownValue(amount: number, isComplete: boolean): ShownValue {
  if (amount < THRESHOLD) return '< 5'
  return isComplete ? amount : Math.floor(amount / THRESHOLD) * THRESHOLD
}
