import { audit } from './messages/audit.fr.ts'
import { donor } from './messages/donor.fr.ts'
import { settings } from './messages/settings.fr.ts'
import { status } from './messages/status.fr.ts'
import { trace } from './messages/trace.fr.ts'
import type { PlacesTexts } from './places.en.ts'

const texts: PlacesTexts = {
  audit,
  donor,
  settings,
  status,
  trace,
}

export default texts
