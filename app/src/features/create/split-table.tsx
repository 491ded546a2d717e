import { useId } from 'react'
import { typedAmount } from '../../i18n/amount.ts'
import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import type { DraftMilestone } from './draft.ts'
import { restPlace, splitOf } from './drafted-amounts.ts'
import { ListFault, PlanLine } from './plan-fields.tsx'
import { useWizard } from './wizard.tsx'

/** What each recipient gets of each milestone; of one that the shares do not fit, the amounts are typed. */
export function SplitTable() {
  const { create } = useText()
  const text = create.recipients
  const id = useId()
  const { draft } = useWizard()
  if (draft.recipients.length === 0 || draft.milestones.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h3 id={id}>{text.split}</h3>
        <p className="quiet small">{text.splitLead}</p>
      </div>
      {draft.milestones.map((milestone, index) => (
        <MilestoneSplit key={milestone.key} milestone={milestone} number={index + 1} />
      ))}
    </section>
  )
}

function MilestoneSplit({ milestone, number }: { milestone: DraftMilestone; number: number }) {
  const { create } = useText()
  const text = create.recipients
  const language = useLanguage()
  const { draft, change, unit } = useWizard()
  const money = useMoneyText(unit)
  const split = splitOf(draft, milestone, { decimals: unit.decimals, language })
  const nameOf = (place: number) => {
    const name = draft.recipients[place]?.name.trim()
    return name ? isolateText(name) : text.someone(place + 1)
  }
  const setExact = (exact: Record<string, string> | undefined) =>
    change(({ milestones }) => ({
      milestones: milestones.map((one) => (one.key === milestone.key ? { ...one, exact } : one)),
    }))
  const typeAmounts = () => {
    const amounts = split.kind === 'shares' ? split.amounts : []
    const typed = draft.recipients.map(({ key }, place) => [
      key,
      typedAmount(language, amounts[place] ?? 0n, unit.decimals),
    ])
    setExact(Object.fromEntries(typed))
  }
  return (
    <div className="create-split stack" data-gap="small">
      <h4>
        {create.milestones.number(number)}
        {milestone.title.trim() !== '' && <> · {isolateText(milestone.title.trim())}</>}
      </h4>
      {milestone.exact ? (
        draft.recipients.map(({ key }, place) => (
          <PlanLine
            key={key}
            id={`split-${milestone.key}-${key}`}
            label={text.amountFor(nameOf(place))}
            kind="amount"
            maxLength={60}
            value={milestone.exact?.[key] ?? ''}
            onChange={(typed) => setExact({ ...milestone.exact, [key]: typed })}
          />
        ))
      ) : split.kind === 'shares' ? (
        <ul className="create-amounts">
          {split.amounts.map((amount, place) => (
            <li key={draft.recipients[place]?.key ?? place}>
              <span>{nameOf(place)}</span>
              <strong>{money.amount(amount)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet small">{text.open}</p>
      )}
      {split.kind === 'shares' && split.remainder > 0n && (
        <p className="small quiet">{text.remainder(money.amount(split.remainder), nameOf(restPlace(draft)))}</p>
      )}
      {split.kind === 'differs' && (
        <p className="small" role="status">
          {create.milestones.budgetSum(isolate(money.coin(split.sum)), money.amount(split.amount))}
        </p>
      )}
      <ListFault id={`split-${milestone.key}`} />
      {(split.kind === 'shares' || milestone.exact) && draft.recipients.length > 1 && (
        <div className="row">
          <Button kind="quiet" onClick={() => (milestone.exact ? setExact(undefined) : typeAmounts())}>
            {milestone.exact ? text.shares : text.exact}
          </Button>
        </div>
      )}
    </div>
  )
}
