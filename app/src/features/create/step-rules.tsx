import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { AccountWarnings } from './account-warnings.tsx'
import { wholeNumber } from './check-text.ts'
import { readAmount } from './drafted-amounts.ts'
import { DraftedAssurance } from './drafted-assurance.tsx'
import { PlanLine, PlanText, PlanTick } from './plan-fields.tsx'
import { useWizard } from './wizard.tsx'

/** Every rule with what follows from it; the standard suits most. */
export function StepRules() {
  const { create } = useText()
  const text = create.rules
  const format = useFormat()
  const language = useLanguage()
  const { draft, change, unit } = useWizard()
  const money = useMoneyText(unit)
  const days = (typed: string) => format.duration((wholeNumber(typed) ?? 0) * 86_400)
  const share = isolate(format.share(BigInt(wholeNumber(draft.objectionShare) ?? 0), 100n))
  const minimum = readAmount(draft.minimum, unit.decimals, language)
  return (
    <>
      <p>{text.lead}</p>
      <div className="create-rules">
        <PlanLine
          id="rules-reviewDays"
          label={text.review}
          hint={text.reviewMeans(days(draft.reviewDays))}
          kind="amount"
          maxLength={10}
          value={draft.reviewDays}
          onChange={(reviewDays) => change(() => ({ reviewDays }))}
        />
        <PlanLine
          id="rules-objectionDays"
          label={text.objection}
          hint={text.objectionMeans(days(draft.objectionDays))}
          kind="amount"
          maxLength={10}
          value={draft.objectionDays}
          onChange={(objectionDays) => change(() => ({ objectionDays }))}
        />
        <PlanLine
          id="rules-objectionShare"
          label={text.share}
          hint={text.shareMeans(share)}
          kind="amount"
          maxLength={10}
          value={draft.objectionShare}
          onChange={(objectionShare) => change(() => ({ objectionShare }))}
        />
        <PlanLine
          id="rules-appealDays"
          label={text.appeal}
          hint={text.appealMeans(days(draft.appealDays))}
          kind="amount"
          maxLength={10}
          value={draft.appealDays}
          onChange={(appealDays) => change(() => ({ appealDays }))}
        />
        <PlanLine
          id="rules-minimum"
          label={text.minimum(isolate(unit.symbol))}
          hint={'amount' in minimum ? text.minimumMeans(money.amount(minimum.amount)) : undefined}
          kind="amount"
          maxLength={60}
          value={draft.minimum}
          onChange={(typed) => change(() => ({ minimum: typed }))}
        />
      </div>
      <PlanTick
        id="rules-sequential"
        label={text.sequential}
        means={text.sequentialMeans}
        value={draft.sequential}
        onChange={(sequential) => change(() => ({ sequential }))}
      />
      <PlanTick
        id="rules-upfront"
        label={text.upfront}
        means={text.upfrontMeans}
        value={draft.upfront}
        onChange={(upfront) => change(() => ({ upfront }))}
      />
      <PlanText
        id="rules-gifts"
        label={text.gifts}
        hint={text.giftsHint}
        required={false}
        maxLength={3_000}
        placeholder={text.giftsExample}
        value={draft.gifts}
        onChange={(gifts) => change(() => ({ gifts }))}
      />
      <AccountWarnings step="rules" />
      <DraftedAssurance />
    </>
  )
}
