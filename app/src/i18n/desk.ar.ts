import type { DeskTexts } from './desk.en.ts'
import { desk } from './messages/desk.ar.ts'

const texts: DeskTexts = {
  desk,
}

export default texts
