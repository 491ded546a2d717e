import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Head } from './index-reads.ts'
import { notReady } from './problem.ts'

const MAX_BYTES = 64 * 1024 * 1024
/** Nobody's question is longer; what is made up to fill the memory is answered, and not kept. */
const MAX_QUESTION = 1_000

interface Kept {
  etag: string
  body: Uint8Array<ArrayBuffer>
  headers: [string, string][]
}

/** How long anybody may show an answer before asking again. */
const CACHE_CONTROL = 'public, max-age=1, s-maxage=2, stale-while-revalidate=30'

/**
 * Answers are true at a block, and stay so until the next one: each is made once for a block, by one of those who ask for it
 * at the same time, and carries an ETag that a network of caches and a browser can ask with (RFC 9111, RFC 9110 §13).
 *
 * @param heads - The newest blocks, from memory.
 */
export function cacheByBlock(heads: () => ReadonlyMap<number, Head>): MiddlewareHandler {
  const kept = new LRUCache<string, Kept>({ maxSize: MAX_BYTES, sizeCalculation: sizeOf })
  const inTheMaking = new Map<string, Promise<void>>()
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next()
    // Nothing is not an answer that anybody may keep.
    if (heads().size === 0) throw notReady()
    const { pathname, search } = new URL(context.req.url)
    // Never by the host: a visitor names any.
    const key = `${pathname}${search}`
    if (key.length > MAX_QUESTION) return next()
    const etag = etagOf(heads())
    await inTheMaking.get(`${etag} ${key}`)
    const known = kept.get(key)
    if (known?.etag === etag) return respond(context, known)
    const made = Promise.withResolvers<void>()
    inTheMaking.set(`${etag} ${key}`, made.promise)
    try {
      await next()
      const { res } = context
      if (res.status !== 200 || res.headers.has('cache-control') || !res.headers.get('content-type')?.includes('json'))
        return
      const fresh = {
        etag,
        body: new Uint8Array(await res.arrayBuffer()),
        headers: [...res.headers] as [string, string][],
      }
      // A block may have come between: then the answer is newer than its tag, and is made again.
      if (etagOf(heads()) === etag) kept.set(key, fresh)
      context.res = undefined
      context.res = respond(context, fresh)
    } finally {
      inTheMaking.delete(`${etag} ${key}`)
      made.resolve()
    }
  }
}

/** In bytes, with the headers and the key itself. */
function sizeOf({ body }: Kept, key: string): number {
  return body.length + 2 * key.length + 2_000
}

function respond(context: Context, { etag, body, headers }: Kept): Response {
  const all = new Headers(headers)
  all.set('etag', etag)
  all.set('cache-control', CACHE_CONTROL)
  if (context.req.header('if-none-match') === etag) {
    all.delete('content-type')
    all.delete('content-length')
    return new Response(null, { status: 304, headers: all })
  }
  return new Response(body, { status: 200, headers: all })
}

/** Weak: the same facts, whatever compresses them on the way. */
export function etagOf(heads: ReadonlyMap<number, Head>): string {
  const hash = createHash('sha256')
  for (const [chainId, { hash: block }] of heads) hash.update(`${chainId}:${block};`)
  return `W/"${hash.digest('base64url').slice(0, 22)}"`
}
