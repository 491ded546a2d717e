import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { accountIdParameter } from '../platform/identifiers.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'
import type { IndexDatabase } from '../platform/snapshot.ts'
import { selectEventsAfter } from './events.ts'
import type { LiveEvents, LiveMessage } from './live-events.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/live',
  summary: 'What happens, as it happens (server-sent events)',
  description:
    'Each message is an event of a campaign (`id`: its cursor, `event`: its name, `data`: as in the list of events). After a broken connection a browser asks with `Last-Event-ID` and gets what it missed. `reorganised` says that the chain took back the newest blocks: read again.',
  request: {
    query: z.object({ campaign: accountIdParameter.optional() }),
    headers: z.object({ 'last-event-id': z.string().max(100).optional() }),
  },
  responses: { 200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } } },
})

/** So that nothing on the way closes a connection on which nothing happens. */
const KEEP_ALIVE = 25_000
/** A reader that was away longer reads the list instead. */
const MAX_MISSED = 1_000

export function liveRoutes(db: IndexDatabase, live: LiveEvents) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { campaign } = context.req.valid('query')
    const { 'last-event-id': last } = context.req.valid('header')
    if (last !== undefined && !/^\d{75}$/.test(last)) {
      throw new Problem(400, 'bad-cursor', 'Last-Event-ID is none of ours; begin again without it.')
    }
    if (live.isFull()) {
      throw new Problem(503, 'too-many-listeners', 'Too many are listening here; ask again in a minute.', {
        retryAfter: 60,
      })
    }
    const isWanted = ({ chainId, address }: LiveMessage) =>
      campaign === undefined || address === '' || (chainId === campaign.chainId && address === campaign.address)
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    // From here on nothing is missed: what comes while the past is read waits in order.
    let waiting: LiveMessage[] | undefined = []
    let send = (message: LiveMessage): void => void waiting?.push(message)
    const stop = await live.listen((message) => {
      if (isWanted(message)) send(message)
    }, end)
    const response = streamSSE(context, async (stream) => {
      stream.onAbort(() => {
        stop()
        end()
      })
      const timer = setInterval(() => void stream.write(': here\n\n').catch(end), KEEP_ALIVE)
      try {
        await stream.write('retry: 3000\n\n')
        let sent = last ?? ''
        if (last !== undefined) {
          const missed = await selectEventsAfter(db, last, MAX_MISSED)
          for (const message of missed.map(live.messageOf).filter(isWanted)) {
            await stream.write(message.text)
            sent = message.cursor
          }
        }
        for (const { cursor, text } of waiting ?? []) if (cursor > sent) await stream.write(text)
        send = ({ text }) => void stream.write(text).catch(end)
        waiting = undefined
        await ended
      } finally {
        clearInterval(timer)
        stop()
      }
    })
    response.headers.set('cache-control', 'no-store')
    response.headers.set('x-accel-buffering', 'no')
    return response as never
  })
  return router
}
