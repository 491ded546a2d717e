/** After so many answers in a row, a larger step is tried: the blocks that were too full may lie behind. */
const STREAK = 16

/** An answer with more logs than this takes a node, and the reader's memory, longer than the round trips that it saves. */
const MOST_LOGS = 4_000n

/** How many blocks to ask for next: doubles until the first refusal, then keeps below what was refused. */
export class AdaptiveSpan {
  size: bigint
  readonly #most: bigint
  #ceiling: bigint | undefined
  #largestAccepted = 0n
  #streak = 0

  constructor(size: bigint, most: bigint) {
    this.size = size < most ? size : most
    this.#most = most
  }

  /** `logs`: how many came back. */
  accepted(span: bigint, logs: number): void {
    if (span > this.#largestAccepted) this.#largestAccepted = span
    this.#streak += 1
    if (this.#ceiling !== undefined && this.#streak % STREAK === 0) this.#ceiling *= 2n
    const next = this.#ceiling === undefined ? this.size * 2n : this.size + this.size / 20n + 1n
    const fitting = logs === 0 ? next : (span * MOST_LOGS) / BigInt(logs) + 1n
    this.size = smallest(next, fitting, this.#ceiling ?? next, this.#most)
  }

  /** `hint`: how many blocks the node says it takes. */
  refused(span: bigint, hint: bigint | undefined): void {
    this.#streak = 0
    // A span that was accepted elsewhere can be too much here, where blocks are fuller.
    if (this.#largestAccepted >= span) this.#largestAccepted = 0n
    const half = span / 2n
    const fallback = this.#largestAccepted > half ? this.#largestAccepted : half
    this.#ceiling = hint !== undefined && hint > 0n && hint < span ? hint : fallback
    this.size = this.#ceiling
  }
}

function smallest(...values: [bigint, ...bigint[]]): bigint {
  return values.reduce((least, value) => (value < least ? value : least))
}
