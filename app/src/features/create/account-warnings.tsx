import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import type { StepName } from './problem.ts'
import { useWarnings } from './use-warnings.ts'
import type { Warning } from './warnings.ts'
import { useWizard } from './wizard.tsx'

/** What deserves a second look in a step, or in all of them. It stops nobody. */
export function AccountWarnings({ step }: { step?: StepName }) {
  const { createChecks } = useText()
  const sentence = useWarningSentence()
  const warnings = useWarnings().filter((warning) => step === undefined || warning.step === step)
  if (warnings.length === 0) return null
  return (
    <Notice kind="warning" title={createChecks.second} role="status">
      <ul className="bullets small">
        {warnings.map((warning, index) => (
          <li key={index}>{sentence(warning)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function useWarningSentence(): (warning: Warning) => string {
  const { warnings: text } = useText().createChecks
  const format = useFormat()
  const { unit } = useWizard()
  const money = useMoneyText(unit)
  const number = (value: number) => isolate(format.number(value))
  return (warning) => {
    switch (warning.code) {
      case 'contract':
      case 'unused':
      case 'related':
        return text[warning.code](isolateText(warning.name))
      case 'noProof':
        return text.noProof(warning.count)
      case 'shortReview':
      case 'shortObjection':
      case 'shortAppeal':
        return text[warning.code](format.duration(warning.days * 86_400))
      case 'lateDeadline':
        return text.lateDeadline(number(warning.milestone), warning.months)
      case 'budget':
        return text.budget(number(warning.milestone), money.amount(warning.sum), money.amount(warning.amount))
      default:
        return text[warning.code]
    }
  }
}
