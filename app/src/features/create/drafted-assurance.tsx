import { AssuranceView } from '../../data/assurance-view.tsx'
import { useText } from '../../i18n/text.tsx'
import { parametersOf } from './plan.ts'
import { useWizard } from './wizard.tsx'

/** How much the rules protect donors, as they are now; they have no grade before somebody decides and is paid. */
export function DraftedAssurance() {
  const { createChecks: text } = useText()
  const { draft, context } = useWizard()
  const parameters = parametersOf(draft, context)
  const isOpen =
    parameters.verifiers.members.length === 0 ||
    parameters.panel.members.length === 0 ||
    parameters.milestones.length === 0 ||
    parameters.milestones.some(({ payouts }) => payouts.length === 0)
  if (isOpen) return <p className="quiet small">{text.assuranceOpen}</p>
  return <AssuranceView charity={context.charity} parameters={parameters} live />
}
