import type { Account, Address, Chain, Client, Hash, Hex, Transport } from 'viem'
import { hexToBytes } from 'viem'
import { getBlock, getChainId } from 'viem/actions'
import type {
  CampaignSelection,
  EventSelection,
  Head,
  IndexedCampaign,
  IndexedEntry,
  IndexedEvent,
  IndexReads,
  NamedDocument,
} from '../../../indexer/src/api/platform/index-reads.ts'
import { getCampaigns } from '../../../sdk/src/actions/getCampaigns.ts'
import { getEntries } from '../../../sdk/src/actions/getEntries.ts'
import type { AccountId } from '../../../sdk/src/caip.ts'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { foldEvents, stateAt } from '../../../sdk/src/ledger/fold.ts'
import { ledgerHashOf, ledgerStart } from '../../../sdk/src/ledger/hash.ts'
import type { RecordedEvent } from '../../../sdk/src/ledger/rows.ts'
import { getEvents } from '../../../sdk/src/logs/get-events.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '../../../sdk/src/schemas.ts'

/** One chain to be read, and where Amana is on it. */
export interface IndexedChain {
  client: Client<Transport, Chain | undefined, Account | undefined>
  factory: Address
  journal: Address
  startBlock?: bigint
}

/**
 * What the index says, read anew from the chain whenever its newest block is another one: nothing is stored, so nothing can
 * be stale. For tests: each change of the chain costs a whole reading.
 *
 * @param chains - In the order in which their events count when two have the same second.
 */
export function chainIndex(...chains: readonly IndexedChain[]): IndexReads {
  const readers = chains.map((chain) => readerOf(chain))
  const all = () => Promise.all(readers.map((read) => read()))
  const of = async (chainId: number) => (await all()).find(({ head }) => head.chainId === chainId)
  const campaignOf = async ({ chainId, address }: AccountId) =>
    (await of(chainId))?.campaigns.find(({ campaign }) => isSame(campaign, address))

  const events = async () => (await all()).flatMap((reading) => reading.events).sort(byCursor)

  return {
    head: async (chainId) => (await of(chainId))?.head,
    campaign: campaignOf,
    async campaigns({ chainId, charity, limit }: CampaignSelection) {
      const found = (await all()).flatMap(({ campaigns }) => campaigns)
      return found
        .filter((one) => chainId === undefined || one.chainId === chainId)
        .filter((one) => charity === undefined || isSame(one.charity, charity))
        .sort((a, b) => Number(b.createdAt - a.createdAt) || Number(b.createdBlock - a.createdBlock))
        .slice(0, limit)
    },
    async latestEvents({ chainId, address }, limit) {
      const mine = ((await of(chainId))?.events ?? []).filter(({ campaign }) => isSame(campaign, address))
      return mine.sort((a, b) => b.ordinal - a.ordinal).slice(0, limit)
    },
    async newestEvents({ names, campaigns, limit }: EventSelection) {
      const wanted = campaigns && new Set(campaigns.map(keyOf))
      const found = (await events()).filter(({ event }) => names.includes(event.eventName))
      return found
        .filter(({ chainId, campaign }) => !wanted || wanted.has(keyOf({ chainId, address: campaign })))
        .reverse()
        .slice(0, limit)
    },
    async giftLots({ chainId, address }, gift) {
      const reading = await of(chainId)
      const found = reading?.campaigns.find(({ campaign }) => isSame(campaign, address))
      if (!reading || !found) return []
      const mine = reading.events.filter(({ campaign }) => isSame(campaign, address))
      const { lots } = foldEvents(
        found.parameters,
        mine.map(({ event }) => event),
      )
      return [...lots.values()].filter((lot) => lot.gift === gift).sort((a, b) => (a.start < b.start ? -1 : 1))
    },
    campaignCount: async () => (await all()).flatMap(({ campaigns }) => campaigns).length,
    async listedCampaigns({ offset, limit }) {
      const found = (await all()).flatMap(({ campaigns }) => campaigns)
      return found.sort((a, b) => Number(a.createdAt - b.createdAt)).slice(offset, offset + limit)
    },
    async eventsAfter(cursor, limit) {
      const inOrder = await events()
      if (cursor === undefined) return limit === 0 ? [] : inOrder.slice(-limit)
      return inOrder.filter((one) => one.cursor > cursor).slice(0, limit)
    },
    async entries({ chainId, address }, limit) {
      const entries = (await of(chainId))?.entries ?? []
      return entries.filter(({ campaign }) => isSame(campaign, address)).slice(0, limit)
    },
    async latestEntries(limit) {
      const entries = (await all()).flatMap((reading) => reading.entries)
      return entries.sort((a, b) => Number(b.timestamp - a.timestamp)).slice(0, limit)
    },
    document: async (hash) =>
      (await all()).map(({ documents }) => documents.get(hash.toLowerCase())).find((named) => named !== undefined),
  }
}

