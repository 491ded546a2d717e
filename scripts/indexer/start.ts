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
  /** Wait until the index is at this block of this chain. */
  block?: { chainId: number; number: bigint }
  signal?: AbortSignal
}

const INTERVAL = 50
const REQUEST_TIMEOUT = 5_000
const statusSchema = z.record(z.string(), z.object({ id: z.number(), block: z.object({ number: z.number() }) }))

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

/** Ponder says how far it is on each chain; `/ready` comes before the blocks that are not final. */
async function hasBlock(url: string, { chainId, number }: { chainId: number; number: bigint }): Promise<boolean> {
  const response = await ask(`${url}/status`)
  const status = statusSchema.safeParse(await response?.json().catch(() => undefined))
  const chain = Object.values(status.data ?? {}).find(({ id }) => id === chainId)
  return chain !== undefined && BigInt(chain.block.number) >= number
}

/** Nothing while nobody listens yet. */
async function ask(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) })
  } catch {
    return undefined
  }
}
