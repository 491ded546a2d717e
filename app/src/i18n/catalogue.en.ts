import type { Translated } from './message.ts'
import { audit } from './messages/audit.en.ts'
import { campaign } from './messages/campaign.en.ts'
import { coinLine } from './messages/coin-line.en.ts'
import { demo } from './messages/demo.en.ts'
import { donor } from './messages/donor.en.ts'
import { ledger } from './messages/ledger.en.ts'
import { reading } from './messages/reading.en.ts'
import { shell } from './messages/shell.en.ts'
import { states } from './messages/states.en.ts'
import { trace } from './messages/trace.en.ts'
import { wallet } from './messages/wallet.en.ts'

/** What every page may say. English defines what there is. */
const texts = {
  audit,
  campaign,
  coinLine,
  demo,
  donor,
  ledger,
  reading,
  shell,
  states,
  trace,
  wallet,
}

export type BaseTexts = Translated<typeof texts>

export default texts
