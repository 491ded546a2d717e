import { type Address, BlockNotFoundError, erc20Abi, type Hash, isAddressEqual, numberToHex } from 'viem'
import { getChainId, getCode, getProof, getStorageAt, readContract } from 'viem/actions'
import { readCampaign } from '../actions/getCampaign.ts'
import { getTotals } from '../actions/getTotals.ts'
import { hasMulticall, type ReadClient, readAll } from '../actions/internal/read.ts'
import { isCampaign } from '../actions/isCampaign.ts'
import { campaignAbi } from '../generated/abis.ts'
import { deployments } from '../generated/deployments.ts'
import type { AuditCampaignParameters, AuditProgress } from './audit.ts'
import type { AuditBlock, AuditSubject, History, ReadSubject, Statement } from './check.ts'
import { LEDGER_SLOT } from './check-sources.ts'
import { Movements } from './check-transfers.ts'
import { implementationOf } from './clone.ts'
import { firstDifference } from './difference.ts'
import { type LedgerEvent, ledgerStart } from './hash.ts'
import { parseHistory } from './history.ts'
import { readCreation } from './read-creation.ts'
import { readHistory } from './read-history.ts'
import { Replay } from './replay.ts'
import type { ReadSoFar } from './resume.ts'
import { attempt, isRead, Unread } from './unread.ts'

/** The nodes to ask, and what to ask them about. */
export interface Inquiry extends Omit<AuditCampaignParameters, 'resume' | 'nodes'> {
  node: ReadClient
  nodes: readonly ReadClient[]
  /** What an earlier audit read, and what this one has read when it is interrupted. */
  known: ReadSoFar | undefined
  onProgress: (progress: AuditProgress) => void
}

/** Reads everything that an audit needs, as much at a time as can be. Nothing that a node does makes it throw. */
export async function readSubject(inquiry: Inquiry): Promise<ReadSubject & { readSoFar: ReadSoFar | undefined }> {
  const { node, campaign, signal } = inquiry
  const read = <value>(reading: Promise<value>) => attempt(reading, signal)
  inquiry.onProgress({ step: 'contract' })
  const [chainId, block] = await Promise.all([
    read(getChainId(node)),
    read(readBlock(node, inquiry)),
    read(hasMulticall(node)),
  ])
  if (!isRead(chainId)) return nothing(inquiry, chainId)
  if (!isRead(block)) return nothing(inquiry, block)
  if (node.chain && node.chain.id !== chainId) {
    return nothing(inquiry, new Unread({ kind: 'refused', message: `chain ${chainId}, not ${node.chain.id}` }))
  }

  const place: Place = {
    chainId,
    block,
    factory: factoryOf(inquiry, chainId),
    kept: keptFor(inquiry, chainId, block.number),
  }
  const { factory } = place
  const blockNumber = block.number
  const slot = read(readSlot(node, campaign, blockNumber))
  const code = (address: Address | undefined) =>
    address === undefined ? undefined : getCode(node, { address, blockNumber })
  const basics = read(readBasics(node, campaign, blockNumber))
  const creation = read(findCreation(inquiry, place))
  const history = followHistory(inquiry, place, { basics, creation, slot })
  const parts = {
    contract: read(readCampaign(node, campaign, block)),
    vouched: read(factory ? isCampaign(node, { factory: factory.address, campaign, blockNumber }) : ASKED_NOBODY),
    creation,
    codes: read(
      Promise.all([code(campaign), code(factory?.address), code(factory?.implementation)]).then(
        ([own, ofFactory, implementation]) => ({ campaign: own, factory: ofFactory, implementation }),
      ),
    ),
    slot,
    proof: read(readProof(node, campaign, blockNumber)),
    history: history.then(({ result }) => result),
    balance: basics.then((known) =>
      isRead(known) ? read(readBalance(node, known.token, campaign, blockNumber)) : known,
    ),
    others: Promise.all(inquiry.nodes.map((other) => read(stateOf(other, campaign, blockNumber)))),
  }
  const done = await allOf(parts)
  const blockNow = await read(readBlock(node, { toBlock: blockNumber }))
  const fixed = { chainId, campaign, block, trustedHash: inquiry.blockHash, factory }
  return { ...fixed, ...done, blockNow, readSoFar: (await history).readSoFar }
}

const ASKED_NOBODY = Promise.resolve(false)

/** Where and when the audit looks. */
interface Place {
  chainId: number
  block: AuditBlock
  factory: AuditSubject['factory']
  kept: ReadSoFar | undefined
}

