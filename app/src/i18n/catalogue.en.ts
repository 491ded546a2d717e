import type { Translated } from './message.ts'
import { campaign } from './messages/campaign.en.ts'
import { coinLine } from './messages/coin-line.en.ts'
import { demo } from './messages/demo.en.ts'
import { ledger } from './messages/ledger.en.ts'
import { network } from './messages/network.en.ts'
import { reading } from './messages/reading.en.ts'
import { shell } from './messages/shell.en.ts'
import { states } from './messages/states.en.ts'
import { wallet } from './messages/wallet.en.ts'

/** What every page may say. English defines what there is. */
const texts = {
  campaign,
  coinLine,
  demo,
  ledger,
  network,
  reading,
  shell,
  states,
  wallet,
}

export type BaseTexts = Translated<typeof texts>

export default texts
