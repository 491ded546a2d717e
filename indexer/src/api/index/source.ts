import type { Head } from '../platform/index-reads.ts'
import { type AtHead, createAtHead, type IndexDatabase, readHeads } from '../platform/snapshot.ts'
import { createLiveEvents, type LiveEvents } from './live-events.ts'

/** Milliseconds between two looks at the index for what is new. */
const INTERVAL = 250

/** The index, and what is kept of it in memory. */
export interface IndexSource {
  db: IndexDatabase
  atHead: AtHead
  /** The newest blocks, a quarter of a second old at most. */
  heads(): ReadonlyMap<number, Head>
  live: LiveEvents
  close(): void
}

export function openIndexSource(db: IndexDatabase, maxListeners: number): IndexSource {
  let heads: ReadonlyMap<number, Head> = new Map()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  const live = createLiveEvents(db, INTERVAL, maxListeners)

  async function look(): Promise<void> {
    try {
      heads = await readHeads(db)
    } catch {
      // The database is away: answers that are asked of it say so.
    }
    if (!isClosed) timer = setTimeout(look, INTERVAL).unref()
  }
  void look()
  return {
    db,
    atHead: createAtHead(db),
    heads: () => heads,
    live,
    close() {
      isClosed = true
      clearTimeout(timer)
      live.end()
    },
  }
}
