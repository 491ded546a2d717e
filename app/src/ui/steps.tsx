import type { ReactNode } from 'react'
import { useText } from '../i18n/text.tsx'
import { Icon } from './icon.tsx'

interface StepsProps {
  steps: readonly ReactNode[]
  /** Index of the step under way; `steps.length` when all are done. */
  current: number
}

export function Steps({ steps, current }: StepsProps) {
  const text = useText()
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : 'next'
        const words = { done: text.shell.stepDone, current: text.shell.stepCurrent, next: text.shell.stepNext }
        return (
          <li key={index} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true">
              {state === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              {step} <span className="visually-hidden">({words[state]})</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
