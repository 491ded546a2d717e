import type { Catalogue } from '../i18n/catalogue.ts'
import type { NextStep } from './next-step.ts'

interface Deciders {
  threshold: number
  members: readonly unknown[]
}

interface Parties {
  /** Named and isolated. */
  charity: string
  verifiers: Deciders
  panel: Deciders
}

/** "Now it is for the verifiers: 2 of 3 must approve before 3 March." Nothing where nothing is left to do. */
export function nextStepSentence(
  step: NextStep,
  texts: Catalogue['campaign']['nextStep'],
  { charity, verifiers, panel }: Parties,
  now: bigint,
  dateOf: (time: number) => string,
): string | undefined {
  switch (step.kind) {
    case 'give':
    case 'object':
      return texts[step.kind](dateOf(step.by))
    case 'earlier':
      return texts.earlier(step.milestone + 1, dateOf(step.by))
    case 'claim':
      return texts.claim(charity, dateOf(step.by))
    case 'verify':
      return texts.verify(verifiers.threshold, verifiers.members.length, dateOf(step.by))
    case 'rule': {
      const { threshold, members } = panel
      return now < BigInt(step.from)
        ? texts.ruleFrom(dateOf(step.from), threshold, members.length, dateOf(step.by))
        : texts.rule(threshold, members.length, dateOf(step.by))
    }
    case 'nothing':
      return undefined
    default:
      return texts[step.kind]
  }
}
