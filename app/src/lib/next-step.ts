import { isFinal } from '@amana/sdk/enumerations'
import { type SilentMilestone, silenceOf } from './silence.ts'

/** What decides who acts next, beside what decides what happens when nobody does. */
export interface SteppingMilestone extends SilentMilestone {
  appealWindow: number
  /** Index of the milestone that must be full first. */
  waitsFor: number | undefined
}

/** Whose turn it is, and until when. Without a time, anyone can act at any time. */
export type NextStep =
  | { kind: 'give' | 'claim' | 'verify' | 'object'; by: number }
  | { kind: 'earlier'; by: number; milestone: number }
  /** Before `from`, donors can still object. */
  | { kind: 'rule'; by: number; from: number }
  | { kind: 'release' | 'settle' | 'nothing' }

/** The milestone's state must have its due transitions applied, as the contract's views do. */
export function nextStepOf(milestone: SteppingMilestone): NextStep {
  const { state, time, waitsFor, appealWindow } = milestone
  const silence = silenceOf(milestone)
  if (isFinal(state)) return { kind: silence.kind === 'done' ? 'nothing' : 'settle' }
  if (!('at' in silence)) return { kind: 'release' }
  const by = silence.at
  switch (state) {
    case 'Funding':
      if (silence.kind === 'refundsUnlessClaimed') return { kind: 'claim', by }
      return waitsFor === undefined ? { kind: 'give', by } : { kind: 'earlier', by, milestone: waitsFor }
    case 'Claimed':
      return { kind: 'verify', by }
    case 'AppealedSilence':
    case 'AppealedObjection':
      // The panel rules on an objection only after the donors' whole window.
      return { kind: 'rule', by, from: state === 'AppealedObjection' ? time - appealWindow : 0 }
    default:
      return { kind: 'object', by }
  }
}
