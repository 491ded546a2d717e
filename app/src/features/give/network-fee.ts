import type { GivingWay } from '@amana/sdk/giving-ways'

/** Gas of a gift to one milestone, rounded up from what `gas.json` measures, with the transaction's own 21,000. */
const GAS: Readonly<Record<GivingWay, bigint>> = {
  allowance: 160_000n,
  permit: 190_000n,
  authorization: 190_000n,
  calls: 230_000n,
  approve: 230_000n,
}
/** Of each further milestone. */
const GAS_PER_SHARE = 60_000n

/** Roughly what the network takes, in wei. What it takes exactly is known by the wallet alone. */
export function networkFee(way: GivingWay, shares: number, gasPrice: bigint): bigint {
  return twoDigits((GAS[way] + GAS_PER_SHARE * BigInt(shares - 1)) * gasPrice)
}

/** Rounded up to two digits: more would promise what nobody knows. */
function twoDigits(value: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, String(value).length - 2))
  return ((value + unit - 1n) / unit) * unit
}
