import { receiptSums } from '@amana/sdk/receipts'
import type { Evidence, Receipt } from '@amana/sdk/schemas'
import { parseUnits } from 'viem'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useLanguage } from '../i18n/text.tsx'

/** More than any currency has. */
const DECIMALS = 4

/** Money on papers, as pieces of plain sentences: in the currency that is printed there, and added to nothing else. */
export function useReceiptText() {
  const format = useFormat()
  const language = useLanguage()
  const amount = ({ amount: printed, currency }: Receipt) =>
    isolate(`${format.amount(parseUnits(printed, DECIMALS), DECIMALS, { minimumFraction: 2 })}\u00A0${currency}`)
  return {
    amount,
    /** One sum for each currency; nothing when no file has an amount. */
    sum: (files: Evidence['files']): string | undefined => {
      const sums = receiptSums(files)
      return sums.length === 0 ? undefined : new Intl.ListFormat(language).format(sums.map(amount))
    },
  }
}
