import { type Campaign, getCampaign } from '@amana/sdk/actions/getCampaign'
import { type CampaignCreation, getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { CAMPAIGN_EVENTS, type CampaignEventName } from '@amana/sdk/campaign-events'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { type DecodedEvent, getEvents } from '@amana/sdk/logs/get-events'
import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '@amana/sdk/schemas'
import { type Address, hexToBytes, isAddressEqual } from 'viem'
import type { Unit } from '../ui/money-text.ts'
import type { ReadClient } from './client.ts'
import type { ChainConfig, TokenConfig } from './config.ts'
import { type ReadContext, type Reading, useChainRead } from './read.ts'
import { tokenOf } from './site.tsx'

export type CampaignEvent = DecodedEvent<typeof campaignAbi, CampaignEventName>

/** How and by whom a campaign was created, its terms read. */
export interface Creation extends Omit<CampaignCreation, 'terms'> {
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

interface EventsSoFar {
  settledTo: bigint
  events: CampaignEvent[]
}

const creationsSoFar = new WeakMap<ReadClient, { settledTo: bigint; creations: Creation[] }>()
const eventsSoFar = new WeakMap<ReadClient, Map<Address, EventsSoFar>>()

export async function readCreations(
  chain: ChainConfig,
  { client, blockNumber, signal }: ReadContext,
): Promise<Creation[]> {
  const first = BigInt(chain.startBlock)
  const known = creationsSoFar.get(client)
  const before = known && known.settledTo <= blockNumber ? known : { settledTo: first - 1n, creations: [] }
  const range = { fromBlock: before.settledTo + 1n, toBlock: blockNumber, signal }
  const found = await getCampaigns(client, { factory: chain.factory, ...range })
  const creations = [...before.creations, ...found.map((creation) => ({ ...creation, terms: termsOf(creation) }))]
  const settledTo = settledBelow(blockNumber, first)
  creationsSoFar.set(client, { settledTo, creations: creations.filter((one) => one.blockNumber <= settledTo) })
  return creations
}

/** Everything that the campaign has recorded, in log order. */
export async function readCampaignEvents(
  { client, blockNumber, signal }: ReadContext,
  { campaign, blockNumber: createdIn }: Creation,
): Promise<CampaignEvent[]> {
  const known = eventsSoFar.get(client) ?? new Map<Address, EventsSoFar>()
  eventsSoFar.set(client, known)
  const last = known.get(campaign)
  const before = last && last.settledTo <= blockNumber ? last : { settledTo: createdIn - 1n, events: [] }
  const found = await getEvents(client, {
    address: campaign,
    abi: campaignAbi,
    eventNames: CAMPAIGN_EVENTS,
    fromBlock: before.settledTo + 1n,
    toBlock: blockNumber,
    signal,
  })
  const events = [...before.events, ...found]
  const settledTo = settledBelow(blockNumber, createdIn)
  known.set(campaign, { settledTo, events: events.filter((event) => event.blockNumber <= settledTo) })
  return events
}

function settledBelow(newest: bigint, first: bigint): bigint {
  const settled = newest - UNSETTLED_BLOCKS
  return settled >= first ? settled : first - 1n
}

/** The factory has compared their hash with the parameters. */
function termsOf({ terms }: CampaignCreation): Terms | undefined {
  try {
    return parseDocument(termsSchema, hexToBytes(terms), MAX_TERMS_BYTES)
  } catch {
    return undefined // whoever wrote it did not follow the schema: the page says that it has no readable terms
  }
}

interface UnitSource {
  token: TokenConfig | undefined
  parameters: { token: Address }
}

/** How the campaign's amounts are written; those of an unknown token in its smallest units, under its address. */
export function unitOf({ token, parameters }: UnitSource): Unit {
  if (token) return { symbol: token.symbol, decimals: token.decimals }
  return { symbol: `${parameters.token.slice(0, 6)}…${parameters.token.slice(-4)}`, decimals: 0 }
}
