import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { type CampaignState, foldEvents, type LedgerLot, stateAt } from '@amana/sdk/ledger/fold'
import { ledgerStart } from '@amana/sdk/ledger/hash'
import { type MoneyDifference, moneyDifferences } from '@amana/sdk/ledger/money'
import { getEvents } from '@amana/sdk/logs/get-events'
import { type Address, type Hash, isAddressEqual } from 'viem'
import { type Creation, readCreation, readCreations } from './campaign-creations.ts'
import { type HistoryRead, readHistory } from './campaign-history.ts'
import {
  askContracts,
  type CampaignEvent,
  type CampaignRecord,
  type CampaignShape,
  isSameShape,
  NotACampaignError,
  readRecords,
  recordOf,
} from './campaign-record.ts'
import type { ReadClient } from './client.ts'
import { contradictionOf, differencesBetween } from './compare-book.ts'
import type { ChainConfig } from './config.ts'
import { headOf, upTo } from './history.ts'
import { isIndexRested } from './index-client.ts'
import { fromIndexOf } from './index-head.ts'
import { type IndexLedger, ledgerIn } from './index-ledger.ts'
import { askForLedger } from './index-ledger-answer.ts'
import { agreement, compareWithIndex, noteAgreement } from './index-standing.ts'
import { keepHistory, keptHistory } from './kept-histories.ts'
import type { ReadContext } from './read.ts'
import { FROM_CHAIN, gravest, type Source, type Sourced } from './source.ts'

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

/** What was asked for before it was known to be right: used where it turns out to be, and once. */
interface AskedAhead {
  blockNumber: bigint
  indexUrl: string
  shape: CampaignShape
  /** Of the contract, if it has that shape. */
  answers: Promise<readonly unknown[]>
  ledger: LedgerToRead
}

/** Waits for a ledger that an index was asked for, and reads it. */
export type LedgerToRead = () => Promise<IndexLedger>

const askedAhead = new WeakMap<ReadClient, AskedAhead>()

/** Asks the contract of a campaign of this shape, and keeps the answers and a ledger for the next who reads its book. */
export function askAhead(
  chain: ChainConfig,
  context: Pick<ReadContext, 'client' | 'blockNumber'> & { indexUrl: string },
  shape: CampaignShape,
  ledger: LedgerToRead,
): void {
  const { client, blockNumber, indexUrl } = context
  const answers = askContracts(chain, context, [shape]).then(([first = []]) => first)
  // Whoever reads on hears of it.
  answers.catch(() => undefined)
  askedAhead.set(client, { blockNumber, indexUrl, shape, answers, ledger })
}

/** One campaign with its history. Throws `NotACampaignError`. */
export async function readCampaignBook(
  chain: ChainConfig,
  context: ReadContext,
  address: Address,
): Promise<Sourced<CampaignBook>> {
  const creation = await readCreation(chain, context, address)
  if (!creation) throw new NotACampaignError(address)
  const ahead = takeAsked(context, creation)
  const ledger = ahead.ledger ?? askWhereNeeded(chain, context, address)
  const answers = ahead.answers ? await ahead.answers : ((await askContracts(chain, context, [creation]))[0] ?? [])
  return readBook(chain, context, recordOf(chain, context, creation, answers), ledger)
}

/** Events serve at any block, for their end is cut off or added; answers at their own. */
function takeAsked(
  { client, blockNumber, indexUrl }: ReadContext,
  creation: Creation,
): Partial<Pick<AskedAhead, 'ledger' | 'answers'>> {
  const ahead = askedAhead.get(client)
  if (!ahead || !isAddressEqual(ahead.shape.campaign, creation.campaign)) return {}
  askedAhead.delete(client)
  const { ledger, answers } = ahead
  const areRight = ahead.blockNumber === blockNumber && isSameShape(ahead.shape, creation)
  return { ...(ahead.indexUrl === indexUrl && { ledger }), ...(areRight && { answers }) }
}

