import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import type { Unit } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import { type CatalogueItem, changed, costOf } from './catalogue.ts'

interface CatalogueChoiceProps {
  items: readonly CatalogueItem[]
  unit: Unit
  quantities: readonly number[]
  /** What the milestone still takes. */
  remaining: bigint
  onChange: (quantities: readonly number[]) => void
}

/** A loaf, a sack: things with exact prices, and how many of each. */
export function CatalogueChoice({ items, unit, quantities, remaining, onChange }: CatalogueChoiceProps) {
  const { give: text } = useText()
  return (
    <fieldset className="give-catalogue">
      <legend className="give-legend">{text.catalogue}</legend>
      <ul>
        {items.map(({ label, language, amount }, index) => {
          const quantity = quantities[index] ?? 0
          const isTooMuch = costOf(items, changed(items, quantities, index, 1)) > remaining
          return (
            <li key={`${index} ${label}`} data-chosen={quantity > 0 || undefined}>
              <span className="give-thing">
                <UserText lang={language}>{label}</UserText>
                <span className="quiet small">
                  <Amount value={amount} token={unit} />
                </span>
              </span>
              <span className="give-stepper">
                <button
                  type="button"
                  className="chip"
                  aria-label={text.less(isolateText(label))}
                  disabled={quantity === 0}
                  onClick={() => onChange(changed(items, quantities, index, -1))}
                >
                  <span aria-hidden="true">−</span>
                </button>
                <output aria-live="polite">{quantity}</output>
                <button
                  type="button"
                  className="chip"
                  aria-label={text.more(isolateText(label))}
                  disabled={isTooMuch}
                  onClick={() => onChange(changed(items, quantities, index, 1))}
                >
                  <span aria-hidden="true">+</span>
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
