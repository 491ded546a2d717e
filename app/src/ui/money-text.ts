import { isolate } from '../i18n/isolate.ts'
import { useFormat } from '../i18n/text.tsx'

/** What is known of a token: a symbol and decimals, or an address and base units. */
export interface Unit {
  symbol: string
  decimals: number
}

/** Amounts and coin numbers as pieces of plain sentences: exact, and isolated against the sentence's direction. */
export function useMoneyText({ symbol, decimals }: Unit) {
  const format = useFormat()
  return {
    amount: (value: bigint) => isolate(`${format.amount(value, decimals)}\u00A0${symbol}`),
    coin: (value: bigint) => isolate(format.amount(value, decimals)),
  }
}
