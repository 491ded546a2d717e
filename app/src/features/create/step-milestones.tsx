import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { type DraftMilestone, laterDay, newMilestone } from './draft.ts'
import { readAmount } from './drafted-amounts.ts'
import { PasteLines } from './paste-lines.tsx'
import { labelledAmounts, pastedMilestones } from './pasted-lines.ts'
import { ListFault, PlanChoice, PlanDay, PlanLine, PlanText } from './plan-fields.tsx'
import { useWizard } from './wizard.tsx'

/** Parts of the work that can each be proven, with their amounts and last days. */
export function StepMilestones() {
  const { create } = useText()
  const text = create.milestones
  const { chain, draft, change } = useWizard()
  const { milestones } = draft
  const lastDay = milestones.at(-1)?.claimBy || draft.fundBy

  const take = (pasted: string): boolean => {
    const lines = pastedMilestones(pasted)
    let day = lastDayOf(milestones.filter(isFilled)) || draft.fundBy
    const added = lines.map(({ title, amount, day: said }): DraftMilestone => {
      day = said || laterDay(day)
      return { ...newMilestone(day), title, amount }
    })
    if (added.length > 0) change((now) => ({ milestones: [...now.milestones.filter(isFilled), ...added] }))
    return added.length > 0
  }
  return (
    <>
      <p>{text.lead}</p>
      {chain.tokens.length > 1 && (
        <PlanChoice
          id="plan-token"
          label={text.token}
          value={draft.token}
          onChange={(token) => change(() => ({ token }))}
          choices={chain.tokens.map(({ address, symbol }) => [address, symbol] as const)}
        />
      )}
      <PlanDay
        id="plan-fund-by"
        label={text.fundBy}
        hint={text.fundByHint}
        value={draft.fundBy}
        onChange={(fundBy) => change(() => ({ fundBy }))}
      />
      {milestones.map((milestone, index) => (
        <MilestoneFields key={milestone.key} milestone={milestone} number={index + 1} />
      ))}
      <ListFault id="plan-add" />
      <div className="row">
        <Button onClick={() => change((now) => ({ milestones: [...now.milestones, newMilestone(laterDay(lastDay))] }))}>
          {text.add}
        </Button>
      </div>
      <PasteLines hint={text.pasteHint} example={text.pasteExample} onLines={take} />
      <Goal />
    </>
  )
}

function isFilled({ title, amount }: DraftMilestone): boolean {
  return title.trim() !== '' || amount.trim() !== ''
}

function lastDayOf(milestones: readonly DraftMilestone[]): string {
  return milestones.at(-1)?.claimBy ?? ''
}

function Goal() {
  const { milestones: text } = useText().create
  const language = useLanguage()
  const { draft, unit } = useWizard()
  const money = useMoneyText(unit)
  const amounts = draft.milestones.flatMap(({ amount: typed }) => {
    const read = readAmount(typed, unit.decimals, language)
    return 'amount' in read ? [read.amount] : []
  })
  if (amounts.length === 0) return null
  const goal = amounts.reduce((sum, amount) => sum + amount, 0n)
  return (
    <p className="create-sum" role="status">
      {text.goal(money.amount(goal), amounts.length)}
    </p>
  )
}

function MilestoneFields({ milestone, number }: { milestone: DraftMilestone; number: number }) {
  const { create } = useText()
  const text = create.milestones
  const { change, unit, faultOf } = useWizard()
  const id = `milestone-${milestone.key}`
  const set = (part: Partial<DraftMilestone>) =>
    change(({ milestones }) => ({
      milestones: milestones.map((one) => (one.key === milestone.key ? { ...one, ...part } : one)),
    }))
  const inside = ['description', 'checklist', 'budget'].some((part) => faultOf(`${id}-${part}`))
  return (
    <fieldset className="create-card stack">
      <legend>{text.number(number)}</legend>
      <Button
        kind="quiet"
        className="create-remove"
        aria-label={text.remove(number)}
        onClick={() =>
          change(({ milestones }) => ({ milestones: milestones.filter(({ key }) => key !== milestone.key) }))
        }
      >
        <Icon name="close" />
      </Button>
      <PlanLine
        id={`${id}-title`}
        label={text.name}
        maxLength={300}
        value={milestone.title}
        onChange={(title) => set({ title })}
      />
      <div className="create-pair">
        <PlanLine
          id={`${id}-amount`}
          label={text.amount(isolate(unit.symbol))}
          kind="amount"
          maxLength={60}
          value={milestone.amount}
          onChange={(amount) => set({ amount })}
        />
        <PlanDay id={`${id}-day`} label={text.day} value={milestone.claimBy} onChange={(claimBy) => set({ claimBy })} />
      </div>
      {number === 1 && <p className="field-hint">{text.dayHint}</p>}
      <details className="create-more" open={inside || undefined}>
        <summary>{text.details}</summary>
        <div className="stack">
          <PlanText
            id={`${id}-checklist`}
            label={text.checklist}
            hint={text.checklistHint}
            required={false}
            maxLength={4_000}
            placeholder={text.checklistExample}
            value={milestone.checklist}
            onChange={(checklist) => set({ checklist })}
          />
          <PlanText
            id={`${id}-budget`}
            label={text.budget}
            hint={text.budgetHint}
            required={false}
            maxLength={4_000}
            placeholder={text.budgetExample}
            value={milestone.budget}
            onChange={(budget) => set({ budget })}
          />
          <BudgetSum milestone={milestone} />
          <PlanText
            id={`${id}-description`}
            label={text.description}
            required={false}
            maxLength={3_000}
            value={milestone.description}
            onChange={(description) => set({ description })}
          />
        </div>
      </details>
    </fieldset>
  )
}

/** What the costs come to, beside what the milestone asks for. */
function BudgetSum({ milestone }: { milestone: DraftMilestone }) {
  const { milestones: text } = useText().create
  const language = useLanguage()
  const format = useFormat()
  const { unit } = useWizard()
  const money = useMoneyText(unit)
  const amountOf = (typed: string) => {
    const read = readAmount(typed, unit.decimals, language)
    return 'amount' in read ? read.amount : undefined
  }
  const costs = labelledAmounts(milestone.budget).map(({ amount }) => amountOf(amount))
  const amount = amountOf(milestone.amount)
  if (costs.length === 0 || amount === undefined || !costs.every((cost) => cost !== undefined)) return null
  const sum = costs.reduce((total, cost) => total + cost, 0n)
  return (
    <p className="small" data-differs={sum !== amount || undefined}>
      {text.budgetSum(isolate(format.amount(sum, unit.decimals)), money.amount(amount))}
    </p>
  )
}
