import {
  type Abi,
  type AbiEvent,
  type Account,
  type Address,
  type Chain,
  type Client,
  type ContractEventName,
  type Hash,
  type Log,
  type ParseEventLogsReturnType,
  parseEventLogs,
  type Transport,
} from 'viem'
import { getBlock, getBlockNumber, getLogs } from 'viem/actions'
import { getAction } from 'viem/utils'
import { type BlockRange, readRanges } from './read-ranges.ts'

type LogClient = Client<Transport, Chain | undefined, Account | undefined>

/** A decoded log and where it is. */
export type DecodedEvent<abi extends Abi, name extends ContractEventName<abi>> = {
  [one in name]: {
    eventName: one
    args: Extract<ParseEventLogsReturnType<abi, one, true>[number], { eventName: one }>['args']
    address: Address
    blockNumber: bigint
    blockHash: Hash
    /** Of the block, in Unix seconds. */
    timestamp: bigint
    transactionHash: Hash
    logIndex: number
  }
}[name]

export interface GetEventsParameters<abi extends Abi, name extends ContractEventName<abi>> {
  /** The contract, or several; default: any. */
  address?: Address | readonly Address[] | undefined
  abi: abi
  /** Which events of the ABI. */
  eventNames: readonly name[]
  /** Values that indexed arguments must have; only with a single event. */
  args?: Readonly<Record<string, unknown>> | undefined
  fromBlock: bigint
  /** Included; default: the latest block. */
  toBlock?: bigint | undefined
  /** How many blocks the first question spans; default 2,000. It adapts to what the node accepts. */
  chunkSize?: bigint | undefined
  /** How many blocks a question spans at most; default 100,000. */
  maxChunkSize?: bigint | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}

export interface Progress {
  fromBlock: bigint
  toBlock: bigint
  /** Every block up to this one has been read. */
  scannedTo: bigint
  /** How many events have been found. */
  events: number
}

/**
 * Reads events over any range of blocks in pieces that the node accepts: starts small, takes the node's own hint, shrinks
 * on refusal and grows on success.
 *
 * JSON-RPC: `eth_getLogs`; `eth_getBlockByNumber` once per block with events when the node's logs carry no timestamp.
 *
 * @param client - Any viem client.
 * @param parameters - What to read; see {@link GetEventsParameters}.
 * @returns The decoded events in log order.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
 * import { campaignAbi } from '@amana/sdk/generated/abis'
 * import { getEvents } from '@amana/sdk/logs/get-events'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const events = await getEvents(client, {
 *   address: campaign,
 *   abi: campaignAbi,
 *   eventNames: CAMPAIGN_EVENTS,
 *   fromBlock: 21_000_000n,
 * })
 * ```
 */
export async function getEvents<const abi extends Abi, name extends ContractEventName<abi>>(
  client: LogClient,
  parameters: GetEventsParameters<abi, name>,
): Promise<DecodedEvent<abi, name>[]> {
  const { abi, eventNames, signal } = parameters
  const logs = await readLogs(client, parameters)
  const timestamps = await timestampsOf(client, logs, signal)
  const decoded = parseEventLogs({ abi: abi as Abi, logs, eventName: [...eventNames] as string[], strict: true })
  return decoded.map(
    ({ eventName, args, address, blockNumber, blockHash, transactionHash, logIndex }) =>
      ({
        eventName,
        args,
        address,
        blockNumber,
        blockHash,
        timestamp: timestamps.get(blockNumber),
        transactionHash,
        logIndex,
      }) as DecodedEvent<abi, name>,
  )
}

type MinedLog = Log<bigint, number, false>

async function readLogs<abi extends Abi, name extends ContractEventName<abi>>(
  client: LogClient,
  parameters: GetEventsParameters<abi, name>,
): Promise<MinedLog[]> {
  const { fromBlock, chunkSize, maxChunkSize, onProgress, signal } = parameters
  const toBlock = parameters.toBlock ?? (await getAction(client, getBlockNumber, 'getBlockNumber')({ cacheTime: 0 }))
  const filter = filterOf(parameters)
  const read = getAction(client, getLogs, 'getLogs')
  const ask = async (range: BlockRange) => (await read({ ...filter, ...range } as never)) as MinedLog[]
  const countOf = (chunk: MinedLog[]) => chunk.length
  const logs: MinedLog[] = []
  const options = { fromBlock, toBlock, chunkSize, maxChunkSize, signal, countOf }
  for await (const { answer, toBlock: scannedTo } of readRanges(ask, options)) {
    for (const log of answer) logs.push(log)
    onProgress?.({ fromBlock, toBlock, scannedTo, events: logs.length })
  }
  return logs.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
}

function filterOf({
  address,
  abi,
  eventNames,
  args,
}: Pick<GetEventsParameters<Abi, string>, 'address' | 'abi' | 'eventNames' | 'args'>) {
  const events = abi.filter((item): item is AbiEvent => item.type === 'event' && eventNames.includes(item.name))
  return {
    ...(address === undefined ? {} : { address }),
    ...(events.length === 1 ? { event: events[0], args } : { events }),
  }
}

/** Unix seconds by block number: from the logs when the node says it there, else from each block, once. */
async function timestampsOf(
  client: LogClient,
  logs: readonly MinedLog[],
  signal: AbortSignal | undefined,
): Promise<Map<bigint, bigint>> {
  const timestamps = new Map<bigint, bigint>()
  const missing = new Set<bigint>()
  for (const { blockNumber, blockTimestamp } of logs) {
    if (blockTimestamp !== undefined && blockTimestamp !== null) timestamps.set(blockNumber, blockTimestamp)
    else missing.add(blockNumber)
  }
  const read = getAction(client, getBlock, 'getBlock')
  const wanted = [...missing].filter((blockNumber) => !timestamps.has(blockNumber))
  for (let next = 0; next < wanted.length; next += BLOCKS_AT_ONCE) {
    signal?.throwIfAborted()
    const blocks = await Promise.all(
      wanted.slice(next, next + BLOCKS_AT_ONCE).map((blockNumber) => read({ blockNumber })),
    )
    for (const { number, timestamp } of blocks) if (number !== null) timestamps.set(number, timestamp)
  }
  return timestamps
}

const BLOCKS_AT_ONCE = 32
