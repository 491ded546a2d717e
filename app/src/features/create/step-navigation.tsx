import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { STEPS } from './problem.ts'
import { useWizard } from './wizard.tsx'

/** All steps, any of which can be gone to at any time; a tick where nothing is missing. */
export function StepNavigation({ current }: { current: number }) {
  const { create: text, shell } = useText()
  const language = useLanguage()
  const { draft, problems } = useWizard()
  return (
    <nav className="create-steps" aria-label={text.stepsLabel}>
      <ol>
        {STEPS.map((step, index) => {
          const isDone = step !== 'review' && !problems.some((problem) => problem.step === step)
          return (
            <li key={step}>
              <Link
                href={`${paths.create(language)}?plan=${draft.id}&step=${index + 1}`}
                aria-current={index === current ? 'step' : undefined}
                data-done={isDone || undefined}
              >
                <span className="create-step-mark" aria-hidden="true">
                  {isDone ? <Icon name="check" /> : index + 1}
                </span>
                <span className="create-step-name">
                  {text.steps[step]} {isDone && <span className="visually-hidden">({shell.stepDone})</span>}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
