import type { Translated } from './message.ts'
import { audit } from './messages/audit.en.ts'
import { campaign } from './messages/campaign.en.ts'
import { claim } from './messages/claim.en.ts'
import { coinLine } from './messages/coin-line.en.ts'
import { decide } from './messages/decide.en.ts'
import { demo } from './messages/demo.en.ts'
import { donor } from './messages/donor.en.ts'
import { errors } from './messages/errors.en.ts'
import { give } from './messages/give.en.ts'
import { ledger } from './messages/ledger.en.ts'
import { pay } from './messages/pay.en.ts'
import { reading } from './messages/reading.en.ts'
import { shell } from './messages/shell.en.ts'
import { states } from './messages/states.en.ts'
import { trace } from './messages/trace.en.ts'
import { transaction } from './messages/transaction.en.ts'
import { wallet } from './messages/wallet.en.ts'

/** All texts. English defines what there is; one chunk per language is loaded. */
const catalogue = {
  audit,
  campaign,
  claim,
  coinLine,
  decide,
  demo,
  donor,
  errors,
  give,
  ledger,
  pay,
  reading,
  shell,
  states,
  trace,
  transaction,
  wallet,
}

export type Catalogue = Translated<typeof catalogue>

export default catalogue
