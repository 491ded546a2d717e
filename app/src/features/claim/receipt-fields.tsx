import { useMemo, useState } from 'react'
import { formatUnits } from 'viem'
import { parseAmount } from '../../i18n/amount.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import type { Language } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Field } from '../../ui/field.tsx'
import { currencyNames } from './currencies.ts'
import type { HashedFile } from './evidence-package.ts'

/** More than any currency has. */
const DECIMALS = 4

export type TypedReceipt = NonNullable<HashedFile['receipt']>

interface ReceiptFieldsProps {
  file: HashedFile
  /** Of the receipt before, or of the campaign's money. */
  currency: string
  onReceipt: (receipt: TypedReceipt | undefined) => void
}

/** What a receipt comes to, for whoever types it off the paper. */
export function ReceiptFields({ file, currency, onReceipt }: ReceiptFieldsProps) {
  const { claim: text } = useText()
  const language = useLanguage()
  const currencies = useMemo(() => currencyNames(language), [language])
  const { receipt } = file
  // Opened once, it stays so while somebody empties the field.
  const [wasReceipt] = useState(receipt !== undefined)
  const [picked, setPicked] = useState<string>()
  const chosen = receipt?.currency ?? picked ?? currency
  const name = isolateText(file.name)
  return (
    <details open={wasReceipt || undefined}>
      <summary className="small">{text.receipt}</summary>
      <div className="claim-receipt">
        <Field
          label={text.receiptAmount(name)}
          hint={text.receiptHint}
          required={false}
          error={receipt && receipt.amount === undefined && text.unusable.receipt(name)}
        >
          {(control) => (
            <input
              {...control}
              dir="ltr"
              inputMode="decimal"
              autoComplete="off"
              maxLength={30}
              value={receipt?.typed ?? ''}
              onChange={({ currentTarget: { value } }) => onReceipt(typedReceipt(value, chosen, language))}
            />
          )}
        </Field>
        <Field label={text.receiptCurrency} required={false}>
          {(control) => (
            <select
              {...control}
              value={chosen}
              onChange={({ currentTarget: { value } }) => {
                setPicked(value)
                onReceipt(typedReceipt(receipt?.typed ?? '', value, language))
              }}
            >
              {currencies.map(([code, words]) => (
                <option key={code} value={code}>
                  {code} · {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </details>
  )
}

/** Nothing typed: no receipt. What cannot be read stays as it was typed, without an amount. */
export function typedReceipt(typed: string, currency: string, language: Language): TypedReceipt | undefined {
  if (typed.trim() === '') return undefined
  const amount = parseAmount(typed, DECIMALS, language)
  return { typed, currency, ...(amount !== undefined && { amount: formatUnits(amount, DECIMALS) }) }
}
