import { artifacts } from 'hardhat'
import {
  type Address,
  decodeEventLog,
  decodeFunctionResult,
  encodeFunctionData,
  getAddress,
  type Hex,
  toEventSelector,
  toHex,
} from 'viem'
import { balanceRead, type Read, readTogether } from '../support/batch.ts'
import { provider } from '../support/chain.ts'
import type { CampaignParams } from '../support/parameters.ts'
import type { Returned } from '../support/typed-contract.ts'
import type { JournalEntry, LedgerEvent, Movement, Observed, ObservedJournal } from './observed.ts'

const { abi: campaignAbi } = await artifacts.readArtifact('Campaign')
const { abi: journalAbi } = await artifacts.readArtifact('Journal')

interface Log {
  address: string
  topics: [Hex, ...Hex[]]
  data: Hex
  blockNumber: Hex
  transactionHash: string
}

interface Addressable {
  getAddress(): Promise<string>
}

export interface ObserveOptions {
  /** An earlier observation of the same campaign: only what was logged since is read. */
  previous?: Observed
  /** Default: the latest block. */
  block?: number
  /** Also what was written about the campaign. */
  journal?: Addressable
}

/** Reads everything about a campaign at the end of one block. */
export async function observe(
  campaign: Addressable,
  token: Addressable,
  options: ObserveOptions = {},
): Promise<Observed> {
  const [address, asset] = [await campaign.getAddress(), await token.getAddress()]
  const { previous } = options
  const { number: block, timestamp: now } = await blockAt(options.block === undefined ? 'latest' : toHex(options.block))
  const logs = await logsOf([address, asset], (previous?.block ?? -1) + 1, block)
  const times = await timesOf(logs, block, now)
  const ours = logs.filter((log) => getAddress(log.address) === address)
  const events = [...(previous?.events ?? []), ...ours.map((log) => ledgerEvent(log, times))]
  const moved = logs.filter((log) => getAddress(log.address) === asset).flatMap((log) => movement(log, address))
  const views = await readViews(address, asset, block, events, previous)
  const journal = options.journal && (await observeJournal(options.journal, address, block))
  const movements = [...(previous?.movements ?? []), ...moved]
  return { block, now, address, ...views, events, movements, ...(journal && { journal }) }
}

async function readViews(
  address: string,
  asset: string,
  block: number,
  events: readonly LedgerEvent[],
  previous: Observed | undefined,
) {
  const code = await provider.request({ method: 'eth_getCode', params: [address, toHex(block)] })
  const shape = previous?.parameters ?? (await readTogether([campaignRead(address, 'parameters', [])], block))[0]
  const indexes = shape.milestones.map((_, index) => BigInt(index))
  const starts = startsIn(events)
  const pairs = indexes.flatMap(
    (k) => shape.milestones[Number(k)]?.payouts.map((_, j) => [k, BigInt(j)] as const) ?? [],
  )

  const [parameters, charity, ledgerHash, totals, balance, ...rest] = await readTogether(
    [
      campaignRead(address, 'parameters', []),
      campaignRead(address, 'charity', []),
      campaignRead(address, 'ledgerHash', []),
      campaignRead(address, 'totals', []),
      balanceRead(asset, address),
      ...indexes.map((k) => campaignRead(address, 'milestone', [k])),
      ...pairs.map(([k, j]) => campaignRead(address, 'payout', [k, j])),
      ...starts.map((start) => campaignRead(address, 'lot', [start])),
    ],
    block,
  )
  const views = rest.slice(0, indexes.length) as Omit<Observed['milestones'][number], 'payouts'>[]
  const payouts = rest.slice(indexes.length, indexes.length + pairs.length)
  const lots = rest.slice(indexes.length + pairs.length) as Omit<Observed['lots'][number], 'start'>[]
  const payoutsOf = (k: number) => payouts.filter((_, i) => pairs[i]?.[0] === BigInt(k))
  return {
    code: code as string,
    chainId: previous?.chainId ?? BigInt((await provider.request({ method: 'eth_chainId', params: [] })) as string),
    wallets: previous?.wallets ?? (await withCode([...shape.verifiers.members, ...shape.panel.members], block)),
    parameters: parameters as CampaignParams,
    charity,
    ledgerHash,
    totals,
    balance,
    milestones: views.map((view, k) => ({
      ...view,
      payouts: payoutsOf(k) as Observed['milestones'][number]['payouts'],
    })),
    lots: lots.map((view, i) => ({ ...view, start: starts[i] ?? 0n })),
  }
}

