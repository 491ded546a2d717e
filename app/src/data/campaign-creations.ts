import { type CampaignCreation, getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { campaignFactoryAbi } from '@amana/sdk/generated/abis'
import type { Terms } from '@amana/sdk/schemas'
import { type Address, isAddressEqual } from 'viem'
import type { ReadClient } from './client.ts'
import type { ChainConfig } from './config.ts'
import { beginningOf } from './index-beginning.ts'
import { askForCreations, checkCreations } from './index-creations.ts'
import { fromIndexOf } from './index-head.ts'
import { callAll } from './multicall.ts'
import type { ReadContext } from './read.ts'
import { settledBelow } from './settled.ts'
import { termsOf } from './terms.ts'

/** How and by whom a campaign was created, its terms read. */
export interface Creation extends Omit<CampaignCreation, 'terms'> {
  /** The promise itself; nothing when its bytes are not a terms document. */
  terms: Terms | undefined
}

export interface CreationsRead {
  /** Oldest first. */
  creations: readonly Creation[]
  /** What the index lists and the factory has never made. */
  strangers: readonly Address[]
}

interface SoFar extends CreationsRead {
  settledTo: bigint
}

const soFar = new WeakMap<ReadClient, SoFar>()

/** Every campaign of the chain's factory: the list from the index and its end from the chain, or all from the chain. */
export async function readCreations(chain: ChainConfig, context: ReadContext): Promise<CreationsRead> {
  const { client, blockNumber } = context
  const first = BigInt(chain.startBlock)
  const known = soFar.get(client)
  const before = known && known.settledTo <= blockNumber ? known : ((await listed(chain, context)) ?? nothingYet(first))
  const found = before.settledTo < blockNumber ? await readFromChain(chain, context, before.settledTo + 1n) : []
  const creations = [...before.creations, ...found]
  const settledTo = settledBelow(blockNumber, first)
  const settled = creations.filter((one) => one.blockNumber <= settledTo)
  soFar.set(client, { settledTo, creations: settled, strangers: before.strangers })
  return { creations, strangers: before.strangers }
}

const alone = new WeakMap<ReadClient, Map<Address, Promise<Creation | undefined>>>()

/** The creation of one campaign, read once; `undefined`: the factory has made none at this address. */
export function readCreation(
  chain: ChainConfig,
  context: ReadContext,
  campaign: Address,
): Promise<Creation | undefined> {
  const read = alone.get(context.client) ?? new Map<Address, Promise<Creation | undefined>>()
  alone.set(context.client, read)
  const known = read.get(campaign)
  if (known) return known
  // Several wait for it: none of them may end it.
  const creation = findCreation(chain, { ...context, signal: new AbortController().signal }, campaign)
  read.set(campaign, creation)
  const settledTo = settledBelow(context.blockNumber, BigInt(chain.startBlock))
  const forget = () => read.delete(campaign)
  creation.then((found) => (found && found.blockNumber <= settledTo) || forget(), forget)
  return creation
}

async function findCreation(chain: ChainConfig, context: ReadContext, campaign: Address) {
  const isIt = (creation: Creation) => isAddressEqual(creation.campaign, campaign)
  const known = soFar.get(context.client)?.creations.find(isIt) ?? (await pointedOut(chain, context, campaign))
  const found = known ?? (await readCreations(chain, context)).creations.find(isIt)
  if (found || !context.indexUrl) return found
  // An index may have left it out of its list: the factory is asked.
  const question = { address: chain.factory, abi: campaignFactoryAbi, functionName: 'isCampaign', args: [campaign] }
  const [isCampaign] = await callAll(chain, context, [question])
  return isCampaign === true ? (await readFromChain(chain, context, BigInt(chain.startBlock))).find(isIt) : undefined
}

/** Where the index says that the campaign was created, the chain is asked; it alone is believed. */
async function pointedOut(chain: ChainConfig, context: ReadContext, campaign: Address): Promise<Creation | undefined> {
  const { indexUrl, blockNumber } = context
  if (!indexUrl) return undefined
  const account = { chainId: chain.chainId, address: campaign }
  const beginning = await fromIndexOf(indexUrl, chain.chainId, () => beginningOf(indexUrl, account))
  if (!beginning || beginning.createdBlock > blockNumber) return undefined
  const block = beginning.createdBlock
  const found = await readFromChain(chain, { ...context, blockNumber: block }, block)
  return found.find((creation) => isAddressEqual(creation.campaign, campaign))
}

async function listed(chain: ChainConfig, context: ReadContext): Promise<SoFar | undefined> {
  const { indexUrl, blockNumber } = context
  if (!indexUrl) return undefined
  return fromIndexOf(indexUrl, chain.chainId, async () => {
    const { block, rows } = await askForCreations(indexUrl, chain.chainId)
    const settledTo = block < blockNumber ? block : blockNumber
    const checked = await checkCreations(
      chain,
      context,
      rows.filter(({ createdBlock }) => createdBlock <= settledTo),
    )
    return { ...checked, settledTo }
  })
}

async function readFromChain(chain: ChainConfig, { client, blockNumber, signal }: ReadContext, fromBlock: bigint) {
  const range = { fromBlock, toBlock: blockNumber, signal }
  const found = await getCampaigns(client, { factory: chain.factory, ...range })
  return found.map((creation): Creation => ({ ...creation, terms: termsOf(creation.terms) }))
}

function nothingYet(first: bigint): SoFar {
  return { settledTo: first - 1n, creations: [], strangers: [] }
}
