import type { Stretch } from '@amana/sdk/coin-line'

/** A lot as the cursor visits it. Ascending by start over the whole line. */
export interface CursorLot extends Stretch {
  milestone: number
}

export type CursorStep = 'next' | 'previous' | 'nextMilestone' | 'previousMilestone' | 'first' | 'last'
export type ZoomStep = 'in' | 'out' | 'whole'

/** The step that a key means; the arrows follow the direction in which the line is read. */
export function stepOf(key: string, direction: 'ltr' | 'rtl'): CursorStep | undefined {
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const back = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  const steps = new Map<string, CursorStep>([
    [forward, 'next'],
    ['ArrowUp', 'next'],
    [back, 'previous'],
    ['ArrowDown', 'previous'],
    ['PageUp', 'nextMilestone'],
    ['PageDown', 'previousMilestone'],
    ['Home', 'first'],
    ['End', 'last'],
  ])
  return steps.get(key)
}

const ZOOM_KEYS: ReadonlyMap<string, ZoomStep> = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'whole'],
])

export function zoomOf(key: string): ZoomStep | undefined {
  return ZOOM_KEYS.get(key)
}

/** Where a step leads from lot `index`, or from nowhere; it stays inside the line. */
export function moved(lots: readonly CursorLot[], index: number | undefined, step: CursorStep): number | undefined {
  if (lots.length === 0) return undefined
  const last = lots.length - 1
  if (step === 'last') return last
  if (step === 'first' || index === undefined) return 0
  if (step === 'next') return Math.min(index + 1, last)
  if (step === 'previous') return Math.max(index - 1, 0)
  return firstOfNeighbour(lots, index, step === 'nextMilestone' ? 1 : -1)
}

/** The first lot of the next or previous milestone that has any. */
function firstOfNeighbour(lots: readonly CursorLot[], index: number, way: 1 | -1): number {
  const here = lots[index]?.milestone
  let at = index
  while (lots[at] && lots[at]?.milestone === here) at += way
  const there = lots[at]?.milestone
  if (there === undefined) return way > 0 ? lots.length - 1 : lots.findIndex((lot) => lot.milestone === here)
  return lots.findIndex((lot) => lot.milestone === there)
}