/** Its events from the index, asked for before it is known what they must hash to; nothing where they are not needed. */
function askWhereNeeded(
  chain: ChainConfig,
  { client, indexUrl }: ReadContext,
  address: Address,
): LedgerToRead | undefined {
  if (!indexUrl || !isIndexRested(indexUrl) || keptHistory(client, address)) return undefined
  const campaign = { chainId: chain.chainId, address }
  const answer = askForLedger(indexUrl, campaign)
  // Whoever reads on hears of it.
  answer.catch(() => undefined)
  return async () => ledgerIn(await answer, campaign)
}

/** Histories that are read at the same time: an index gives a visitor only a few at once. */
const BOOKS_AT_ONCE = 3

/** Campaigns with their histories, oldest first. */
export async function readCampaignBooks(
  chain: ChainConfig,
  context: ReadContext,
  has: (creation: Creation) => boolean,
): Promise<Sourced<CampaignBook[]>> {
  const creations = (await readCreations(chain, context)).creations.filter(has)
  const records = (await readRecords(chain, context, creations)).values()
  const books: Sourced<CampaignBook>[] = []
  const readOn = async () => {
    for (const record of records) books.push(await readBook(chain, context, record, undefined))
  }
  await Promise.all(Array.from({ length: BOOKS_AT_ONCE }, readOn))
  const order = new Map(creations.map(({ campaign }, place) => [campaign, place]))
  const placeOf = ({ data }: Sourced<CampaignBook>) => order.get(data.record.address) ?? 0
  books.sort((one, other) => placeOf(one) - placeOf(other))
  return { data: books.map(({ data }) => data), source: gravest(books.map(({ source }) => source)) }
}

async function readBook(
  chain: ChainConfig,
  context: ReadContext,
  record: CampaignRecord,
  asked: LedgerToRead | undefined,
): Promise<Sourced<CampaignBook>> {
  const { client, blockNumber, indexUrl } = context
  const { address, charity, parameters, creation, ledgerHash } = record
  const id = { chainId: chain.chainId, address }
  const start = ledgerStart({ chainId: chain.chainId, campaign: address, charity, parameters })
  let early = asked
  const read = await readHistory({
    start,
    expected: ledgerHash,
    createdIn: creation.blockNumber,
    toBlock: blockNumber,
    kept: keptHistory(client, address),
    readChain: (fromBlock, toBlock) => readEvents(context, address, fromBlock, toBlock),
    readIndex: indexUrl
      ? () =>
          fromIndexOf(indexUrl, chain.chainId, async () => {
            const read = early
            early = undefined
            return read ? read() : ledgerIn(await askForLedger(indexUrl, id), id)
          })
      : undefined,
  })
  if (read.isComplete) keepHistory(client, address, read, blockNumber, creation.blockNumber)
  const events = [...read.history.events]
  const ledger = foldEvents(parameters, events)
  const state = stateAt(ledger, record.block.timestamp)
  const lots = [...ledger.lots.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
  const book = { record, events, state, lots, differences: moneyDifferences(state.totals, record.totals) }
  return { data: book, source: await sourceOf(chain, context, book, read, start) }
}

function readEvents({ client, signal }: ReadContext, address: Address, fromBlock: bigint, toBlock: bigint) {
  if (fromBlock > toBlock) return Promise.resolve([])
  const events = { abi: campaignAbi, eventNames: CAMPAIGN_EVENTS }
  return getEvents(client, { address, ...events, fromBlock, toBlock, signal })
}

async function sourceOf(
  chain: ChainConfig,
  { indexUrl, blockNumber }: ReadContext,
  { record }: CampaignBook,
  { history, isComplete, index }: HistoryRead,
  start: Hash,
): Promise<Source> {
  if (!isComplete) return { kind: 'incomplete' }
  if (!indexUrl) return FROM_CHAIN
  const campaign = { chainId: chain.chainId, address: record.address }
  // Its events have just been hashed: that was the comparison.
  if (index.kind === 'true') {
    noteAgreement(indexUrl, campaign, headOf(start, upTo(history, index.block)))
    return agreement(index.block, blockNumber)
  }
  if (index.kind === 'false') {
    return differencesBetween(record, history, { block: index.block, ...contradictionOf(start, index.told) })
  }
  const compared = await compareWithIndex({ url: indexUrl, campaign, start, history, toBlock: blockNumber })
  return compared.kind === 'contradicts' ? differencesBetween(record, history, compared) : compared
}
