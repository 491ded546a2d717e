// Where campaigns began, from the index: bytes of the factory's own events, checked with the factory and the contracts.
import { campaignFactoryAbi } from '@amana/sdk/generated/abis'
import { campaignViewsAbi } from '@amana/sdk/generated/campaign-views'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { type Address, hexToBytes, isAddressEqual } from 'viem'
import type { Creation } from './campaign-creations.ts'
import type { ChainConfig } from './config.ts'
import { sha256Of } from './content.ts'
import { creationParts } from './creation-parts.ts'
import { creationsSchema, type IndexCreation } from './index-answers.ts'
import { askIndex, IndexError } from './index-client.ts'
import { callAll } from './multicall.ts'
import type { ReadContext } from './read.ts'
import { termsOf } from './terms.ts'

const MAX_PAGES = 100
const MAX_BYTES = 33_554_432
const TIMEOUT = 20_000

export interface IndexCreations {
  /** The newest block of the index. */
  block: bigint
  rows: IndexCreation[]
}

/** What the index says of a chain's campaigns; nothing of it is checked. Throws `IndexError`. */
export async function askForCreations(url: string, chainId: number): Promise<IndexCreations> {
  const rows: IndexCreation[] = []
  let after = ''
  let block: bigint | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const path = `/v1/creations?chain=${chainId}&limit=100${after}`
    const limits = { timeout: TIMEOUT, maxBytes: MAX_BYTES }
    const { blocks, creations, nextCursor } = await askIndex({ url, path, schema: creationsSchema, ...limits })
    const head = blocks.find((one) => one.chainId === chainId)
    if (!head) throw new IndexError('unknown', `chain ${chainId}`)
    // Of the first page: what came in later is read from the chain.
    block ??= head.number
    rows.push(...creations)
    if (nextCursor === null) return { block, rows }
    after = `&cursor=${encodeURIComponent(nextCursor)}`
  }
  throw new IndexError('tooLarge', `more than ${MAX_PAGES} pages of campaigns`)
}

/** Those that the chain's factory has made, with the parameters of their contracts; the others by address. */
export async function checkCreations(
  chain: ChainConfig,
  context: ReadContext,
  rows: readonly IndexCreation[],
): Promise<{ creations: Creation[]; strangers: Address[] }> {
  const factory = { address: chain.factory, abi: campaignFactoryAbi, functionName: 'isCampaign' } as const
  const vouched = await callAll(
    chain,
    context,
    rows.map(({ address }) => ({ ...factory, args: [address] }) as const),
  )
  const own = rows.filter((_, place) => vouched[place] === true)
  const contracts = await callAll(
    chain,
    context,
    own.flatMap(({ address }) => {
      const contract = { address, abi: campaignViewsAbi } as const
      return [
        { ...contract, functionName: 'parameters' },
        { ...contract, functionName: 'charity' },
      ] as const
    }),
  )
  const creations = await Promise.all(
    own.map((row, place) => {
      const [parameters, charity] = [contracts[2 * place], contracts[2 * place + 1]]
      return creationOf(row, parameters as CampaignParameters, charity as Address)
    }),
  )
  return { creations, strangers: rows.filter((row) => !own.includes(row)).map(({ address }) => address) }
}

async function creationOf(row: IndexCreation, parameters: CampaignParameters, charity: Address): Promise<Creation> {
  const { address, createdAt, createdBlock, createdTransaction } = row
  if (!isAddressEqual(charity, row.charity)) throw new IndexError('garbled', `${address}: another charity`)
  const bytes = creationParts(row.creation)?.terms
  if (!bytes) throw new IndexError('garbled', `${address}: no creation`)
  const isPromise = (await sha256Of(new Uint8Array(hexToBytes(bytes)))) === parameters.terms.toLowerCase()
  if (!isPromise) throw new IndexError('garbled', `${address}: other terms`)
  return {
    campaign: address,
    charity,
    parameters,
    terms: termsOf(bytes),
    blockNumber: createdBlock,
    timestamp: createdAt,
    transactionHash: createdTransaction,
  }
}
