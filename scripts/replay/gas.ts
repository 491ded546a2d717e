// Gas of whole transactions, by what they were for.

export const PURPOSES = [
  'setup', // contracts, minted tokens, allowances
  'create',
  'donate',
  'claim',
  'approve',
  'reject',
  'cancel',
  'object',
  'settle',
  'refund',
] as const
export type Purpose = (typeof PURPOSES)[number]

export interface GasFigures {
  min: number
  median: number
  max: number
  count: number
}

export class GasTally {
  readonly #used = new Map<Purpose, number[]>()

  add(purpose: Purpose, gas: bigint): void {
    const others = this.#used.get(purpose)
    if (others) others.push(Number(gas))
    else this.#used.set(purpose, [Number(gas)])
  }

  figures(): Partial<Record<Purpose, GasFigures>> & { total: number } {
    const total = [...this.#used.values()].flat().reduce((sum, gas) => sum + gas, 0)
    const figures: Partial<Record<Purpose, GasFigures>> = {}
    for (const purpose of PURPOSES) {
      const sorted = this.#used.get(purpose)?.toSorted((a, b) => a - b) ?? []
      const [min, median, max] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
      if (min === undefined || median === undefined || max === undefined) continue
      figures[purpose] = { min, median, max, count: sorted.length }
    }
    return { ...figures, total }
  }
}
