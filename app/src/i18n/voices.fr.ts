import { voices } from './messages/voices.fr.ts'
import type { VoicesTexts } from './voices.en.ts'

const texts: VoicesTexts = {
  voices,
}

export default texts
