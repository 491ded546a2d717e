/** A hundred percent, in millionths of a percent. */
export const WHOLE = 100_000_000n

export interface Split {
  /** In the order of the shares; together exactly the amount. */
  amounts: bigint[]
  /** What rounding down left over: it went to whoever gets the rest, beside its own part. */
  remainder: bigint
}

/**
 * An amount by shares, in whole base units: every part is rounded down, and what is left goes to the one at `rest`.
 *
 * @param shares - Millionths of a percent, at most a hundred percent together without the one at `rest`, which is not read.
 */
export function splitAmount(amount: bigint, shares: readonly bigint[], rest: number): Split {
  const others = shares.map((share, index) => (index === rest ? 0n : (amount * share) / WHOLE))
  const left = amount - others.reduce((sum, part) => sum + part, 0n)
  if (left < 0n) throw new RangeError('more than a hundred percent')
  const own = (amount * restShare(shares, rest)) / WHOLE
  return { amounts: others.map((part, index) => (index === rest ? left : part)), remainder: left - own }
}

/** What the shares of the others leave, in millionths of a percent; negative when they are more than the whole. */
export function restShare(shares: readonly bigint[], rest: number): bigint {
  return shares.reduce((left, share, index) => (index === rest ? left : left - share), WHOLE)
}
