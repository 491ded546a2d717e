import { type Address, type Hash, type Hex, numberToHex, pad } from 'viem'
import { getBlock } from 'viem/actions'
import { getAction } from 'viem/utils'
import type { ReadClient } from '../actions/internal/read.ts'
import type { Keccak256 } from '../keccak256.ts'
import { GarbledAnswerError } from '../logs/garbled-answer.ts'
import type { Progress } from '../logs/get-events.ts'
import { type BlockRange, readRanges } from '../logs/read-ranges.ts'
import { type FoundEvent, type FoundTransfer, LogReader, TRANSFER_TOPIC } from './decode.ts'
import type { LedgerEvent } from './hash.ts'

export interface HistoryRange extends BlockRange {
  campaign: Address
  token: Address
  /** The campaign's events need not be asked for up to and including this block. */
  knownTo: bigint
  keccak256: Keccak256 | undefined
  signal: AbortSignal | undefined
  onProgress: ((progress: Progress) => void) | undefined
}

/** What happened in some blocks, in log order. */
export interface HistoryPart extends BlockRange {
  events: LedgerEvent[]
  /** The token's own log of what came to and left the campaign. */
  transfers: FoundTransfer[]
}

/** Ranges of blocks that are read at the same time, each by three questions. */
const RANGES_AT_ONCE = 4

/**
 * The campaign's events and the token's transfers to and from it, range by range: whoever takes each part as it comes holds
 * no more of the node's answers than a few of them.
 */
export async function* readHistory(node: ReadClient, wanted: HistoryRange): AsyncGenerator<HistoryPart> {
  const { campaign, token, knownTo, fromBlock, toBlock, signal, onProgress } = wanted
  const reader = new LogReader(wanted.keccak256)
  const party = pad(campaign).toLowerCase() as Hash
  const transfersOf = async (range: BlockRange, ...parties: (Hash | null)[]) => {
    const logs = await readLogs(node, token, [TRANSFER_TOPIC, ...parties], range)
    return logs.map((log) => within(range, reader.transfer(log, token)))
  }
  const ask = async (range: BlockRange) => {
    const unknown = { ...range, fromBlock: range.fromBlock > knownTo ? range.fromBlock : knownTo + 1n }
    const [logs, incoming, outgoing] = await Promise.all([
      unknown.fromBlock > unknown.toBlock ? [] : readLogs(node, campaign, [], unknown),
      transfersOf(range, null, party),
      transfersOf(range, party),
    ])
    const events = logs.map((log) => within(unknown, reader.event(log, campaign)))
    return { events: await timed(node, inOrder(events)), transfers: [...incoming, ...outgoing] }
  }
  const countOf = ({ events, transfers }: { events: unknown[]; transfers: unknown[] }) =>
    Math.max(events.length, transfers.length)
  let found = 0
  const options = { fromBlock, toBlock, concurrency: RANGES_AT_ONCE, countOf, signal }
  for await (const { answer, ...range } of readRanges(ask, options)) {
    found += answer.events.length
    yield { ...range, ...answer }
    onProgress?.({ fromBlock, toBlock, scannedTo: range.toBlock, events: found })
  }
}

/** Logs as the node sends them. */
export async function readLogs(
  node: ReadClient,
  address: Address,
  topics: (Hex | null)[],
  { fromBlock, toBlock }: BlockRange,
): Promise<unknown[]> {
  const range = { fromBlock: numberToHex(fromBlock), toBlock: numberToHex(toBlock) }
  return node.request({ method: 'eth_getLogs', params: [{ address, topics, ...range }] })
}

function within<found extends { blockNumber: bigint }>({ fromBlock, toBlock }: BlockRange, found: found): found {
  if (found.blockNumber >= fromBlock && found.blockNumber <= toBlock) return found
  throw new GarbledAnswerError('eth_getLogs', 'a log of another block')
}

function inOrder(events: FoundEvent[]): FoundEvent[] {
  return events.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
}

/** The events with the times of their blocks: as the node says beside the log, else from each block, once. */
async function timed(node: ReadClient, events: FoundEvent[]): Promise<LedgerEvent[]> {
  const missing = new Set(
    events.flatMap(({ timestamp, blockNumber }) => (timestamp === undefined ? [blockNumber] : [])),
  )
  const read = getAction(node, getBlock, 'getBlock')
  const times = new Map(
    await Promise.all(
      [...missing].map(async (blockNumber) => [blockNumber, (await read({ blockNumber })).timestamp] as const),
    ),
  )
  for (const event of events) event.timestamp ??= times.get(event.blockNumber)
  return events as LedgerEvent[]
}
