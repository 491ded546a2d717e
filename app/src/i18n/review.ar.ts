import { review } from './messages/review.ar.ts'
import type { ReviewTexts } from './review.en.ts'

const texts: ReviewTexts = {
  review,
}

export default texts
