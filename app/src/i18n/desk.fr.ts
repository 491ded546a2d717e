import type { DeskTexts } from './desk.en.ts'
import { desk } from './messages/desk.fr.ts'

const texts: DeskTexts = {
  desk,
}

export default texts
