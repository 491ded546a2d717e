/** The largest number of a column of 32 bits. */
export const MAX_INTEGER = 2_147_483_647n

/**
 * A number in a cursor, which is as strange as any other text that comes from outside: what is none is 0, and more than the
 * column holds is the most it holds.
 */
export function wholeOf(text = '', most = 10n ** 78n - 1n): bigint {
  const value = /^\d{1,78}$/.test(text) ? BigInt(text) : 0n
  return value > most ? most : value
}
