import { ambassador } from './messages/ambassador.ar.ts'
import { audit } from './messages/audit.ar.ts'
import { charity } from './messages/charity.ar.ts'
import { donor } from './messages/donor.ar.ts'
import { recipient } from './messages/recipient.ar.ts'
import { settings } from './messages/settings.ar.ts'
import { status } from './messages/status.ar.ts'
import { trace } from './messages/trace.ar.ts'
import { transactionPage } from './messages/transaction-page.ar.ts'
import type { PlacesTexts } from './places.en.ts'

const texts: PlacesTexts = {
  ambassador,
  charity,
  recipient,
  transactionPage,
  audit,
  donor,
  settings,
  status,
  trace,
}

export default texts
