import { decide } from './messages/decide.ar.ts'
import { objection } from './messages/objection.ar.ts'
import { review } from './messages/review.ar.ts'
import type { ReviewTexts } from './review.en.ts'

const texts: ReviewTexts = {
  decide,
  objection,
  review,
}

export default texts
