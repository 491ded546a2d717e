import { audit } from './messages/audit.fr.ts'
import { donor } from './messages/donor.fr.ts'
import { trace } from './messages/trace.fr.ts'
import type { PlacesTexts } from './places.en.ts'

const texts: PlacesTexts = {
  audit,
  donor,
  trace,
}

export default texts
