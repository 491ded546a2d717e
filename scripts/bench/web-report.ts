// The figures of the benchmark of the pages, against the limits.

export interface WebFigure {
  name: string
  found: number
  most: number
  unit: 'ms' | 's' | '' | 'nodes' | 'actions'
}

export interface WebReport {
  runs: number
  gifts: number
  figures: readonly WebFigure[]
}

/** The limits of engineering, and of the issue that asked for this. */
export const LIMITS = {
  largestPaint: 1_800,
  answer: 100,
  shift: 0.02,
  frame: 34,
  task: 50,
  nodes: 300,
  actions: 3,
  giving: 20,
} as const

export function isMet({ found, most }: WebFigure): boolean {
  return found <= most
}

export function lines({ runs, gifts, figures }: WebReport): string[] {
  const missed = figures.filter((figure) => !isMet(figure)).length
  return [
    `${runs} runs of each, the median; ${gifts.toLocaleString('en')} gifts in the long campaign`,
    '',
    ...figures.map((figure) => {
      const { name, found, most, unit } = figure
      const verdict = isMet(figure) ? 'met' : 'MISSED'
      return `${name.padEnd(52)}${shown(found).padStart(9)} of ${shown(most).padStart(6)} ${unit.padEnd(8)}${verdict}`
    }),
    '',
    missed === 0 ? 'Every limit is met.' : `${missed} of ${figures.length} limits are missed.`,
  ]
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The smallest value that so large a share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function shown(value: number): string {
  return value < 1 && value > 0 ? value.toFixed(3) : value.toFixed(value < 100 && !Number.isInteger(value) ? 1 : 0)
}
