import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { isolate } from '../i18n/isolate.ts'
import { isolateText } from '../i18n/isolate-text.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { approximation, type ExchangeRate } from '../lib/exchange.ts'

interface Exchange {
  rates: readonly ExchangeRate[]
  /** What the visitor wants amounts in beside their own; nothing: only as they are. */
  currency: string | undefined
}

const ExchangeContext = createContext<Exchange>({ rates: [], currency: undefined })

export function ExchangeProvider({ rates, currency, children }: Exchange & { children: ReactNode }) {
  return <ExchangeContext value={useMemo(() => ({ rates, currency }), [rates, currency])}>{children}</ExchangeContext>
}

/** An amount's token as far as its worth in other currencies goes. */
export interface Worth {
  decimals: number
  /** ISO 4217 code of the currency that the token stands for; without one nothing is said. */
  currency?: string | undefined
}

/**
 * About what amounts of a token are worth in the visitor's currency: words for beside the exact amount, never for instead of
 * it. Nothing where no currency was chosen, it is the token's own, or the site has no rate.
 */
export function useExchange({ currency: from, decimals }: Worth) {
  const { rates, currency: to } = useContext(ExchangeContext)
  const format = useFormat()
  const text = useText()
  const rate = rates.find((one) => one.from === from && one.to === to)
  return (amount: bigint): WorthText | undefined => {
    // Nothing is nothing in every currency.
    if (!rate || amount === 0n) return undefined
    const { value, decimals: shown } = approximation(amount, decimals, rate, coinDecimalsOf(rate.to))
    return {
      amount: isolate(text.shell.about(`${format.amount(value, shown)}\u00A0${rate.to}`)),
      date: text.shell.rateOf(format.calendarDate(rate.date)),
      basis: text.shell.rateBasis(
        isolate(`1\u00A0${rate.from} = ${rate.rate}\u00A0${rate.to}`),
        isolateText(rate.source),
      ),
    }
  }
}

export interface WorthText {
  /** "≈ 230 EUR" */
  amount: string
  /** "rate of 20 November 2026" */
  date: string
  /** The rate itself, who says so, and that it is rounded. */
  basis: string
}

function coinDecimalsOf(currency: string): number {
  const options = { style: 'currency', currency } as const
  return new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2
}
