/** Blocks below the newest that may still be replaced: their events are read again each time. */
const UNSETTLED_BLOCKS = 64n

/** The last block that counts as settled; the one before `first` when none does yet. */
export function settledBelow(newest: bigint, first: bigint): bigint {
  const settled = newest - UNSETTLED_BLOCKS
  return settled >= first ? settled : first - 1n
}
