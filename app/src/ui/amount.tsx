import type { AmountOptions } from '../i18n/amount.ts'
import { useAsInWallet, useFormat } from '../i18n/text.tsx'
import { useExchange } from './exchange.tsx'

interface AmountProps extends AmountOptions {
  /** In base units. */
  value: bigint
  token: { decimals: number; symbol?: string; currency?: string | undefined }
  /** Leave the symbol out where a column or a sentence already names it. */
  bare?: boolean
  /** Say nothing of other currencies: where only the exact amount counts. */
  exactOnly?: boolean
}

/**
 * An exact amount with its symbol, kept in one piece and left-to-right in every language; beside it, when the visitor wants
 * that, about what it is worth in another currency.
 */
export function Amount({ value, token, bare = false, exactOnly = bare, ...options }: AmountProps) {
  const format = useFormat()
  const isInWallet = useAsInWallet()
  const worth = useExchange(token)(value)
  return (
    <>
      <bdi dir="ltr" className="amount">
        {format.amount(value, token.decimals, options)}
        {!bare && token.symbol && <>&nbsp;{token.symbol}</>}
      </bdi>
      {worth && !exactOnly && !isInWallet && (
        <span className="worth" title={worth.basis}>
          {' '}
          {worth.amount} ({worth.date})
        </span>
      )}
    </>
  )
}
