// Chance that is the same every time.

export interface Random {
  /** From 0 to 1, without 1. */
  next(): number
  /** Normal, mean 0, deviation 1. */
  normal(): number
  /** One of the list. */
  pick<item>(list: readonly [item, ...item[]]): item
}

/** mulberry32: small, fast, and good enough to invent gifts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  }
}
