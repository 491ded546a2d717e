import { HashChain } from '@amana/sdk/ledger/encode'
import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import type { Hash } from 'viem'
import { breath } from '../lib/breath.ts'

/** Events of a campaign in log order, and the ledger hash after each of them. */
export interface History {
  events: readonly RecordedEvent[]
  heads: readonly Hash[]
}

export const NO_HISTORY: History = { events: [], heads: [] }

/** With more events behind it. Long lists are hashed piece by piece, so that the page stays alive meanwhile. */
export async function extended(start: Hash, known: History, more: readonly RecordedEvent[]): Promise<History> {
  if (more.length === 0) return known
  const chain = new HashChain(known.heads.at(-1) ?? start)
  const heads = [...known.heads]
  const breathe = breath()
  for (const { eventName, args, timestamp } of more) {
    chain.add(eventName, args, timestamp)
    heads.push(chain.head)
    await breathe()
  }
  return { events: [...known.events, ...more], heads }
}

/** What of it happened up to and including this block. */
export function upTo({ events, heads }: History, block: bigint): History {
  const end = events.findLastIndex(({ blockNumber }) => blockNumber <= block) + 1
  return end === events.length ? { events, heads } : { events: events.slice(0, end), heads: heads.slice(0, end) }
}

/** The ledger hash after everything in it. */
export function headOf(start: Hash, { heads }: History): Hash {
  return heads.at(-1) ?? start
}
