import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi, campaignFactoryAbi } from '@amana/sdk/generated/abis'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import { type BlockRange, readRanges } from '@amana/sdk/logs/read-ranges'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { type AbiEvent, type Address, type Hash, type Log, parseEventLogs } from 'viem'
import { getLogs } from 'viem/actions'
import type { KeeperClient } from './node.ts'

/** A log of one block: the same transaction in another block is another log. */
interface Placed {
  /** Lower case. */
  campaign: string
  blockNumber: bigint
  blockHash: Hash
  logIndex: number
}

/** What the keeper follows: what happens in campaigns, and that there is a new one. */
export type FoundLog = Placed &
  (
    | { created: { address: Address; parameters: CampaignParameters }; event?: undefined }
    | { created?: undefined; event: LedgerEvent }
  )

const EVENTS: AbiEvent[] = [...campaignFactoryAbi, ...campaignAbi].filter(
  (item): item is Extract<typeof item, { type: 'event' }> =>
    item.type === 'event' && (item.name === 'CampaignCreated' || CAMPAIGN_EVENTS.some((name) => name === item.name)),
)

export interface ReadLogsParameters extends BlockRange {
  factory: Address
  /** Only this campaign; else whatever has the topics, from whatever contract: the chronicle knows whom to listen to. */
  campaign?: Address | undefined
  signal?: AbortSignal | undefined
}

/**
 * All campaigns' logs in one question per range of blocks, in log order. Their blocks' times are not asked for: what is due
 * does not depend on them.
 */
export async function* readLogs(
  client: KeeperClient,
  { factory, campaign, fromBlock, toBlock, signal }: ReadLogsParameters,
): AsyncGenerator<BlockRange & { found: FoundLog[] }> {
  const filter = { events: EVENTS, ...(campaign ? { address: campaign } : {}) }
  const ask = async (range: BlockRange) => (await getLogs(client, { ...filter, ...range })) as MinedLog[]
  for await (const { answer, ...range } of readRanges(ask, {
    fromBlock,
    toBlock,
    signal,
    countOf: (logs) => logs.length,
  })) {
    yield { ...range, found: decode(answer, factory) }
  }
}

type MinedLog = Log<bigint, number, false>

function decode(logs: readonly MinedLog[], factory: Address): FoundLog[] {
  const ordered = logs.toSorted((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
  return parseEventLogs({ abi: EVENTS, logs: ordered, strict: true }).flatMap((log): FoundLog[] => {
    const { address, blockNumber, blockHash, logIndex, eventName } = log
    const args = log.args as unknown
    const place = { blockNumber, blockHash, logIndex }
    if (eventName !== 'CampaignCreated') {
      const event = { eventName, args, timestamp: 0n } as unknown as LedgerEvent
      return [{ ...place, campaign: address.toLowerCase(), event }]
    }
    if (address.toLowerCase() !== factory.toLowerCase()) return []
    const { campaign, parameters } = args as { campaign: Address; parameters: CampaignParameters }
    return [{ ...place, campaign: campaign.toLowerCase(), created: { address: campaign, parameters } }]
  })
}
