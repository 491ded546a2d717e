import { audit } from './messages/audit.ar.ts'
import { donor } from './messages/donor.ar.ts'
import { trace } from './messages/trace.ar.ts'
import type { PlacesTexts } from './places.en.ts'

const texts: PlacesTexts = {
  audit,
  donor,
  trace,
}

export default texts
