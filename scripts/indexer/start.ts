// An indexer that answers: waits for the process, for the past to be indexed, and for a block when one is named.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type IndexerOptions, type IndexerProcess, launchIndexer } from './launch.ts'

/** It did not come up; the message says why in a sentence. */
export class IndexerError extends Error {
  override name = 'IndexerError'
}

export interface Patience {
  /** Milliseconds; default 120,000. */
  timeout?: number
  /** Wait until the API answers from this block of this chain. */
  block?: { chainId: number; number: bigint }
  signal?: AbortSignal
}

const INTERVAL = 50
const REQUEST_TIMEOUT = 5_000
const headsSchema = z.object({ blocks: z.array(z.object({ chainId: z.number(), number: z.string().regex(/^\d+$/) })) })

/** Starts the process and resolves when it answers from a complete index. Ends it when it does not come to that. */
export async function startIndexer(options: IndexerOptions, patience: Patience = {}): Promise<IndexerProcess> {
  const indexer = launchIndexer(options)
  try {
    await untilReady(indexer, patience)
    return indexer
  } catch (error) {
    await indexer.stop()
    throw error
  }
}

/** Resolves when `/ready` says so and the block that was named is in; rejects when the process ends before. */
export async function untilReady(
  { url, ended }: Pick<IndexerProcess, 'url' | 'ended'>,
  { timeout = 120_000, block, signal }: Patience = {},
): Promise<void> {
  const stop = new AbortController()
  const signals = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])])
  const death = ended.then(({ reason }) => {
    throw new IndexerError(reason)
  })
  try {
    await Promise.race([poll(url, { timeout, block, signal: signals }), death])
  } finally {
    stop.abort()
    death.catch(() => {}) // it may well end later, and that is no error of ours
  }
}

async function poll(
  url: string,
  { timeout, block, signal }: { timeout: number; block: Patience['block'] | undefined; signal: AbortSignal },
): Promise<void> {
  const end = performance.now() + timeout
  while (!((await isReady(url)) && (block === undefined || (await hasBlock(url, block))))) {
    signal.throwIfAborted()
    if (performance.now() > end) throw new IndexerError(`${url} is not ready after ${timeout / 1000} s.`)
    await wait(INTERVAL, undefined, { signal })
  }
}

async function isReady(url: string): Promise<boolean> {
  return (await ask(`${url}/ready`))?.ok ?? false
}

/** What the API itself answers from: Ponder's own `/status` goes on saying, after a restart, what it was before. */
async function hasBlock(url: string, { chainId, number }: { chainId: number; number: bigint }): Promise<boolean> {
  const response = await ask(`${url}/v1/heads`)
  const heads = headsSchema.safeParse(await response?.json().catch(() => undefined))
  const head = heads.data?.blocks.find((block) => block.chainId === chainId)
  return head !== undefined && BigInt(head.number) >= number
}

/** Nothing while nobody listens yet. */
async function ask(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) })
  } catch {
    return undefined
  }
}
