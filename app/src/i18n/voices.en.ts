import type { Translated } from './message.ts'
import { holder } from './messages/holder.en.ts'
import { identity } from './messages/identity.en.ts'
import { voices } from './messages/voices.en.ts'

/** What is said where people ask, answer and acknowledge, and of who they prove to be. */
const texts = {
  holder,
  identity,
  voices,
}

export type VoicesTexts = Translated<typeof texts>

export default texts
