import type { Catalogue } from './catalogue.en.ts'
import { audit } from './messages/audit.ar.ts'
import { campaign } from './messages/campaign.ar.ts'
import { claim } from './messages/claim.ar.ts'
import { coinLine } from './messages/coin-line.ar.ts'
import { decide } from './messages/decide.ar.ts'
import { demo } from './messages/demo.ar.ts'
import { donor } from './messages/donor.ar.ts'
import { errors } from './messages/errors.ar.ts'
import { give } from './messages/give.ar.ts'
import { ledger } from './messages/ledger.ar.ts'
import { pay } from './messages/pay.ar.ts'
import { reading } from './messages/reading.ar.ts'
import { shell } from './messages/shell.ar.ts'
import { states } from './messages/states.ar.ts'
import { trace } from './messages/trace.ar.ts'
import { transaction } from './messages/transaction.ar.ts'
import { wallet } from './messages/wallet.ar.ts'

const catalogue: Catalogue = {
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

export default catalogue
