import { holder } from './messages/holder.ar.ts'
import { voices } from './messages/voices.ar.ts'
import type { VoicesTexts } from './voices.en.ts'

const texts: VoicesTexts = {
  holder,
  voices,
}

export default texts
