import type { Hash } from 'viem'
import { getBlock } from 'viem/actions'
import type { ReadClient } from '../actions/internal/read.ts'
import type { CampaignEvent } from './opened-campaign.ts'

/** Blocks below the newest that are read again even where the node calls them final already. */
const DEPTH = 64n

interface BlockName {
  number: bigint
  hash: Hash
}

/** What is known of the end of a chain: everything up to `final` is settled, the events after it may be taken back. */
export interface Tail {
  final: BlockName
  latest: BlockName
  /** After `final`, in log order. */
  events: readonly CampaignEvent[]
}

/** What a look at the chain has brought. */
export interface TailChange {
  tail: Tail
  takenBack: readonly CampaignEvent[]
  added: readonly CampaignEvent[]
}

/** Reads the events from a block to another one, both included. */
export type ReadRange = (fromBlock: bigint, toBlock: bigint) => Promise<CampaignEvent[]>

/** The node tells another past up to a block that was final. */
export class RewrittenError extends Error {
  override name = 'RewrittenError'
  readonly block: bigint

  constructor(block: bigint) {
    super(`another block ${block}`)
    this.block = block
  }
}

/** Begins at the newest block; what is there already is known, not news. No event is older than `first`. */
export async function startTail(client: ReadClient, read: ReadRange, first: bigint): Promise<Tail> {
  const latest = await nameBlock(client, 'latest')
  const finalNumber = await finalAt(client, latest.number, first - 1n)
  const final = await nameBlock(client, finalNumber)
  return { final, latest, events: await read(final.number + 1n, latest.number) }
}

/**
 * Looks again: reads the whole stretch that was not final at the last look, by block numbers, and compares it with what was
 * known. Nothing is believed from a look during which the chain changed; the next one sees it.
 */
export async function advanceTail(client: ReadClient, tail: Tail, read: ReadRange): Promise<TailChange> {
  const unchanged = { tail, takenBack: [], added: [] }
  const latest = await nameBlock(client, 'latest')
  if (latest.hash === tail.latest.hash) return unchanged
  const settled = latest.number < tail.final.number ? undefined : await nameBlock(client, tail.final.number)
  if (settled?.hash !== tail.final.hash) throw new RewrittenError(tail.final.number)

  const events = await read(tail.final.number + 1n, latest.number)
  const final = await nameBlock(client, await finalAt(client, latest.number, tail.final.number))
  const after = await nameBlock(client, latest.number)
  if (after.hash !== latest.hash) return unchanged
  return {
    tail: { final, latest, events: events.filter(({ blockNumber }) => blockNumber > final.number) },
    takenBack: without(tail.events, events),
    added: without(events, tail.events),
  }
}

function without(events: readonly CampaignEvent[], others: readonly CampaignEvent[]): CampaignEvent[] {
  const known = new Set(others.map(placeOf))
  return events.filter((event) => !known.has(placeOf(event)))
}

/** One log of one block: the same transaction in another block is another log. */
function placeOf({ blockHash, logIndex }: CampaignEvent): string {
  return `${blockHash} ${logIndex}`
}

/** The last block that is taken as settled; never before `least`. */
async function finalAt(client: ReadClient, latest: bigint, least: bigint): Promise<bigint> {
  const deep = latest > DEPTH ? latest - DEPTH : 0n
  const finalized = await getBlock(client, { blockTag: 'finalized' }).then(
    ({ number }) => number ?? deep,
    // Not every node knows the tag; depth is all there is then.
    () => deep,
  )
  const final = finalized < deep ? finalized : deep
  return final > least ? final : least
}

async function nameBlock(client: ReadClient, which: bigint | 'latest'): Promise<BlockName> {
  const { number, hash } = await getBlock(client, which === 'latest' ? { blockTag: which } : { blockNumber: which })
  if (number === null || hash === null) throw new RangeError('A pending block has no name.')
  return { number, hash }
}
