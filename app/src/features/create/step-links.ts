import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { focusField } from './focus-field.ts'
import { STEPS } from './problem.ts'

/** Which field is to have the focus once its step is there. */
let awaited: string | undefined

/** The step stands in the page's address, so that the browser's own way back is the way back. */
export function useStepLinks() {
  const [query, setQuery] = useSearchParams()
  const asked = Number(query.get('step') ?? '')
  const step = Number.isInteger(asked) && asked >= 1 && asked <= STEPS.length ? asked - 1 : undefined
  const goTo = useCallback(
    (next: number, field?: string) => {
      awaited = field
      if (field && next === step) focusAwaited()
      else {
        setQuery((before) => {
          const query = new URLSearchParams(before)
          query.set('step', String(next + 1))
          return query
        })
      }
    },
    [setQuery, step],
  )
  return { step, goTo, draftId: query.get('plan') ?? undefined }
}

/** Takes the focus to the field that led here; says whether there was one. */
export function focusAwaited(): boolean {
  const field = awaited
  awaited = undefined
  return field !== undefined && focusField(field)
}

/** After a change of step, reading begins at its field or its heading. */
export function useArrival(step: number, heading: () => HTMLElement | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of step is an arrival
  useEffect(() => {
    if (focusAwaited()) return
    const element = heading()
    if (element && document.activeElement !== element && hasArrived) element.focus()
    hasArrived = true
  }, [step])
}

/** The first look at a page leaves the focus where the browser puts it. */
let hasArrived = false
