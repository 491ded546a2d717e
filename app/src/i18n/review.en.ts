import type { Translated } from './message.ts'
import { decide } from './messages/decide.en.ts'
import { objection } from './messages/objection.en.ts'
import { review } from './messages/review.en.ts'

/** What is said to verifiers and the panel. */
const texts = {
  decide,
  objection,
  review,
}

export type ReviewTexts = Translated<typeof texts>

export default texts
