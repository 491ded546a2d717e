import { type Address, decodeEventLog, type Hash, type Hex, pad, toEventSelector } from 'viem'
import * as z from 'zod/mini'
import type { ReadClient } from '../actions/internal/read.ts'
import { campaignFactoryAbi } from '../generated/abis.ts'
import { GarbledAnswerError } from '../logs/garbled-answer.ts'
import type { Progress } from '../logs/get-events.ts'
import { type BlockRange, readRanges } from '../logs/read-ranges.ts'
import type { CampaignParameters } from '../parameters.ts'
import { readLogs } from './read-history.ts'

/** How and where a factory made a campaign. */
export interface Creation {
  charity: Address
  parameters: CampaignParameters
  blockNumber: bigint
  transactionHash: Hash
}

export interface CreationSearch extends BlockRange {
  factory: Address
  campaign: Address
  /** Where it may well be. */
  guess: bigint | undefined
  signal: AbortSignal | undefined
  onProgress: (progress: Progress) => void
}

const created = campaignFactoryAbi.find((item) => item.type === 'event' && item.name === 'CampaignCreated')
const TOPIC = created?.type === 'event' ? toEventSelector(created) : '0x'
const hex = z.string().check(z.regex(/^0x(?:[\da-f]{2})*$/i))
const logSchema = z.looseObject({
  address: hex,
  topics: z.array(hex).check(z.length(3)),
  data: hex,
  blockNumber: z.string().check(z.regex(/^0x[\da-f]{1,16}$/i)),
  transactionHash: hex,
  removed: z.optional(z.literal(false)),
})

/** The campaign's creation by this factory, looked for block by block until it is found: there cannot be two. */
export async function readCreation(node: ReadClient, search: CreationSearch): Promise<Creation | undefined> {
  const { fromBlock, toBlock, guess, signal, onProgress } = search
  if (guess !== undefined && guess >= fromBlock && guess <= toBlock) {
    const found = await creationIn(node, search, { fromBlock: guess, toBlock: guess })
    if (found) return found
  }
  const ask = (range: BlockRange) => creationIn(node, search, range)
  const countOf = () => 0
  for await (const part of readRanges(ask, { fromBlock, toBlock, concurrency: 4, countOf, signal })) {
    onProgress({ fromBlock, toBlock, scannedTo: part.toBlock, events: part.answer ? 1 : 0 })
    if (part.answer) return part.answer
  }
  return undefined
}

async function creationIn(
  node: ReadClient,
  { factory, campaign }: CreationSearch,
  range: BlockRange,
): Promise<Creation | undefined> {
  const [log] = await readLogs(node, factory, [TOPIC, pad(campaign).toLowerCase() as Hex], range)
  return log === undefined ? undefined : decode(log, factory, campaign)
}

function decode(log: unknown, factory: Address, campaign: Address): Creation {
  const parsed = logSchema.safeParse(log)
  const problem = 'no creation of this campaign'
  if (!parsed.success) throw new GarbledAnswerError('eth_getLogs', problem)
  const { address, topics, data, blockNumber, transactionHash } = parsed.data as unknown as {
    [field in 'address' | 'data' | 'blockNumber' | 'transactionHash']: Hex
  } & { topics: [Hex, ...Hex[]] }
  try {
    const { args } = decodeEventLog({ abi: campaignFactoryAbi, eventName: 'CampaignCreated', topics, data })
    const isIt = [address, args.campaign].map((one) => one.toLowerCase()).join()
    if (isIt === [factory, campaign].join().toLowerCase()) {
      const { charity, parameters } = args
      return { charity, parameters, blockNumber: BigInt(blockNumber), transactionHash }
    }
  } catch {
    // Not an event of this kind: said below.
  }
  throw new GarbledAnswerError('eth_getLogs', problem)
}
