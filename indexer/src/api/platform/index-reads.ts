import type { AccountId } from '@amana/sdk/caip'
import type { EntryKind } from '@amana/sdk/enumerations'
import type { CampaignState, Ledger, LedgerLot } from '@amana/sdk/ledger/fold'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import type { CampaignParameters } from '@amana/sdk/parameters'
import type { Terms } from '@amana/sdk/schemas'
import type { Address, Hash, Hex } from 'viem'

/** The block that an answer is true at. */
export interface Head {
  chainId: number
  number: bigint
  hash: Hash
  /** Unix seconds. */
  timestamp: bigint
}

/** A campaign as the index knows it, at the newest block of its chain. */
export interface IndexedCampaign {
  chainId: number
  campaign: Address
  charity: Address
  parameters: CampaignParameters
  /** The promise as it was made on the chain; nothing when its bytes are no terms document. */
  terms: Terms | undefined
  termsBytes: Hex
  createdAt: bigint
  createdBlock: bigint
  createdTransaction: Hash
  /** Number of gifts, absorbed coins not counted, and of different donors. */
  gifts: number
  donors: number
  /** Without its lots. */
  ledger: Ledger
  /** At the head's time, due transitions applied. */
  state: CampaignState
  /** Of everything that the index has of it: equal to the contract's exactly when nothing is missing. */
  ledgerHash: Hash
  /** How many events its ledger has. */
  events: number
  /** The newest event of it. */
  changedAt: bigint
}

/** An event and where in the order of all events it stands. */
export interface IndexedEvent {
  chainId: number
  campaign: Address
  /** Of the campaign, from 0. */
  ordinal: number
  /** Ascending over all campaigns of all chains as the index came to know them; sortable as text. */
  cursor: string
  event: LedgerEvent & { blockNumber: bigint; transactionHash: Hash; logIndex: number }
}

/** An entry of the journal about a campaign. */
export interface IndexedEntry {
  chainId: number
  campaign: Address
  kind: EntryKind
  author: Address
  subject: Hex
  content: Hash
  timestamp: bigint
  blockNumber: bigint
  transactionHash: Hash
  logIndex: number
}

/** What the chain says about a document: the event that named it first. */
export interface NamedDocument {
  chainId: number
  campaign: Address
  use: 'terms' | 'evidence' | 'reason' | 'note' | 'entry'
}

/** The ways in which a campaign's feed or a site's list can be narrowed. */
export interface CampaignSelection {
  chainId?: number
  charity?: Address
  limit: number
}

/** Which events are asked for. */
export interface EventSelection {
  names: readonly LedgerEvent['eventName'][]
  /** Of these campaigns only; default: of all. */
  campaigns?: readonly AccountId[]
  limit: number
}

/** A campaign in the list of all of them. */
export type ListedCampaign = Pick<IndexedCampaign, 'chainId' | 'campaign' | 'changedAt'>

/** What the features of the API ask the index. Addresses in any case. */
export interface IndexReads {
  /** `undefined`: this chain is not indexed, or not yet. */
  head(chainId: number): Promise<Head | undefined>
  campaign(id: AccountId): Promise<IndexedCampaign | undefined>
  /** Newest first. */
  campaigns(selection: CampaignSelection): Promise<IndexedCampaign[]>
  /** Of one campaign, newest first. */
  latestEvents(id: AccountId, limit: number): Promise<IndexedEvent[]>
  /** Events of some kinds, newest first. */
  newestEvents(selection: EventSelection): Promise<IndexedEvent[]>
  /** The lots of one gift, by first coin; none: there is no such gift. */
  giftLots(id: AccountId, gift: bigint): Promise<LedgerLot[]>
  /** How many campaigns there are. */
  campaignCount(): Promise<number>
  /** In the order of their creation, so that a page keeps its campaigns. */
  listedCampaigns(page: { offset: number; limit: number }): Promise<ListedCampaign[]>
  /** Of all campaigns, in order; without `cursor` the newest ones. A re-organisation takes away what it un-does. */
  eventsAfter(cursor: string | undefined, limit: number): Promise<IndexedEvent[]>
  /** About one campaign, newest first. */
  entries(id: AccountId, limit: number): Promise<IndexedEntry[]>
  /** About all campaigns, newest first. */
  latestEntries(limit: number): Promise<IndexedEntry[]>
  /** Who named this SHA-256 first, as terms, evidence, reason, note or content of an entry; `undefined`: nobody. */
  document(hash: Hash): Promise<NamedDocument | undefined>
}
