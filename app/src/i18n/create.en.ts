import type { Translated } from './message.ts'
import { create } from './messages/create.en.ts'

/** What is said where a campaign is planned and created. */
const texts = {
  create,
}

export type CreateTexts = Translated<typeof texts>

export default texts
