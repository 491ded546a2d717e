import { voices } from './messages/voices.ar.ts'
import type { VoicesTexts } from './voices.en.ts'

const texts: VoicesTexts = {
  voices,
}

export default texts
