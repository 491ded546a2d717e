import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { Problem } from '../platform/problem.ts'

/** A PNG and what it was made of: the same picture has the same name. */
export interface RenderedPicture {
  png: Uint8Array
  /** SHA-256 of its SVG, in hexadecimal. */
  name: string
}

export interface PictureRenderer {
  /** Throws a {@link Problem} 503 when too many are waiting, or this one takes too long. */
  render(svg: string): Promise<RenderedPicture>
  close(): Promise<void>
}

export interface RendererSettings {
  cacheBytes: number
  /** More than so many are turned away. */
  maxWaiting: number
  /** Milliseconds until a picture is given up. */
  timeout: number
}

/**
 * Renders on a thread of its own, one picture after the other: each takes a few tenths of a second of computing, in which
 * the server goes on answering. Equal pictures are rendered once.
 */
export function createPictureRenderer({ cacheBytes, maxWaiting, timeout }: RendererSettings): PictureRenderer {
  const cache = new LRUCache<string, Uint8Array>({ maxSize: cacheBytes, sizeCalculation: ({ length }) => length })
  const waiting = new Map<string, Promise<Uint8Array>>()
  let thread: RenderThread | undefined

  async function start(svg: string): Promise<Uint8Array> {
    thread ??= renderThread(timeout)
    const current = thread
    try {
      return await current.render(svg)
    } catch (error) {
      // Whatever broke it, the next picture gets a new one.
      if (thread === current) thread = undefined
      await current.close()
      throw error
    }
  }

  return {
    async render(svg) {
      const name = createHash('sha256').update(svg).digest('hex')
      const known = cache.get(name)
      if (known) return { png: known, name }
      const same = waiting.get(name)
      if (same) return { png: await same, name }
      if (waiting.size >= maxWaiting) throw busy()
      const rendering = start(svg)
      waiting.set(name, rendering)
      try {
        const png = await rendering
        cache.set(name, png)
        return { png, name }
      } finally {
        waiting.delete(name)
      }
    },
    async close() {
      await thread?.close()
      thread = undefined
    },
  }
}

function busy(): Problem {
  return new Problem(503, 'pictures-busy', 'Too many pictures are being drawn. Try again in a few seconds.')
}

interface RenderThread {
  render(svg: string): Promise<Uint8Array>
  close(): Promise<void>
}

type Answer = { id: number; png: Uint8Array } | { id: number; problem: string }
type Waiter = { resolve(png: Uint8Array): void; reject(problem: Error): void }

function renderThread(timeout: number): RenderThread {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  const worker = new Worker(new URL('./picture-worker.mjs', import.meta.url), {
    workerData: { wasm },
    // It needs nothing that the server was started with.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const waiters = new Map<number, Waiter>()
  let queue: Promise<unknown> = Promise.resolve()
  let count = 0
  let broken: Error | undefined

  const fail = (error: Error) => {
    broken ??= error
    for (const { reject } of waiters.values()) reject(error)
    waiters.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread that draws pictures has ended')))
  worker.on('message', (answer: Answer) => {
    const waiter = waiters.get(answer.id)
    waiters.delete(answer.id)
    if ('png' in answer) waiter?.resolve(answer.png)
    else waiter?.reject(new Error(answer.problem))
  })
  worker.unref()

  function ask(svg: string): Promise<Uint8Array> {
    if (broken) return Promise.reject(broken)
    const id = count++
    // An idle thread keeps no process alive, a busy one does.
    worker.ref()
    const answer = new Promise<Uint8Array>((resolve, reject) => waiters.set(id, { resolve, reject }))
    const timer = setTimeout(() => fail(busy()), timeout)
    worker.postMessage({ id, svg })
    return answer.finally(() => {
      clearTimeout(timer)
      worker.unref()
    })
  }

  return {
    render(svg) {
      const answer = queue.then(() => ask(svg))
      queue = answer.catch(() => undefined)
      return answer
    },
    async close() {
      await worker.terminate()
    },
  }
}
