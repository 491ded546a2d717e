/** How the keeper ends, as the other commands do. 64 is that of `sysexits.h`. */
export const EXIT = {
  /** Stopped by a signal, or with `--once`: everything due was done, or is left out for a reason that was said. */
  ok: 0,
  /** With `--once`: a transaction was reverted. */
  reverted: 1,
  /** With `--once`: the node did not answer, a transaction is in no block yet, or budget, price or balance held it back. */
  incomplete: 2,
  /** An option, the key or the chain is not what it has to be. */
  usage: 64,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
