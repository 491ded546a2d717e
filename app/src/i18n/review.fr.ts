import { decide } from './messages/decide.fr.ts'
import { objection } from './messages/objection.fr.ts'
import { review } from './messages/review.fr.ts'
import type { ReviewTexts } from './review.en.ts'

const texts: ReviewTexts = {
  decide,
  objection,
  review,
}

export default texts
