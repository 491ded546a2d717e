import type { Translated } from '../message.ts'
import type { review as source } from './review.en.ts'

export const review: Translated<typeof source> = {
  title: 'أدلة للفحص',
}
