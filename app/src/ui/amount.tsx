import type { AmountOptions } from '../i18n/amount.ts'
import { useFormat } from '../i18n/text.tsx'

interface AmountProps extends AmountOptions {
  /** In base units. */
  value: bigint
  token: { decimals: number; symbol?: string }
  /** Leave the symbol out where a column or a sentence already names it. */
  bare?: boolean
}

/** An exact amount with its symbol, kept in one piece and left-to-right in every language. */
export function Amount({ value, token, bare = false, ...options }: AmountProps) {
  const format = useFormat()
  return (
    <bdi dir="ltr" className="amount">
      {format.amount(value, token.decimals, options)}
      {!bare && token.symbol && <>&nbsp;{token.symbol}</>}
    </bdi>
  )
}
