// A campaign with its history as the pages have it, from events alone: what a contract would say follows from them.
import type { Address } from 'viem'
import type { CampaignBook } from '../../../app/src/data/campaign-book.ts'
import type { CampaignEvent, CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import type { TokenConfig } from '../../../app/src/data/config.ts'
import { foldEvents, stateAt } from '../../../sdk/src/ledger/fold.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import type { Terms } from '../../../sdk/src/schemas.ts'
import { account, CHARITY, CREATION, ZERO } from '../../sdk/ledger/every-event.ts'
import { BEGINNING, dayAt, PARAMETERS } from '../../sdk/ledger/past.ts'

export const USDC: TokenConfig = {
  address: account(77),
  symbol: 'USDC',
  decimals: 6,
  permit: true,
  authorization: true,
  issuerCanFreeze: true,
}

export const TERMS: Terms = {
  name: 'مدرسة الوادي',
  description: 'سقف جديد للمدرسة',
  language: 'ar',
  organiser: { name: 'جمعية الوادي', kind: 'association' },
  milestones: [
    { title: 'السقف', description: 'سقف' },
    { title: 'النوافذ', description: 'نوافذ' },
  ],
  recipients: [],
  translations: {
    fr: {
      name: 'L’école de la vallée',
      description: 'Un nouveau toit',
      milestones: [
        { title: 'Le toit', description: 'toit' },
        { title: 'Les fenêtres', description: 'fenêtres' },
      ],
    },
  },
}

interface BookOptions {
  events?: readonly LedgerEvent[]
  /** Days after the beginning. */
  day?: number
  address?: Address
  charity?: Address
  parameters?: CampaignParameters
  token?: TokenConfig | undefined
  terms?: Terms | undefined
}

export function bookOf({
  events = [],
  day = 1,
  address = CREATION.campaign,
  charity = CHARITY,
  parameters = PARAMETERS,
  token = USDC,
  terms = TERMS,
}: BookOptions = {}): CampaignBook {
  const timestamp = dayAt(day)
  const recorded = events.map(
    (event, index) =>
      ({
        address,
        blockNumber: BigInt(index + 1),
        transactionHash: `0x${(index + 1).toString(16).padStart(64, '0')}`,
        logIndex: 0,
        ...event,
      }) as CampaignEvent,
  )
  const ledger = foldEvents(parameters, recorded)
  const state = stateAt(ledger, timestamp)
  const record: CampaignRecord = {
    address,
    block: { number: 100n, hash: ZERO, timestamp },
    charity,
    factory: account(88),
    parameters,
    totals: { ...state.totals, surplus: 0n },
    ledgerHash: ZERO,
    milestones: state.milestones,
    creation: { ...CREATION, campaign: address, charity, parameters, timestamp: BEGINNING, terms },
    token,
  }
  return { record, events: recorded, state, lots: [...ledger.lots.values()], differences: [] }
}
