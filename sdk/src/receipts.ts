import { formatUnits, parseUnits } from 'viem'
import type { Evidence, Receipt } from './schemas.ts'

/** The most that ISO 4217 has for any currency. */
const DECIMALS = 4

/**
 * What the receipts among files of evidence add up to, one sum for each currency: money of two currencies is never added, and
 * none of it to coins. It is what the charity says of its papers; whether they are true, verifiers judge.
 *
 * @param files - Of one piece of evidence; a file that is no receipt, or has no amount, does not count.
 * @returns By currency code, in alphabetical order.
 *
 * @example
 * ```ts
 * import { receiptSums } from '@amana/sdk/receipts'
 * import { evidenceSchema, parseDocument } from '@amana/sdk/schemas'
 *
 * const { files } = parseDocument(evidenceSchema, manifest)
 * for (const { amount, currency } of receiptSums(files)) console.log(`receipts add up to ${amount} ${currency}`)
 * ```
 */
export function receiptSums(files: Evidence['files']): Receipt[] {
  const sums = new Map<string, bigint>()
  // The same paper twice is still one paper.
  for (const { receipt } of new Map(files.map((file) => [file.sha256, file])).values()) {
    if (!receipt) continue
    sums.set(receipt.currency, (sums.get(receipt.currency) ?? 0n) + parseUnits(receipt.amount, DECIMALS))
  }
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount: formatUnits(amount, DECIMALS) }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1))
}