interface Reading {
  head: Head
  /** Oldest first. */
  campaigns: IndexedCampaign[]
  events: IndexedEvent[]
  /** Newest first. */
  entries: IndexedEntry[]
  /** Every document that the chain names, by its hash in lower case. */
  documents: ReadonlyMap<string, NamedDocument>
}

function readerOf(chain: IndexedChain): () => Promise<Reading> {
  let known: { block: Hash; reading: Promise<Reading> } | undefined
  return async () => {
    const { hash } = await getBlock(chain.client)
    if (known?.block !== hash) {
      const reading = readChain(chain)
      known = { block: hash, reading }
      reading.catch(() => {
        known = undefined
      })
    }
    return known.reading
  }
}

async function readChain({ client, factory, journal, startBlock: fromBlock = 0n }: IndexedChain): Promise<Reading> {
  const [chainId, { number, hash, timestamp }] = await Promise.all([getChainId(client), getBlock(client)])
  const head: Head = { chainId, number, hash, timestamp }
  const range = { fromBlock, toBlock: number }
  const [creations, written] = await Promise.all([
    getCampaigns(client, { factory, ...range }),
    getEntries(client, { journal, ...range }),
  ])
  const addresses = creations.map(({ campaign }) => campaign)
  const recorded = addresses.length > 0 ? await campaignEventsOf(client, addresses, range) : []
  const eventsOf = (campaign: Address) => recorded.filter(({ address }) => isSame(address, campaign))
  const entries = written.map((entry): IndexedEntry => ({ chainId, ...entry })).reverse()
  return {
    head,
    campaigns: creations.map((creation) => indexedCampaign(head, creation, eventsOf(creation.campaign))),
    events: addresses.flatMap((campaign) => eventsOf(campaign).map(indexedEvent.bind(undefined, chainId, campaign))),
    entries,
    documents: documentsOf(chainId, creations, recorded, entries),
  }
}

function campaignEventsOf(
  client: IndexedChain['client'],
  address: Address[],
  range: { fromBlock: bigint; toBlock: bigint },
) {
  return getEvents(client, { address, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, ...range }) as Promise<
    RecordedEvent[]
  >
}

function indexedCampaign(
  { chainId, timestamp }: Head,
  creation: Awaited<ReturnType<typeof getCampaigns>>[number],
  events: readonly RecordedEvent[],
): IndexedCampaign {
  const { campaign, charity, parameters, terms: termsBytes, blockNumber, transactionHash } = creation
  const { lots, ...ledger } = foldEvents(parameters, events)
  const given = [...lots.values()].filter(({ gift }) => gift !== undefined)
  return {
    chainId,
    campaign,
    charity,
    parameters,
    terms: termsOf(termsBytes),
    termsBytes,
    createdAt: creation.timestamp,
    createdBlock: blockNumber,
    createdTransaction: transactionHash,
    gifts: new Set(given.map(({ gift }) => gift)).size,
    donors: new Set(given.map(({ donor }) => donor.toLowerCase())).size,
    ledger: { ...ledger, lots: new Map() },
    state: stateAt({ ...ledger, lots }, timestamp),
    events: events.length,
    ledgerHash: ledgerHashOf(ledgerStart({ chainId, campaign, charity, parameters }), events),
    changedAt: events.at(-1)?.timestamp ?? creation.timestamp,
  }
}

function termsOf(bytes: Hex): Terms | undefined {
  try {
    return parseDocument(termsSchema, hexToBytes(bytes), MAX_TERMS_BYTES)
  } catch {
    return undefined
  }
}

function indexedEvent(chainId: number, campaign: Address, event: RecordedEvent, ordinal: number): IndexedEvent {
  const place = [event.timestamp, BigInt(chainId), event.blockNumber, BigInt(event.logIndex)]
  const cursor = place.map((part) => String(part).padStart(12, '0')).join('-')
  return { chainId, campaign, ordinal, cursor, event }
}

/** What each document is to the event that names it first, by its hash in lower case. */
function documentsOf(
  chainId: number,
  creations: readonly { campaign: Address; parameters: { terms: Hex } }[],
  events: readonly RecordedEvent[],
  entries: readonly IndexedEntry[],
): Map<string, NamedDocument> {
  const documents = new Map<string, NamedDocument>()
  const name = (campaign: Address, use: NamedDocument['use'], hash: Hex) => {
    const key = hash.toLowerCase()
    if (key !== ZERO_HASH && !documents.has(key)) documents.set(key, { chainId, campaign, use })
  }
  for (const { campaign, parameters } of creations) name(campaign, 'terms', parameters.terms)
  for (const { address, args } of events) {
    for (const field of ['evidence', 'reason', 'note'] as const) {
      // An attestation repeats its claim's evidence; the claim named it first.
      if (field in args) name(address, field, (args as unknown as Record<typeof field, Hex>)[field])
    }
  }
  for (const { campaign, content } of entries) name(campaign, 'entry', content)
  return documents
}

function byCursor(a: IndexedEvent, b: IndexedEvent): number {
  return a.cursor < b.cursor ? -1 : 1
}

function keyOf({ chainId, address }: AccountId): string {
  return `${chainId}:${address.toLowerCase()}`
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