/** The block to speak about, as the node shows it. */
async function readBlock(
  node: ReadClient,
  { toBlock, blockHash }: { toBlock?: bigint | undefined; blockHash?: Hash | undefined },
): Promise<AuditBlock> {
  const named = toBlock === undefined ? 'latest' : numberToHex(toBlock)
  const shown = await (blockHash === undefined
    ? node.request({ method: 'eth_getBlockByNumber', params: [named, false] })
    : node.request({ method: 'eth_getBlockByHash', params: [blockHash, false] }))
  if (!shown?.number || !shown.hash) throw new BlockNotFoundError({ blockHash, blockNumber: toBlock } as never)
  return { number: BigInt(shown.number), hash: shown.hash, timestamp: BigInt(shown.timestamp), shown }
}

/** The factory that must have made the campaign: the one pinned for this chain, else whom the user names. */
function factoryOf({ factory }: Inquiry, chainId: number): AuditSubject['factory'] {
  const known = deployments[chainId]
  const address = factory ?? known?.factory
  if (address === undefined) return undefined
  return { address, implementation: known?.implementation ?? implementationOf(address), pinned: known?.factory }
}

/** What an earlier audit read, if it is about this campaign and goes no further than this one. */
function keptFor({ known, campaign, source }: Inquiry, chainId: number, last: bigint): ReadSoFar | undefined {
  if (!known || source !== undefined || known.chainId !== chainId || known.readTo > last) return undefined
  return isAddressEqual(known.campaign, campaign) ? known : undefined
}

async function readSlot(node: ReadClient, address: Address, blockNumber: bigint): Promise<Hash> {
  const word = await getStorageAt(node, { address, slot: LEDGER_SLOT, blockNumber })
  return `0x${(word ?? '0x').slice(2).padStart(64, '0')}`.toLowerCase() as Hash
}

/** What the history has to be read with, before everything else that the contract says. */
async function readBasics(node: ReadClient, address: Address, blockNumber: bigint) {
  const contract = { address, abi: campaignAbi } as const
  const [parameters, charity] = await readAll(
    node,
    [
      { ...contract, functionName: 'parameters' },
      { ...contract, functionName: 'charity' },
    ],
    blockNumber,
  )
  return { parameters, charity, token: parameters.token }
}

type Basics = Awaited<ReturnType<typeof readBasics>>

function findCreation({ node, campaign, fromBlock, signal, onProgress }: Inquiry, place: Place) {
  const { chainId, block, factory, kept } = place
  if (!factory) return Promise.resolve(undefined)
  return readCreation(node, {
    factory: factory.address,
    campaign,
    guess: kept?.createdIn,
    fromBlock: fromBlock ?? (factory.pinned === factory.address ? (deployments[chainId]?.startBlock ?? 0n) : 0n),
    toBlock: block.number,
    signal,
    onProgress: (progress) => onProgress({ step: 'creation', ...progress }),
  })
}

async function readProof(node: ReadClient, address: Address, blockNumber: bigint): Promise<AuditSubject['proof']> {
  const { accountProof, storageProof } = await getProof(node, { address, storageKeys: [LEDGER_SLOT], blockNumber })
  return { accountProof, storageProof: storageProof[0]?.proof ?? [] }
}

async function readBalance(node: ReadClient, token: Address, campaign: Address, blockNumber: bigint): Promise<bigint> {
  const call = { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [campaign], blockNumber } as const
  return readContract(node, call)
}

async function stateOf(node: ReadClient, campaign: Address, blockNumber: bigint): Promise<Statement> {
  const [chainId, { hash }, slot, totals] = await Promise.all([
    getChainId(node),
    readBlock(node, { toBlock: blockNumber }),
    readSlot(node, campaign, blockNumber),
    getTotals(node, { campaign, blockNumber }),
  ])
  return { chainId, blockHash: hash, slot, totals }
}

interface Pending {
  basics: Promise<Basics | Unread>
  creation: Promise<ReadSubject['creation']>
  slot: Promise<Hash | Unread>
}

