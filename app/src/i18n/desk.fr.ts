import type { DeskTexts } from './desk.en.ts'
import { desk } from './messages/desk.fr.ts'
import { statements } from './messages/statements.fr.ts'

const texts: DeskTexts = {
  desk,
  statements,
}

export default texts
