import { type Campaign, getCampaign } from '@amana/sdk/actions/getCampaign'
import { CAMPAIGN_EVENTS, type CampaignEventName } from '@amana/sdk/campaign-events'
import { campaignAbi, campaignFactoryAbi } from '@amana/sdk/generated/abis'
import { type DecodedEvent, getEvents } from '@amana/sdk/logs/get-events'
import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '@amana/sdk/schemas'
import { type Address, type Hash, hexToBytes, isAddressEqual, sha256 } from 'viem'
import type { ReadClient } from './client.ts'
import type { ChainConfig, TokenConfig } from './config.ts'
import { type ReadContext, type Reading, useChainRead } from './read.ts'
import { tokenOf } from './site.tsx'

export type CampaignEvent = DecodedEvent<typeof campaignAbi, CampaignEventName>

/** How and by whom a campaign was created. */
export interface Creation {
  campaign: Address
  charity: Address
  block: bigint
  /** Unix seconds. */
  time: bigint
  transaction: Hash
  /** The promise itself; nothing when its bytes are not a terms document. */
  terms: Terms | undefined
}

/** A campaign as its contract shows it, and how it began. */
export interface CampaignRecord extends Campaign {
  creation: Creation
  /** Nothing for a token that this site does not know. */
  token: TokenConfig | undefined
}

/** There is no campaign of this chain's factory at the address. */
export class NotACampaignError extends Error {
  constructor(address: Address) {
    super(`${address} is not a campaign of this factory`)
    this.name = 'NotACampaignError'
  }
}

/** All campaigns of the chain's factory, newest first. */
export function useCampaigns(chain: ChainConfig): Reading<CampaignRecord[]> {
  return useChainRead(chain, ['campaigns'], async (context) => {
    const creations = await readCreations(chain, context)
    const records = creations.map((creation) => readRecord(chain, context, creation))
    return (await Promise.all(records)).reverse()
  })
}

/** One campaign, followed. */
export function useCampaign(chain: ChainConfig, address: Address): Reading<CampaignRecord> {
  return useChainRead(chain, ['campaign', address], async (context) => {
    const creations = await readCreations(chain, context)
    const creation = creations.find(({ campaign }) => isAddressEqual(campaign, address))
    if (!creation) throw new NotACampaignError(address)
    return readRecord(chain, context, creation)
  })
}

/** Everything that the campaign has recorded, in log order, up to the same newest block. */
export function useCampaignEvents(chain: ChainConfig, record: CampaignRecord): Reading<CampaignEvent[]> {
  const { address, creation } = record
  return useChainRead(chain, ['campaign-events', address], (context) =>
    readCampaignEvents(context, address, creation.block),
  )
}

export async function readRecord(
  chain: ChainConfig,
  context: ReadContext,
  creation: Creation,
): Promise<CampaignRecord> {
  const { client, blockNumber } = context
  const campaign = await getCampaign(client, { campaign: creation.campaign, blockNumber })
  return { ...campaign, creation, token: tokenOf(chain, campaign.parameters.token) }
}

/** Blocks below the newest that may still be replaced: their events are read again each time. */
const UNSETTLED_BLOCKS = 64n

interface ReadSoFar<Event> {
  settledTo: bigint
  events: Event[]
}

const creationsSoFar = new WeakMap<ReadClient, ReadSoFar<Creation>>()
const eventsSoFar = new WeakMap<ReadClient, Map<Address, ReadSoFar<CampaignEvent>>>()

export async function readCreations(
  chain: ChainConfig,
  { client, blockNumber, signal }: ReadContext,
): Promise<Creation[]> {
  const before = creationsSoFar.get(client) ?? { settledTo: BigInt(chain.startBlock) - 1n, events: [] }
  const settled = before.settledTo <= blockNumber ? before.events : []
  const logs = await getEvents(client, {
    address: chain.factory,
    abi: campaignFactoryAbi,
    eventNames: ['CampaignCreated'],
    fromBlock: settled === before.events ? before.settledTo + 1n : BigInt(chain.startBlock),
    toBlock: blockNumber,
    signal,
  })
  const found = logs.map(
    ({ args, blockNumber: block, timestamp, transactionHash }): Creation => ({
      campaign: args.campaign,
      charity: args.charity,
      block,
      time: timestamp,
      transaction: transactionHash,
      terms: termsOf(args.terms, args.parameters.terms),
    }),
  )
  const all = [...settled, ...found]
  creationsSoFar.set(
    client,
    keptOf(all, ({ block }) => block, blockNumber, BigInt(chain.startBlock) - 1n),
  )
  return all
}

export async function readCampaignEvents(
  { client, blockNumber, signal }: ReadContext,
  campaign: Address,
  createdIn: bigint,
): Promise<CampaignEvent[]> {
  const known = eventsSoFar.get(client) ?? new Map<Address, ReadSoFar<CampaignEvent>>()
  eventsSoFar.set(client, known)
  const before = known.get(campaign)
  const usable = before && before.settledTo <= blockNumber ? before : { settledTo: createdIn - 1n, events: [] }
  const found = await getEvents(client, {
    address: campaign,
    abi: campaignAbi,
    eventNames: CAMPAIGN_EVENTS,
    fromBlock: usable.settledTo + 1n,
    toBlock: blockNumber,
    signal,
  })
  const all = [...usable.events, ...found]
  known.set(
    campaign,
    keptOf(all, (event) => event.blockNumber, blockNumber, createdIn - 1n),
  )
  return all
}

function keptOf<Event>(
  events: readonly Event[],
  blockOf: (event: Event) => bigint,
  newest: bigint,
  nothingBefore: bigint,
): ReadSoFar<Event> {
  const settledTo = newest - UNSETTLED_BLOCKS > nothingBefore ? newest - UNSETTLED_BLOCKS : nothingBefore
  return { settledTo, events: events.filter((event) => blockOf(event) <= settledTo) }
}

function termsOf(bytes: `0x${string}`, hash: Hash): Terms | undefined {
  try {
    if (sha256(bytes) !== hash) return undefined
    return parseDocument(termsSchema, hexToBytes(bytes), MAX_TERMS_BYTES)
  } catch {
    return undefined // whoever wrote it did not follow the schema: the page says that it has no readable terms
  }
}