/** The history, or why it ended before its end and what had been read by then. */
async function followHistory(inquiry: Inquiry, place: Place, pending: Pending) {
  const [basics, creation] = await Promise.all([pending.basics, pending.creation])
  if (!isRead(basics)) return { result: basics, readSoFar: undefined }
  if (!isRead(creation)) return { result: creation, readSoFar: undefined }
  const { campaign, fromBlock = 0n, signal } = inquiry
  const { chainId, block, kept } = place
  const createdIn = creation?.blockNumber ?? fromBlock
  const progress: ReadSoFar = { chainId, campaign, block, createdIn, readTo: createdIn - 1n, events: [] }
  const reading =
    inquiry.source === undefined
      ? replayed(inquiry, { ...place, progress, basics, events: kept?.events ?? [], knownTo: kept?.readTo ?? -1n })
      : listed(inquiry, { ...place, progress, basics, events: [], knownTo: block.number }, pending.slot)
  const result = await attempt(reading, signal)
  return { result, readSoFar: isRead(result) || progress.events.length === 0 ? undefined : progress }
}

interface Reading extends Place {
  basics: Basics
  /** Grows as the reading goes on. */
  progress: ReadSoFar
  /** Known before, up to `knownTo`. */
  events: readonly LedgerEvent[]
  knownTo: bigint
}

function replayOf({ campaign, keccak256 }: Inquiry, { chainId, basics: { charity, parameters } }: Reading): Replay {
  return new Replay(ledgerStart({ chainId, campaign, charity, parameters }), parameters, keccak256)
}

function parts(
  { node, campaign, keccak256, signal, onProgress }: Inquiry,
  reading: Reading,
  step: 'events' | 'transfers',
) {
  const { basics, progress, block, knownTo } = reading
  return readHistory(node, {
    campaign,
    token: basics.token,
    knownTo,
    fromBlock: progress.createdIn,
    toBlock: block.number,
    keccak256,
    signal,
    onProgress: (scanned) => onProgress({ step, ...scanned }),
  })
}

/** The history from the node's logs, each part forgotten once it has been folded and compared. */
async function replayed(inquiry: Inquiry, reading: Reading): Promise<History> {
  const { progress } = reading
  const replay = replayOf(inquiry, reading)
  const movements = new Movements(inquiry.campaign)
  progress.events = replay.events
  let next = 0
  for await (const { toBlock, events, transfers } of parts(inquiry, reading, 'events')) {
    const from = next
    while (next < reading.events.length && (reading.events[next]?.blockNumber ?? 0n) <= toBlock) next += 1
    const all = [...reading.events.slice(from, next), ...events]
    replay.add(all)
    movements.add(all, transfers)
    progress.readTo = toBlock
  }
  return historyOf(replay, movements, undefined)
}

/** The history from a list; where it does not hash, the node's own logs say which line is wrong. */
async function listed(inquiry: Inquiry, reading: Reading, slot: Promise<Hash | Unread>): Promise<History> {
  const { block } = reading
  const replay = replayOf(inquiry, reading)
  const list = parsed(inquiry.source)
  replay.add(list.filter(({ blockNumber }) => blockNumber === undefined || blockNumber <= block.number))
  const transfers = []
  for await (const part of parts(inquiry, reading, 'transfers')) transfers.push(...part.transfers)
  const movements = new Movements(inquiry.campaign)
  movements.add(replay.events, transfers)
  const word = await slot
  if (!isRead(word) || word === replay.head) return historyOf(replay, movements, undefined)
  const own = replayOf(inquiry, reading)
  for await (const { events } of parts(inquiry, { ...reading, knownTo: -1n }, 'events')) own.add(events)
  const difference = own.head === word ? firstDifference(replay.events, own.events) : undefined
  return historyOf(replay, movements, difference)
}

function parsed(source: unknown): LedgerEvent[] {
  try {
    return parseHistory(source)
  } catch (error) {
    throw new SyntaxError('The list holds something else than events of a campaign.', { cause: error })
  }
}

function historyOf(
  { events, head, ledger }: Replay,
  { report }: Movements,
  difference: History['difference'],
): History {
  return { events, head, ledger, movements: report, difference }
}

/** A subject of which nothing was read, and why. */
function nothing(inquiry: Inquiry, unread: Unread): ReadSubject & { readSoFar: undefined } {
  const { campaign, blockHash } = inquiry
  return {
    campaign,
    trustedHash: blockHash,
    chainId: unread,
    block: unread,
    contract: unread,
    factory: unread,
    vouched: unread,
    creation: unread,
    codes: unread,
    slot: unread,
    proof: unread,
    history: unread,
    balance: unread,
    others: unread,
    blockNow: unread,
    readSoFar: undefined,
  }
}

async function allOf<parts extends Record<string, Promise<unknown>>>(parts: parts) {
  const entries = await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await part] as const))
  return Object.fromEntries(entries) as { [name in keyof parts]: Awaited<parts[name]> }
}
