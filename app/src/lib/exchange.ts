/** What one unit of a currency was worth in another on a day, as the site's configuration says it. */
export interface ExchangeRate {
  from: string
  to: string
  /** A decimal number, exact. */
  rate: string
  /** Of the day it is true for: `2026-11-20`. */
  date: string
  source: string
}

/** About what an amount is worth. */
export interface Approximation {
  /** In units of 10^-decimals of the currency, rounded to the nearest; half away from zero. */
  value: bigint
  decimals: number
  rate: ExchangeRate
}

/** From so much on, cents say more than the rate knows. */
const WHOLE_FROM = 100n

/**
 * About what an amount is worth in the other currency, by exact arithmetic and one rounding: to whole units from 100 on, and
 * to the currency's smallest coin below.
 *
 * @param coinDecimals - Of the currency's smallest coin: 2 for the euro, 0 for the yen.
 */
export function approximation(
  amount: bigint,
  decimals: number,
  rate: ExchangeRate,
  coinDecimals: number,
): Approximation {
  const [whole = '0', fraction = ''] = rate.rate.split('.')
  const factor = BigInt(whole + fraction)
  const scale = 10n ** BigInt(decimals + fraction.length)
  const size = amount < 0n ? -amount : amount
  const isLarge = size * factor >= WHOLE_FROM * scale
  const shown = isLarge ? 0 : coinDecimals
  const rounded = (2n * size * factor * 10n ** BigInt(shown) + scale) / (2n * scale)
  return { value: amount < 0n ? -rounded : rounded, decimals: shown, rate }
}