/** What was written about a campaign, and the head that must be its fold. */
async function observeJournal(journal: Addressable, campaign: string, block: number): Promise<ObservedJournal> {
  const target = await journal.getAddress()
  const call = encodeFunctionData({ abi: journalAbi, functionName: 'head', args: [campaign as Address] })
  const decode = (data: Hex) => decodeFunctionResult({ abi: journalAbi, functionName: 'head', data })
  const [head] = await readTogether([{ target, call, decode }], block)
  const logs = await logsOf([target], 0, block)
  const times = await timesOf(logs, block)
  const entries = logs.map((log) => entry(log, times)).filter(({ args }) => args.campaign === campaign)
  return { head, entries }
}

// ---- logs ----

async function blockAt(tag: string): Promise<{ number: number; timestamp: bigint }> {
  const block = (await provider.request({ method: 'eth_getBlockByNumber', params: [tag, false] })) as {
    number: Hex
    timestamp: Hex
  }
  return { number: Number(block.number), timestamp: BigInt(block.timestamp) }
}

async function logsOf(address: string[], from: number, to: number): Promise<Log[]> {
  if (from > to) return []
  const filter = { address, fromBlock: toHex(from), toBlock: toHex(to) }
  return (await provider.request({ method: 'eth_getLogs', params: [filter] })) as Log[]
}

/** The times of all blocks with logs; what is known already is not asked for. */
async function timesOf(logs: readonly Log[], block: number, now?: bigint): Promise<Map<number, bigint>> {
  const times = new Map(now === undefined ? [] : [[block, now]])
  for (const { blockNumber } of logs) {
    const number = Number(blockNumber)
    if (!times.has(number)) times.set(number, (await blockAt(blockNumber)).timestamp)
  }
  return times
}

function logged(log: Log, times: Map<number, bigint>) {
  const block = Number(log.blockNumber)
  return { block, timestamp: times.get(block) ?? 0n, transaction: log.transactionHash }
}

function ledgerEvent(log: Log, times: Map<number, bigint>): LedgerEvent {
  const { eventName: name, args } = decodeEventLog({ abi: campaignAbi, topics: log.topics, data: log.data })
  return { name, args: exact(args), ...logged(log, times) } as LedgerEvent
}

function entry(log: Log, times: Map<number, bigint>): JournalEntry {
  const { eventName: name, args } = decodeEventLog({ abi: journalAbi, topics: log.topics, data: log.data })
  return { name, args: exact(args), ...logged(log, times) } as JournalEntry
}

const TRANSFER = toEventSelector('Transfer(address,address,uint256)')

function movement(log: Log, campaign: string): Movement[] {
  const [topic, fromTopic, toTopic] = log.topics
  if (topic !== TRANSFER || !fromTopic || !toTopic) return []
  const [from, to] = [getAddress(`0x${fromTopic.slice(26)}`), getAddress(`0x${toTopic.slice(26)}`)]
  if (from !== campaign && to !== campaign) return []
  const transaction = log.transactionHash
  return [{ from, to, amount: BigInt(log.data), block: Number(log.blockNumber), transaction }]
}

function startsIn(events: readonly LedgerEvent[]): bigint[] {
  return events.flatMap((event) => (event.name === 'LotGiven' || event.name === 'Absorbed' ? [event.args.start] : []))
}

// ---- views ----

type Question = 'parameters' | 'charity' | 'ledgerHash' | 'totals' | 'milestone' | 'payout' | 'lot'

function campaignRead<name extends Question>(target: string, functionName: name, args: readonly bigint[]) {
  // viem ties the arguments to the name; inside a generic function it cannot know either.
  const request = { abi: campaignAbi, functionName, args } as never
  return {
    target,
    call: encodeFunctionData(request),
    decode: (data: Hex) =>
      exact(decodeFunctionResult<typeof campaignAbi, name>({ ...(request as object), data } as never)),
  } satisfies Read<unknown>
}

async function withCode(accounts: readonly string[], block: number): Promise<string[]> {
  const codes = await Promise.all(
    accounts.map((account) => provider.request({ method: 'eth_getCode', params: [account, toHex(block)] })),
  )
  return accounts.filter((_, index) => codes[index] !== '0x')
}

/** As everywhere in the tests, every integer is a bigint. */
function exact<value>(value: value): Returned<value> {
  if (typeof value === 'number') return BigInt(value) as Returned<value>
  if (Array.isArray(value)) return value.map((item) => exact(item)) as Returned<value>
  if (typeof value !== 'object' || value === null) return value as Returned<value>
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exact(item)])) as Returned<value>
}
