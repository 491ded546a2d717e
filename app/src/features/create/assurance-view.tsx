import { assuranceOf } from '@amana/sdk/assurance'
import { useId } from 'react'
import { isolate } from '../../i18n/isolate.ts'
import { useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { parametersOf } from './plan.ts'
import { useWizard } from './wizard.tsx'

/** How much the rules protect donors, as they are now, and why. */
export function AssuranceView() {
  const { assurance: text } = useText().createChecks
  const { draft, context } = useWizard()
  const id = useId()
  const parameters = parametersOf(draft, context)
  const isOpen =
    parameters.verifiers.members.length === 0 ||
    parameters.panel.members.length === 0 ||
    parameters.milestones.length === 0 ||
    parameters.milestones.some(({ payouts }) => payouts.length === 0)
  if (isOpen) return <p className="quiet small">{text.open}</p>
  const { grade, checks } = assuranceOf({ charity: context.charity, parameters })
  return (
    <section className="create-assurance stack" data-gap="small" aria-labelledby={id}>
      <div role="status">
        <h3 id={id}>{text.title(isolate(grade))}</h3>
        <p>{text.grades[grade]}</p>
      </div>
      <ul className="create-checks small">
        {checks
          .toSorted((one, other) => Number(one.met) - Number(other.met))
          .map(({ id: check, met }) => (
            <li key={check} data-met={met}>
              <Icon name={met ? 'check' : 'warning'} />
              <span>
                {text.checks[check]} <span className="visually-hidden">({met ? text.met : text.unmet})</span>
              </span>
            </li>
          ))}
      </ul>
      <p className="quiet small">{text.scope}</p>
    </section>
  )
}
