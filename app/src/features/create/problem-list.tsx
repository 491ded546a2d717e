import { useEffect, useId, useRef } from 'react'
import { useFaultSentence } from './fault-sentence.ts'
import { useFieldLabel } from './field-label.ts'
import { type Problem, STEPS } from './problem.ts'
import { useStepLinks } from './step-links.ts'

interface ProblemListProps {
  problems: readonly Problem[]
  title: string
  /** The visitor has just asked to go on: reading goes on here. */
  arrived?: number
}

/** All that is in the way, each leading to its field. */
export function ProblemList({ problems, title, arrived = 0 }: ProblemListProps) {
  const sentence = useFaultSentence()
  const label = useFieldLabel()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { goTo } = useStepLinks()
  useEffect(() => {
    if (arrived > 0) heading.current?.focus()
  }, [arrived])
  return (
    <section className="create-problems stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul className="bullets">
        {problems.map(({ step, field, fault }) => (
          <li key={`${field} ${fault.code}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(STEPS.indexOf(step), field)
              }}
            >
              {label(field)}
            </a>
            <br />
            {sentence(fault)}
          </li>
        ))}
      </ul>
    </section>
  )
}
