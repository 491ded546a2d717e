import { isolate } from '../i18n/isolate.ts'
import { useFormat } from '../i18n/text.tsx'
import { useExchange } from './exchange.tsx'

/** What is known of a token: a symbol and decimals, or an address and base units. */
export interface Unit {
  symbol: string
  decimals: number
  /** ISO 4217 code of the currency it stands for. */
  currency?: string | undefined
}

/** Amounts and coin numbers as pieces of plain sentences: exact, and isolated against the sentence's direction. */
export function useMoneyText(unit: Unit) {
  const { symbol, decimals } = unit
  const format = useFormat()
  const worthOf = useExchange(unit)
  return {
    amount: (value: bigint) => isolate(`${format.amount(value, decimals)}\u00A0${symbol}`),
    coin: (value: bigint) => isolate(format.amount(value, decimals)),
    /** About what it is worth in the visitor's currency, if they chose one: for beside the amount. */
    worth: worthOf,
  }
}
