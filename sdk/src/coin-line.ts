/** Coins `start` to `start + amount − 1`: half-open, numbered from 0, in base units of the token. */
export interface Stretch {
  start: bigint
  amount: bigint
}

/** A stretch of something that is listed elsewhere, such as the part of a lot that lies in payout `index`. */
export interface Portion extends Stretch {
  index: number
}

/** What a final milestone does with its coins. */
export type Outcome = 'released' | 'split' | 'refunded'

const BASIS_POINTS = 10_000n

/** The number after the last coin. */
export function endOf({ start, amount }: Stretch): bigint {
  return start + amount
}

export function contains(stretch: Stretch, coin: bigint): boolean {
  return coin >= stretch.start && coin < endOf(stretch)
}

/** The coins that both have in common; amount 0 when there are none. */
export function intersection(a: Stretch, b: Stretch): Stretch {
  const start = a.start > b.start ? a.start : b.start
  const end = endOf(a) < endOf(b) ? endOf(a) : endOf(b)
  return { start, amount: end > start ? end - start : 0n }
}

/** How many coins both have in common. */
export function overlap(a: Stretch, b: Stretch): bigint {
  return intersection(a, b).amount
}

/** How many coins a share takes: what it asks for, or all that remain. */
export function take(asked: bigint, remaining: bigint): bigint {
  return asked < remaining ? asked : remaining
}

/** What a payout is due: all of it when released, all but the objected coins when split, nothing when refunded. */
export function due(amount: bigint, objected: bigint, outcome: Outcome): bigint {
  if (outcome === 'released') return amount
  return outcome === 'split' ? amount - objected : 0n
}

/** Whether the objecting coins reach the campaign's threshold. */
export function objectionsReach(objected: bigint, amount: bigint, objectionBps: number | bigint): boolean {
  return objected * BASIS_POINTS >= BigInt(objectionBps) * amount
}

/** How many more coins must object until the threshold is reached. */
export function objectionsMissing(objected: bigint, amount: bigint, objectionBps: number | bigint): bigint {
  const needed = (BigInt(objectionBps) * amount + BASIS_POINTS - 1n) / BASIS_POINTS
  return needed > objected ? needed - objected : 0n
}

/** Stretches of these amounts, one after the other from `start`. */
export function consecutive(amounts: readonly bigint[], start = 0n): Stretch[] {
  let next = start
  return amounts.map((amount) => {
    const stretch = { start: next, amount }
    next += amount
    return stretch
  })
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}

/** The stretch of each milestone: together they tile the line from 0 to the goal. */
export function milestonesOf(milestones: readonly { payouts: readonly { amount: bigint }[] }[]): Stretch[] {
  return consecutive(milestones.map(({ payouts }) => sum(payouts.map(({ amount }) => amount))))
}

/** The stretch of each payout of a milestone: together they tile the milestone. */
export function payoutsOf(milestone: Stretch, payouts: readonly { amount: bigint }[]): Stretch[] {
  return consecutive(
    payouts.map(({ amount }) => amount),
    milestone.start,
  )
}

/** Index of the milestone that owns a coin, or `undefined` past the goal. */
export function milestoneAt(milestones: readonly Stretch[], coin: bigint): number | undefined {
  const index = milestones.findIndex((milestone) => contains(milestone, coin))
  return index < 0 ? undefined : index
}

/**
 * The parts of `stretch` that lie in each of `parts`, empty ones left out: which payouts a lot's coins go to.
 *
 * @example
 * ```ts
 * import { payoutsOf, portionsOf } from '@amana/sdk/coin-line'
 *
 * const payouts = payoutsOf({ start: 160n, amount: 40n }, [{ amount: 25n }, { amount: 15n }])
 * portionsOf({ start: 180n, amount: 10n }, payouts)
 * // [{ index: 0, start: 180n, amount: 5n }, { index: 1, start: 185n, amount: 5n }]
 * ```
 */
export function portionsOf(stretch: Stretch, parts: readonly Stretch[]): Portion[] {
  return parts.flatMap((part, index) => {
    const common = intersection(stretch, part)
    return common.amount > 0n ? [{ index, ...common }] : []
  })
}

/**
 * The first coin at which `parts`, in any order, fail to tile `whole` without gap or overlap; `undefined` when they do.
 * A part of amount 0 fails too: it holds no coin.
 */
export function tilingFault(parts: readonly Stretch[], whole: Stretch): bigint | undefined {
  let next = whole.start
  for (const part of parts.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    if (part.start !== next || part.amount <= 0n) return part.start < next ? part.start : next
    next = endOf(part)
  }
  return next === endOf(whole) ? undefined : next < endOf(whole) ? next : endOf(whole)
}
