import type { Address } from 'viem'
import type { IndexDatabase } from '../platform/snapshot.ts'
import { type EventRow, selectEventsAfter } from './events.ts'
import { eventLine } from './ledger.ts'

/** An event as everybody who listens gets it: written once, however many they are. */
export interface LiveMessage {
  cursor: string
  chainId: number
  /** Of the campaign, in lower case; empty for what concerns everybody. */
  address: Address | ''
  text: string
}

export interface LiveEvents {
  /** Calls back with each event from now on, and once when this server ends. Resolves to how to stop. */
  listen(onMessage: (message: LiveMessage) => void, onEnd: () => void): Promise<() => void>
  messageOf(row: EventRow): LiveMessage
  listeners(): number
  isFull(): boolean
  end(): void
}

const PORTION = 500
/** The newest events are looked at again, to see whether the chain took them back. */
const WATCHED = 20

/**
 * One reader of the index for all listeners: it looks for what is new a few times a second.
 *
 * @param interval - Milliseconds between two looks.
 * @param maxListeners - More are told to come back: each holds a connection.
 */
export function createLiveEvents(db: IndexDatabase, interval: number, maxListeners: number): LiveEvents {
  const listeners = new Map<(message: LiveMessage) => void, () => void>()
  let cursor: string | undefined
  let newest: string[] = []
  let timer: NodeJS.Timeout | undefined
  /** The first look: what comes after it is new. */
  let beginning: Promise<void> | undefined

  async function look(): Promise<void> {
    if (cursor === undefined) {
      newest = (await selectEventsAfter(db, undefined, WATCHED)).map((row) => row.cursor)
      cursor = newest.at(-1) ?? ''
      return
    }
    const before = newest[0] ?? ''
    const rows = await selectEventsAfter(db, before === '' ? '' : previous(before), PORTION)
    const known = new Set(rows.map((row) => row.cursor))
    if (newest.some((one) => !known.has(one))) tell(readAgain(cursor))
    const seen = new Set(newest)
    const fresh = rows.filter((row) => !seen.has(row.cursor))
    for (const row of fresh) tell(messageOf(row))
    newest = rows.slice(-WATCHED).map((row) => row.cursor)
    cursor = newest.at(-1) ?? ''
  }

  function tell(message: LiveMessage): void {
    for (const onMessage of listeners.keys()) onMessage(message)
  }

  function schedule(): void {
    timer = setTimeout(() => {
      void look()
        // The index is away for a moment: the next look finds what was missed.
        .catch(() => undefined)
        .finally(() => (listeners.size > 0 ? schedule() : rest()))
    }, interval)
  }

  /** Nobody listens: the next one begins where the index stands then. */
  function rest(): void {
    clearTimeout(timer)
    timer = undefined
    beginning = undefined
    cursor = undefined
    newest = []
  }

  return {
    async listen(onMessage, onEnd) {
      listeners.set(onMessage, onEnd)
      beginning ??= look()
      const first = beginning
      try {
        await first
      } catch (error) {
        // The index was away at the first look: the next one who listens tries again.
        listeners.delete(onMessage)
        if (beginning === first) beginning = undefined
        throw error
      }
      if (!timer) schedule()
      return () => listeners.delete(onMessage)
    },
    messageOf,
    listeners: () => listeners.size,
    isFull: () => listeners.size >= maxListeners,
    end() {
      clearTimeout(timer)
      for (const onEnd of listeners.values()) onEnd()
      listeners.clear()
    },
  }
}

function messageOf(row: EventRow): LiveMessage {
  const { cursor, chainId, campaign, name } = row
  const text = `id: ${cursor}\nevent: ${name}\ndata: ${JSON.stringify(eventLine(row))}\n\n`
  return { cursor, chainId, address: campaign, text }
}

/** Says that what was told before no longer holds, or is not all. */
export function readAgain(cursor: string): LiveMessage {
  return { cursor, chainId: 0, address: '', text: 'event: reorganised\ndata: {}\n\n' }
}

/** The place right before one, so that a search after it finds it again. Cursors are 75 decimal digits. */
function previous(cursor: string): string {
  return String(BigInt(cursor) - 1n).padStart(cursor.length, '0')
}
