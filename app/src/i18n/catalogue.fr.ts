import type { Catalogue } from './catalogue.en.ts'
import { audit } from './messages/audit.fr.ts'
import { campaign } from './messages/campaign.fr.ts'
import { claim } from './messages/claim.fr.ts'
import { coinLine } from './messages/coin-line.fr.ts'
import { decide } from './messages/decide.fr.ts'
import { demo } from './messages/demo.fr.ts'
import { donor } from './messages/donor.fr.ts'
import { errors } from './messages/errors.fr.ts'
import { give } from './messages/give.fr.ts'
import { ledger } from './messages/ledger.fr.ts'
import { pay } from './messages/pay.fr.ts'
import { reading } from './messages/reading.fr.ts'
import { shell } from './messages/shell.fr.ts'
import { states } from './messages/states.fr.ts'
import { trace } from './messages/trace.fr.ts'
import { transaction } from './messages/transaction.fr.ts'
import { wallet } from './messages/wallet.fr.ts'

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
