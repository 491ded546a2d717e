import type { Query, QueryClient } from '@tanstack/react-query'
import { whenIdle } from '../lib/when-idle.ts'
import type { LatestBlock } from './block.ts'
import { FROM_CHAIN } from './source.ts'

/** Where texts lie by their names; in a browser, a cache of the site. */
export interface Shelf {
  read: (name: string) => Promise<string | undefined>
  write: (name: string, text: string) => Promise<void>
}

/** Milliseconds between two times that the same is kept: a chain has a block every second or so. */
const PAUSE = 15_000
/** Longer histories are read again: keeping them would hold up the page. */
const MOST_EVENTS = 2_000

/**
 * Keeps the list of campaigns and each campaign that was opened, as they were last read from a chain. When its node cannot
 * be reached and nothing was read since the page was opened, they are shown again, as old as they are.
 */
export function keepReads(queryClient: QueryClient, shelf: Shelf): void {
  const keptAt = new Map<string, number>()
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return
    const { query, action } = event
    if (action.type === 'success' && action.manual !== true) {
      const name = nameOf(query.queryKey)
      const now = performance.now()
      if (name === undefined || now - (keptAt.get(name) ?? Number.NEGATIVE_INFINITY) < PAUSE) return
      keptAt.set(name, now)
      // Whoever waits for the page comes first. Full disks and private windows refuse; the page works without.
      void whenIdle(LATEST)
        .then(() => keep(queryClient, query, name, shelf))
        .catch(() => undefined)
    }
    if (action.type === 'error' && query.queryKey[0] === 'latest-block' && query.state.data === undefined) {
      void restore(queryClient, query as Query<LatestBlock>, shelf).catch(() => undefined)
    }
  })
}

/** Milliseconds until something is done in any case. */
const LATEST = 2_000

/** `chain` keys: chain id, node, index, what, (of whom,) block number. */
function nameOf([kind, chainId, node, , what, whom]: readonly unknown[]): string | undefined {
  if (kind !== 'chain') return undefined
  if (what === 'campaigns') return `${chainId} ${node} campaigns`
  return what === 'campaign-book' ? `${chainId} ${node} book ${whom}` : undefined
}

interface Read {
  data: unknown
  block: bigint
}

async function keep(queryClient: QueryClient, { queryKey, state }: Query, name: string, shelf: Shelf): Promise<void> {
  const { plain } = await import('./kept-schema.ts')
  const [, chainId, node] = queryKey
  const block = queryClient.getQueryData(['latest-block', chainId, node])
  if (block !== undefined) await shelf.write(`${chainId} ${node} block`, plain({ block }))
  const { data } = state.data as Read
  if (queryKey[4] === 'campaigns') return shelf.write(name, plain({ records: data }))
  const { historyData } = await import('@amana/sdk/ledger/history')
  const { record, events } = data as { record: unknown; events: Parameters<typeof historyData>[0] }
  if (events.length > MOST_EVENTS) return
  const index = await shelf.read(`${name.split(' book ')[0]} books`)
  const books = new Set([...(index?.split(' ') ?? []), String(queryKey[5])])
  await shelf.write(`${name.split(' book ')[0]} books`, [...books].filter(Boolean).slice(-24).join(' '))
  await shelf.write(name, plain({ record, events: historyData(events) }))
}

/** Puts everything back under the block that was the newest then; the node's failure stays, so that all of it counts as old. */
async function restore(queryClient: QueryClient, latest: Query<LatestBlock>, shelf: Shelf): Promise<void> {
  const [, chainId, node] = latest.queryKey
  const place = `${chainId} ${node}`
  const kept = await import('./kept-schema.ts')
  const text = await shelf.read(`${place} block`)
  const block = text === undefined ? undefined : kept.newest(text)
  if (!block || latest.state.data !== undefined) return
  const put = (what: readonly unknown[], { data, at }: { data: unknown; at: LatestBlock }) => {
    for (const indexUrl of indexesOf(queryClient, chainId, node)) {
      const queryKey = ['chain', chainId, node, indexUrl, ...what, block.number]
      queryClient.setQueryData(queryKey, { data, source: FROM_CHAIN, block: at.number, time: at.timestamp })
    }
  }
  const list = await shelf.read(`${place} campaigns`)
  const records = list === undefined ? undefined : kept.recordsIn(list)
  if (records?.[0]) put(['campaigns'], { data: records, at: records[0].block })
  for (const address of (await shelf.read(`${place} books`))?.split(' ') ?? []) {
    const stored = await shelf.read(`${place} book ${address}`)
    const book = stored === undefined ? undefined : kept.bookIn(stored)
    if (book) put(['campaign-book', address], { data: book, at: book.record.block })
  }
  if (latest.state.data === undefined) latest.setState({ data: block, error: latest.state.error, status: 'error' })
}

/** With and without an index, keys are others: whatever this page asks for. */
function indexesOf(queryClient: QueryClient, chainId: unknown, node: unknown): Set<unknown> {
  const queries = queryClient.getQueryCache().findAll({ queryKey: ['chain', chainId, node] })
  return new Set(queries.map(({ queryKey }) => queryKey[3]))
}

const CACHE = 'amana-last-read'

/** The browser's cache of this site; nothing where it has none. */
export function siteShelf(): Shelf | undefined {
  if (!('caches' in globalThis)) return undefined
  const address = (name: string) => `/kept/${encodeURIComponent(name)}`
  return {
    async read(name) {
      const cache = await caches.open(CACHE)
      return (await cache.match(address(name)))?.text()
    },
    async write(name, text) {
      const cache = await caches.open(CACHE)
      await cache.put(address(name), new Response(text))
    },
  }
}
