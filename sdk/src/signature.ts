import { type Hex, hexToNumber, slice } from 'viem'

/**
 * A 65 byte signature in the three parts that older interfaces take. Some wallets end it with the parity, 0 or 1.
 * viem's own parser would bring a whole curve into the browser to check what the contract checks.
 */
export function splitSignature(signature: Hex): { v: number; r: Hex; s: Hex } {
  const last = hexToNumber(slice(signature, 64, 65))
  return { v: last < 27 ? 27 + last : last, r: slice(signature, 0, 32), s: slice(signature, 32, 64) }
}
