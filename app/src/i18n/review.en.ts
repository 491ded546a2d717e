import type { Translated } from './message.ts'
import { review } from './messages/review.en.ts'

/** What is said to verifiers and the panel. */
const texts = {
  review,
}

export type ReviewTexts = Translated<typeof texts>

export default texts
