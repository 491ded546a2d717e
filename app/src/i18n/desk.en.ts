import type { Translated } from './message.ts'
import { desk } from './messages/desk.en.ts'

/** What is said on a charity's desk and in its papers. */
const texts = {
  desk,
}

export type DeskTexts = Translated<typeof texts>

export default texts
