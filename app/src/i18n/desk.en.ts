import type { Translated } from './message.ts'
import { desk } from './messages/desk.en.ts'
import { statements } from './messages/statements.en.ts'

/** What is said on a charity's desk and in its papers. */
const texts = {
  desk,
  statements,
}

export type DeskTexts = Translated<typeof texts>

export default texts
