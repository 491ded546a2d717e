import { useId } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { typedAmount } from '../../i18n/amount.ts'
import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { catalogueIn, costOf } from './catalogue.ts'
import { CatalogueChoice } from './catalogue-choice.tsx'
import type { ShareDraft } from './draft.ts'
import { type AmountProblem, offersToFinish, suggestedAmounts } from './gift-amount.ts'
import type { Openness } from './gift-plan.ts'

interface ShareFieldsProps {
  record: CampaignRecord
  titles: readonly string[]
  openness: readonly Openness[]
  share: ShareDraft
  /** Milestones that other parts of the gift are for. */
  taken: readonly number[]
  problem: AmountProblem | undefined
  onChange: (share: ShareDraft) => void
  onRemove: (() => void) | undefined
}

/** One part of a gift: for which milestone, and how much. */
export function ShareFields(props: ShareFieldsProps) {
  const { share, onRemove } = props
  const text = useText()
  return (
    <div className="stack give-share">
      <MilestoneChoice {...props} />
      <AmountChoice {...props} />
      {onRemove && (
        <div className="row">
          <Button kind="quiet" onClick={onRemove}>
            <Icon name="close" /> {text.give.removeShare(share.milestone + 1)}
          </Button>
        </div>
      )}
    </div>
  )
}

function MilestoneChoice({ record, titles, openness, share, taken, onChange }: ShareFieldsProps) {
  const { give: text } = useText()
  const money = useMoneyText(unitOf(record))
  const id = useId()
  return (
    <fieldset className="stack" data-gap="small">
      <legend className="give-legend">{text.milestone}</legend>
      {record.milestones.map(({ index }) => {
        const state = openness[index]
        // What was chosen stays in sight when it closes.
        const isOffered = state && (state.kind !== 'closed' || share.milestone === index)
        if (!isOffered || taken.includes(index)) return null
        return (
          <label key={index} className="choice give-choice" data-closed={state.kind !== 'open' || undefined}>
            <input
              type="radio"
              name={id}
              checked={share.milestone === index}
              disabled={state.kind !== 'open'}
              onChange={() => onChange({ ...share, milestone: index })}
            />
            <span>
              {text.milestoneOption(index + 1, isolateText(titles[index] ?? ''))}
              <br />
              <span className="quiet small">
                {state.kind === 'open' && text.lacks(money.amount(state.remaining))}
                {state.kind === 'full' && text.full}
                {state.kind === 'closed' && text.problems.notOpen}
                {state.kind === 'waits' && text.waitsFor(state.waitsFor + 1)}
                {index === 0 && record.parameters.rules.upfront && ` · ${text.upfront}`}
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function AmountChoice({ record, openness, share, problem, onChange }: ShareFieldsProps) {
  const { give: text } = useText()
  const language = useLanguage()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const state = openness[share.milestone]
  const remaining = state?.kind === 'open' ? state.remaining : 0n
  const { decimals } = unit
  const { minDonation: minimum } = record.parameters.rules
  const chips = suggestedAmounts({ decimals, minimum, remaining })
  const written = (amount: bigint) => typedAmount(language, amount, decimals)
  const finishing = share.text === written(remaining)
  const items = catalogueIn(record.creation.terms, language)
  // Whoever types another amount has left the catalogue.
  const chosen = share.quantities ?? []
  const quantities = share.text === written(costOf(items, chosen)) ? chosen : []
  const choose = (next: readonly number[]) => {
    const cost = costOf(items, next)
    onChange({ ...share, quantities: next, text: cost === 0n ? '' : written(cost) })
  }
  return (
    <div className="stack" data-gap="small">
      {items.length > 0 && (
        <CatalogueChoice items={items} unit={unit} quantities={quantities} remaining={remaining} onChange={choose} />
      )}
      <fieldset className="chips" aria-label={text.amountChips}>
        {chips.map((amount) => (
          <button
            key={String(amount)}
            type="button"
            className="chip"
            aria-pressed={share.text === written(amount)}
            onClick={() => onChange({ ...share, text: written(amount) })}
          >
            <bdi dir="ltr">{written(amount)}</bdi>
          </button>
        ))}
      </fieldset>
      {offersToFinish(remaining, decimals) && (
        <button
          type="button"
          className="chip give-finish"
          aria-pressed={finishing}
          onClick={() => onChange({ ...share, text: written(remaining) })}
        >
          {text.finish(share.milestone + 1, money.amount(remaining))}
        </button>
      )}
      <Field label={text.ownAmount(isolate(unit.symbol))} error={problem && problemText(problem)}>
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            dir="ltr"
            value={share.text}
            onChange={(event) => onChange({ ...share, text: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )

  function problemText(found: AmountProblem): string {
    switch (found.kind) {
      case 'tooFine':
        return text.problems.tooFine(decimals)
      case 'tooSmall':
        return text.problems.tooSmall(money.amount(found.minimum))
      case 'tooLarge':
        return text.problems.tooLarge(money.amount(found.maximum))
      default:
        return text.problems[found.kind]
    }
  }
}
