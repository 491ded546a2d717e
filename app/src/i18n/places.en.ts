import type { Translated } from './message.ts'
import { ambassador } from './messages/ambassador.en.ts'
import { audit } from './messages/audit.en.ts'
import { charity } from './messages/charity.en.ts'
import { donor } from './messages/donor.en.ts'
import { recipient } from './messages/recipient.en.ts'
import { settings } from './messages/settings.en.ts'
import { status } from './messages/status.en.ts'
import { trace } from './messages/trace.en.ts'
import { transactionPage } from './messages/transaction-page.en.ts'

/** What is said on pages beside the campaign: about gifts, people and checks. Loaded with the first of them. */
const texts = {
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

export type PlacesTexts = Translated<typeof texts>

export default texts
