import { holder } from './messages/holder.fr.ts'
import { identity } from './messages/identity.fr.ts'
import { voices } from './messages/voices.fr.ts'
import type { VoicesTexts } from './voices.en.ts'

const texts: VoicesTexts = {
  holder,
  identity,
  voices,
}

export default texts
