import type { Language } from '@amana/sdk/schemas'
import type { AlertFacts } from './facts.ts'
import { texts } from './texts.ts'

/** An alert in one sentence. */
export function sentenceOf({ kind, milestone = 0, state, confirmed }: AlertFacts, language: Language): string {
  const words = texts[language]
  const number = String(milestone + 1)
  switch (kind) {
    case 'claim':
      return words.claim(number)
    case 'objection':
      return state === 'AppealedObjection' ? words.appeal(number) : words.objection(number)
    case 'ruling':
      return confirmed ? words.ruledFor(number) : words.ruledAgainst(number)
    case 'release':
      return state === 'Split' ? words.split(number) : words.released(number)
    case 'refund':
      return state === 'Split' ? words.refundOfSplit(number) : words.refund(number)
    case 'update':
      return words.update
    case 'question':
      return words.question
  }
}
