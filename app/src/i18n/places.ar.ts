import { audit } from './messages/audit.ar.ts'
import { donor } from './messages/donor.ar.ts'
import { settings } from './messages/settings.ar.ts'
import { status } from './messages/status.ar.ts'
import { trace } from './messages/trace.ar.ts'
import type { PlacesTexts } from './places.en.ts'

const texts: PlacesTexts = {
  audit,
  donor,
  settings,
  status,
  trace,
}

export default texts
