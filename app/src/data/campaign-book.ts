import { type CampaignState, foldEvents, type LedgerLot, stateAt } from '@amana/sdk/ledger/fold'
import { type MoneyDifference, moneyDifferences } from '@amana/sdk/ledger/money'
import { type Address, isAddressEqual } from 'viem'
import {
  type CampaignEvent,
  type CampaignRecord,
  type Creation,
  NotACampaignError,
  readCampaignEvents,
  readCreations,
  readRecord,
} from './campaign-record.ts'
import type { ChainConfig } from './config.ts'
import { type ReadContext, type Reading, useChainRead } from './read.ts'

/** A campaign with its whole history, both at one block. */
export interface CampaignBook {
  record: CampaignRecord
  /** In log order. */
  events: CampaignEvent[]
  /** What the events alone add up to at the block's time. */
  state: CampaignState
  /** Ascending by first coin, those refunded included. */
  lots: LedgerLot[]
  /** Where our sum of the events and the contract's own totals differ; empty: they agree. */
  differences: MoneyDifference[]
}

/** One campaign with its history, followed. */
export function useCampaignBook(chain: ChainConfig, address: Address): Reading<CampaignBook> {
  return useChainRead(chain, ['campaign-book', address], async (context) => {
    const creations = await readCreations(chain, context)
    const creation = creations.find(({ campaign }) => isAddressEqual(campaign, address))
    if (!creation) throw new NotACampaignError(address)
    return readBook(chain, context, creation)
  })
}

/** Which campaigns somebody looks through; `name` tells one such choice from another. */
export interface Choice {
  name: string
  has: (creation: Creation) => boolean
}

const ALL: Choice = { name: 'all', has: () => true }

/** Campaigns with their histories, oldest first; all of them: what a donor's page looks through. */
export function useCampaignBooks(chain: ChainConfig, choice: Choice = ALL): Reading<CampaignBook[]> {
  return useChainRead(chain, ['campaign-books', choice.name], async (context) => {
    const creations = await readCreations(chain, context)
    return Promise.all(creations.filter(choice.has).map((creation) => readBook(chain, context, creation)))
  })
}

async function readBook(chain: ChainConfig, context: ReadContext, creation: Creation): Promise<CampaignBook> {
  const [record, events] = await Promise.all([
    readRecord(chain, context, creation),
    readCampaignEvents(context, creation),
  ])
  const ledger = foldEvents(record.parameters, events)
  const state = stateAt(ledger, record.block.timestamp)
  const lots = [...ledger.lots.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
  return { record, events, state, lots, differences: moneyDifferences(state.totals, record.totals) }
}
