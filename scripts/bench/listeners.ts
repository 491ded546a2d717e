// Many who watch the live wall at once, each over a connection of its own.
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { quantile } from './index-report.ts'
import { figuresOf } from './process-figures.ts'

export interface Listening {
  asked: number
  /** Fewer than asked for: what this machine allows. */
  listeners: number
  /** That got the gift. */
  reached: number
  /** Milliseconds from the block with the gift until they had it. */
  p50: number
  p99: number
  /** Of the replica, while all of them listened. */
  peakMegabytes: number
  /** Seconds until all were connected. */
  connecting: number
}

/** Of files, for everything else that a process has open. */
const RESERVE = 1_000
const AT_ONCE = 100
const PATIENCE = 60_000

/** How many connections this process, and those it starts, can hold. */
export function mostListeners(): number {
  const [, soft = '1024'] = /^Max open files\s+(\d+|unlimited)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft) - RESERVE
}

/**
 * @param happen - Makes a gift happen; resolves when its block is mined.
 */
export async function listenToWall(options: {
  url: string
  pid: number
  asked: number
  happen: () => Promise<void>
}): Promise<Listening> {
  const { url, pid, asked, happen } = options
  const listeners = Math.min(asked, mostListeners())
  const begin = performance.now()
  const sockets: Listener[] = []
  try {
    for (let opened = 0; opened < listeners; opened += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, listeners - opened) }, () => new Listener(url))
      sockets.push(...some)
      await Promise.all(some.map((one) => one.connected))
    }
    const connecting = (performance.now() - begin) / 1_000
    await happen()
    const happened = performance.now()
    while (sockets.some(({ heard }) => heard === undefined) && performance.now() - happened < PATIENCE) await wait(20)
    const delays = sockets.flatMap(({ heard }) => (heard === undefined ? [] : [Math.max(0, heard - happened)]))
    return {
      asked,
      listeners,
      reached: delays.length,
      p50: quantile(delays, 0.5),
      p99: quantile(delays, 0.99),
      peakMegabytes: figuresOf(pid)?.peakMegabytes ?? 0,
      connecting,
    }
  } finally {
    for (const one of sockets) one.close()
  }
}

class Listener {
  /** When the first gift came. */
  heard: number | undefined
  /** The server has begun to answer. */
  readonly connected: Promise<void>
  readonly #socket: Socket

  constructor(url: string) {
    const { hostname, port } = new URL(url)
    this.#socket = connect(Number(port), hostname)
    this.#socket.write(`GET /v1/live HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\n\r\n`)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.connected = promise
    this.#socket.on('error', reject)
    this.#socket.on('close', () => reject(new Error('the server closed a connection of the live wall')))
    this.#socket.on('data', (bytes) => {
      resolve()
      if (bytes.includes('event: LotGiven')) this.heard ??= performance.now()
    })
    promise.catch(() => {}) // a connection that breaks later has not heard, and is counted so
  }

  close(): void {
    this.#socket.destroy()
  }
}
