import type { MiddlewareHandler } from 'hono'
import { visitorKey } from './limits.ts'
import { Problem } from './problem.ts'

/** Places for work that costs much: so many in all, and so many for one visitor. */
export interface Places {
  /** Takes a place. What it returns gives it back, once; `undefined`: there is none. */
  take(visitor: string): (() => void) | undefined
}

/**
 * @param all - Places in all.
 * @param perVisitor - Places of one visitor: nobody alone shuts the others out.
 */
export function createPlaces({ all, perVisitor }: { all: number; perVisitor: number }): Places {
  const taken = new Map<string, number>()
  let total = 0
  return {
    take(visitor) {
      const own = taken.get(visitor) ?? 0
      if (total >= all || own >= perVisitor) return undefined
      total++
      taken.set(visitor, own + 1)
      let isTaken = true
      return () => {
        if (!isTaken) return
        isTaken = false
        total--
        const left = (taken.get(visitor) ?? 1) - 1
        if (left > 0) taken.set(visitor, left)
        else taken.delete(visitor)
      }
    },
  }
}

/**
 * Lets few such answers be made at the same time. An answer that is a stream holds its place until it has been read, was
 * broken off, or its connection is gone.
 */
export function fewAtOnce(places: Places, proxies: number): MiddlewareHandler {
  return async (context, next) => {
    const release = places.take(visitorKey(context, proxies))
    if (!release) {
      context.header('retry-after', '5')
      const detail = 'As many of these answers as there may be are being made; ask again in a few seconds.'
      throw new Problem(429, 'too-many-at-once', detail, { retryAfter: 5 })
    }
    // Asked for before the answer: of a connection that ends meanwhile nothing else tells.
    context.req.raw.signal.addEventListener('abort', release)
    try {
      await next()
    } catch (error) {
      release()
      throw error
    }
    const { body } = context.res
    if (!body || context.req.method === 'HEAD' || context.req.raw.signal.aborted) {
      await body?.cancel()
      release()
      return
    }
    context.res = new Response(watched(body, release), context.res)
  }
}

function watched(body: ReadableStream<Uint8Array>, onEnd: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          onEnd()
          controller.close()
        } catch (error) {
          onEnd()
          throw error
        }
      },
      cancel(reason) {
        onEnd()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
