import { type Hex, parseSignature } from 'viem'

/** A 65 byte signature in the three parts that older interfaces take. */
export function splitSignature(signature: Hex): { v: number; r: Hex; s: Hex } {
  const { r, s, yParity } = parseSignature(signature)
  return { v: 27 + yParity, r, s }
}
