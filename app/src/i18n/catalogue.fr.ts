import type { BaseTexts } from './catalogue.en.ts'
import { campaign } from './messages/campaign.fr.ts'
import { coinLine } from './messages/coin-line.fr.ts'
import { demo } from './messages/demo.fr.ts'
import { ledger } from './messages/ledger.fr.ts'
import { network } from './messages/network.fr.ts'
import { reading } from './messages/reading.fr.ts'
import { shell } from './messages/shell.fr.ts'
import { states } from './messages/states.fr.ts'
import { wallet } from './messages/wallet.fr.ts'

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
