import { endOf, type Stretch } from '@amana/sdk/coin-line'
import type { CoinStretch } from './coin-stretches.ts'

/** A horizontal part of a bar in percent of its width, from the physical left. */
export interface Span {
  x: number
  width: number
}

/** Where `part` lies in a bar of `whole`. Coins are numbered in reading direction: in Arabic from the right. */
export function spanOf(part: Stretch, whole: Stretch, direction: 'ltr' | 'rtl'): Span {
  if (whole.amount <= 0n) return { x: 0, width: 0 }
  const from = percent(part.start - whole.start, whole.amount)
  const to = percent(endOf(part) - whole.start, whole.amount)
  return { x: direction === 'ltr' ? from : 100 - to, width: to - from }
}

/** The coin under a point, given as the part of the bar's width from the physical left. */
export function coinAt(fraction: number, whole: Stretch, direction: 'ltr' | 'rtl'): bigint {
  const read = direction === 'ltr' ? fraction : 1 - fraction
  const inside = Math.min(Math.max(read, 0), 1)
  const coin = whole.start + (whole.amount * BigInt(Math.floor(inside * STEPS))) / BigInt(STEPS)
  const last = endOf(whole) - 1n
  return coin > last ? last : coin
}

/** Enough to tell pixels apart on any screen. */
const STEPS = 1_000_000

/** Ten thousandths of a percent: a hundredth of a pixel on a wide screen. */
function percent(part: bigint, whole: bigint): number {
  return Number((part * BigInt(STEPS)) / whole) / (STEPS / 100)
}

/**
 * At most `count` stretches that still tile the whole: where there are more, the bar is cut into equal cells and each
 * shows the state that most of its coins have. A bar never needs more pieces than it has pixels.
 */
export function coarse(stretches: readonly CoinStretch[], count: number): CoinStretch[] {
  const first = stretches[0]
  const last = stretches.at(-1)
  if (!first || !last || stretches.length <= count) return [...stretches]
  const start = first.start
  const amount = endOf(last) - start
  const cells: CoinStretch[] = []
  let from = 0
  for (let cell = 0; cell < count; cell++) {
    const cellStart = start + (amount * BigInt(cell)) / BigInt(count)
    const cellEnd = start + (amount * BigInt(cell + 1)) / BigInt(count)
    if (cellEnd === cellStart) continue
    const sums = new Map<CoinStretch['state'], bigint>()
    for (let index = from; index < stretches.length; index++) {
      const stretch = stretches[index]
      if (!stretch || stretch.start >= cellEnd) break
      const begin = stretch.start > cellStart ? stretch.start : cellStart
      const end = endOf(stretch) < cellEnd ? endOf(stretch) : cellEnd
      if (end > begin) sums.set(stretch.state, (sums.get(stretch.state) ?? 0n) + (end - begin))
      if (endOf(stretch) <= cellEnd) from = index + 1
    }
    const [state] = [...sums].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
    const before = cells.at(-1)
    if (before?.state === state) before.amount += cellEnd - cellStart
    else cells.push({ start: cellStart, amount: cellEnd - cellStart, state })
  }
  return cells
}
