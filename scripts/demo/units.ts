import { parseUnits } from 'viem'

const DECIMALS = 6

/** Base units of a number of tokens with at most two decimals. */
export function tokenUnits(tokens: number): bigint {
  return parseUnits(tokens.toFixed(2), DECIMALS)
}
