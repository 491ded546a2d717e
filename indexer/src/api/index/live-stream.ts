import { type LiveEvents, type LiveMessage, readAgain } from './live-events.ts'

/** So that nothing on the way closes a connection on which nothing happens. */
const KEEP_ALIVE = 25_000
/** Bytes that may wait for a reader: what a full block brings at once, and a little that has waited for a while. */
const MAX_BEHIND = 1024 * 1024
const MAX_LATE = 16 * 1024

/** What a reader wants. */
export interface Wish {
  isWanted(message: LiveMessage): boolean
  missed?: () => Promise<Missed>
  last?: string
}

/** What somebody missed, oldest first. */
export interface Missed {
  messages: LiveMessage[]
  /** Else there was too much, and the reader has to begin again. */
  isComplete: boolean
}

/**
 * The messages as a stream. Who does not read is let go with all that waits: a browser comes back and asks for what it missed.
 * It listens from the first reading on, not before: of an answer that nobody reads, as to a HEAD
 * or to a connection that is gone already, nothing is left.
 *
 * @param wish.missed - Reads what came after `wish.last`.
 * @param letGo - Ends the connection, whatever is on its way.
 */
export function liveStream(
  live: LiveEvents,
  { isWanted, missed, last = '' }: Wish,
  letGo: () => void,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  let stop: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  let isOver = false

  function end(): void {
    isOver = true
    clearInterval(timer)
    stop?.()
  }

  async function begin(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const send = (line: string): void => {
      if (isOver) return
      controller.enqueue(text.encode(line))
      letGoBeyond(MAX_BEHIND)
    }
    const letGoBeyond = (limit: number): void => {
      if (isOver || -(controller.desiredSize ?? 0) <= limit) return
      end()
      letGo()
    }
    const close = (): void => {
      if (isOver) return
      end()
      controller.close()
    }
    // From here on nothing is missed: what comes while the past is read waits in order.
    let waiting: LiveMessage[] | undefined = []
    const listening = await live.listen((message) => {
      if (!isWanted(message)) return
      if (waiting) waiting.push(message)
      else send(message.text)
    }, close)
    stop = listening
    if (isOver) return listening()
    timer = setInterval(() => {
      letGoBeyond(MAX_LATE)
      send(': here\n\n')
    }, KEEP_ALIVE)
    send('retry: 3000\n\n')
    let sent = last
    if (missed) {
      const { messages, isComplete } = await missed()
      for (const { cursor, text: line } of messages) {
        send(line)
        sent = cursor
      }
      if (!isComplete) send(readAgain(sent).text)
    }
    for (const { cursor, text: line, address } of waiting) if (cursor > sent || address === '') send(line)
    waiting = undefined
  }

  let hasBegun = false
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (hasBegun) return undefined
        hasBegun = true
        return begin(controller).catch((error) => {
          end()
          throw error
        })
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  )
}
