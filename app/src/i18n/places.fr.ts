import { ambassador } from './messages/ambassador.fr.ts'
import { audit } from './messages/audit.fr.ts'
import { charity } from './messages/charity.fr.ts'
import { donor } from './messages/donor.fr.ts'
import { recipient } from './messages/recipient.fr.ts'
import { settings } from './messages/settings.fr.ts'
import { status } from './messages/status.fr.ts'
import { trace } from './messages/trace.fr.ts'
import { transactionPage } from './messages/transaction-page.fr.ts'
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
