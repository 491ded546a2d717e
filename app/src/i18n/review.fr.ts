import { review } from './messages/review.fr.ts'
import type { ReviewTexts } from './review.en.ts'

const texts: ReviewTexts = {
  review,
}

export default texts
