import type { Translated } from './message.ts'
import { identity } from './messages/identity.en.ts'
import { voices } from './messages/voices.en.ts'

/** What is said where people ask, answer and acknowledge, and of who they prove to be. */
const texts = {
  identity,
  voices,
}

export type VoicesTexts = Translated<typeof texts>

export default texts
