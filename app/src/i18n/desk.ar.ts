import type { DeskTexts } from './desk.en.ts'
import { desk } from './messages/desk.ar.ts'
import { statements } from './messages/statements.ar.ts'

const texts: DeskTexts = {
  desk,
  statements,
}

export default texts
