import type { BaseTexts } from './catalogue.en.ts'
import { campaign } from './messages/campaign.ar.ts'
import { coinLine } from './messages/coin-line.ar.ts'
import { demo } from './messages/demo.ar.ts'
import { ledger } from './messages/ledger.ar.ts'
import { network } from './messages/network.ar.ts'
import { reading } from './messages/reading.ar.ts'
import { shell } from './messages/shell.ar.ts'
import { states } from './messages/states.ar.ts'
import { wallet } from './messages/wallet.ar.ts'

const texts: BaseTexts = {
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

export default texts
