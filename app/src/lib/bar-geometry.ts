import { contains, endOf, intersection, type Stretch } from '@amana/sdk/coin-line'
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

/** The part of a milestone that is in view, and its place in the picture: percent of the width, in reading direction. */
export interface Segment extends Span {
  /** Of the milestone. */
  index: number
  part: Stretch
}

/** Percent: eight pixels of the narrowest line that a phone shows, 256 wide. */
export const NARROWEST = 3.2

/** Lays the milestones that are in `view` side by side by their coins; none becomes too narrow to be seen or touched. */
export function layOut(milestones: readonly Stretch[], view: Stretch): Segment[] {
  const parts = milestones.flatMap((milestone, index) => {
    const part = intersection(milestone, view)
    return part.amount > 0n ? [{ index, part }] : []
  })
  const widths = widthsOf(parts.map(({ part }) => part.amount))
  let x = 0
  return parts.map(({ index, part }, place) => {
    const width = widths[place] ?? 0
    const segment = { index, part, x, width }
    x += width
    return segment
  })
}

/** Percent for each amount: at least the narrowest, the others in proportion of what is left. */
function widthsOf(amounts: readonly bigint[]): number[] {
  const narrow = new Set<number>()
  for (;;) {
    const wide = amounts.reduce((sum, amount, index) => (narrow.has(index) ? sum : sum + amount), 0n)
    const left = 100 - narrow.size * NARROWEST
    const widths = amounts.map((amount, index) =>
      narrow.has(index) ? NARROWEST : (percent(amount, wide || 1n) * left) / 100,
    )
    const more = widths.flatMap((width, index) => (width < NARROWEST && !narrow.has(index) ? [index] : []))
    // The least that sixteen milestones need is half of the picture, so that something always stays in proportion.
    if (more.length === 0 || more.length + narrow.size === amounts.length) return widths
    for (const index of more) narrow.add(index)
  }
}

/** Where the coins of `stretch` lie in a segment; nothing when they are not in it. */
export function spanInSegment(stretch: Stretch, segment: Segment, direction: 'ltr' | 'rtl'): Span | undefined {
  const common = intersection(stretch, segment.part)
  if (common.amount <= 0n) return undefined
  const inside = spanOf(common, segment.part, 'ltr')
  const width = (inside.width * segment.width) / 100
  const x = segment.x + (inside.x * segment.width) / 100
  return { x: direction === 'ltr' ? x : 100 - x - width, width }
}

/** The coin under a point of a laid out line, given as the part of its width from the physical left. */
export function coinInSegments(
  fraction: number,
  segments: readonly Segment[],
  direction: 'ltr' | 'rtl',
): bigint | undefined {
  const read = 100 * (direction === 'ltr' ? fraction : 1 - fraction)
  const segment = segments.find(({ x, width }) => read < x + width) ?? segments.at(-1)
  return segment && coinAt((read - segment.x) / segment.width, segment.part, 'ltr')
}

/** Those of many stretches, ascending and without overlap, that touch `view`: found by halving. */
export function inView<Part extends Stretch>(parts: readonly Part[], view: Stretch): readonly Part[] {
  return parts.slice(
    firstWhere(parts, (part) => endOf(part) > view.start),
    firstWhere(parts, (part) => part.start >= endOf(view)),
  )
}

/** Index of the stretch that holds a coin. */
export function indexAt(parts: readonly Stretch[], coin: bigint): number | undefined {
  const index = firstWhere(parts, (part) => endOf(part) > coin)
  const part = parts[index]
  return part && contains(part, coin) ? index : undefined
}

/** The first index from which on `holds` is true. */
function firstWhere<Part>(parts: readonly Part[], holds: (part: Part) => boolean): number {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const part = parts[middle]
    if (part !== undefined && holds(part)) high = middle
    else low = middle + 1
  }
  return low
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
