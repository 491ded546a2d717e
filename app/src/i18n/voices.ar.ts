import { holder } from './messages/holder.ar.ts'
import { identity } from './messages/identity.ar.ts'
import { voices } from './messages/voices.ar.ts'
import type { VoicesTexts } from './voices.en.ts'

const texts: VoicesTexts = {
  holder,
  identity,
  voices,
}

export default texts
