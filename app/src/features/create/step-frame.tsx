import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import { draftFile } from './draft-file.ts'
import { keptDrafts } from './kept-drafts.ts'
import { STEPS, type StepName } from './problem.ts'
import { ProblemList } from './problem-list.tsx'
import { StepDeciders } from './step-deciders.tsx'
import { useArrival, useStepLinks } from './step-links.ts'
import { StepMilestones } from './step-milestones.tsx'
import { StepNavigation } from './step-navigation.tsx'
import { StepRecipients } from './step-recipients.tsx'
import { type DrawPreview, StepReview } from './step-review.tsx'
import { StepRules } from './step-rules.tsx'
import { StepWhat } from './step-what.tsx'
import { StepWho } from './step-who.tsx'
import { useWizard } from './wizard.tsx'

interface StepFrameProps {
  onLeave: () => void
  drawPreview: DrawPreview
  /** A step was looked at as a whole: from now on what is missing in it is said. */
  onLooked: (step: StepName) => void
}

/** One step with the way to the others. */
export function StepFrame({ onLeave, drawPreview, onLooked }: StepFrameProps) {
  const { create: text } = useText()
  const format = useFormat()
  const { draft, change, problems } = useWizard()
  const links = useStepLinks()
  const current = links.step ?? draft.step
  const step = STEPS[current] ?? 'who'
  const heading = useRef<HTMLHeadingElement>(null)
  const [refused, setRefused] = useState<{ step: StepName; count: number }>({ step: 'who', count: 0 })
  useArrival(current, () => heading.current)

  // Whoever comes back goes on here; and at the end everything that is missing is said beside its field too.
  useEffect(() => {
    change((known) => (known.step === current ? {} : { step: current }))
  }, [current, change])
  useEffect(() => {
    if (step === 'review') for (const one of STEPS) onLooked(one)
  }, [step, onLooked])

  const here = problems.filter((problem) => problem.step === step)
  const isRefused = refused.count > 0 && refused.step === step && here.length > 0
  const next = () => {
    onLooked(step)
    if (here.length === 0) links.goTo(current + 1)
    else setRefused(({ count }) => ({ step, count: count + 1 }))
  }
  return (
    <>
      <header className="stack" data-gap="small">
        <h1>{text.title}</h1>
        <StepNavigation current={current} />
      </header>
      <form
        className="create-step stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (step !== 'review') next()
        }}
      >
        <div>
          <p className="quiet small">
            {text.stepOf(isolate(format.number(current + 1)), isolate(format.number(STEPS.length)))}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {text.steps[step]}
          </h2>
        </div>
        {isRefused && <ProblemList problems={here} title={text.problems(here.length)} arrived={refused.count} />}
        {stepView(step, drawPreview)}
        <div className="create-bar">
          {current > 0 && <Button onClick={() => links.goTo(current - 1)}>{text.back}</Button>}
          {step !== 'review' && (
            <Button kind="primary" type="submit">
              {text.next}
            </Button>
          )}
        </div>
      </form>
      <Kept onLeave={onLeave} />
    </>
  )
}

function stepView(step: StepName, drawPreview: DrawPreview): ReactNode {
  switch (step) {
    case 'who':
      return <StepWho />
    case 'what':
      return <StepWhat />
    case 'milestones':
      return <StepMilestones />
    case 'recipients':
      return <StepRecipients />
    case 'deciders':
      return <StepDeciders />
    case 'rules':
      return <StepRules />
    case 'review':
      return <StepReview drawPreview={drawPreview} />
  }
}

/** Where the plan is, and how to take it along. */
function Kept({ onLeave }: { onLeave: () => void }) {
  const { create: text } = useText()
  const { draft } = useWizard()
  const isWritten = keptDrafts.isWritten(draft.id)
  const save = async () => {
    saveFile(`amana-plan-${draft.id}.json`, await draftFile(draft), 'application/json')
  }
  return (
    <div className="create-kept row" data-spread>
      <p className="small quiet">{isWritten ? text.saved : text.notSaved}</p>
      <div className="row">
        <Button kind="quiet" onClick={() => void save()}>
          {text.exportPlan}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {text.allPlans}
        </Button>
      </div>
    </div>
  )
}
