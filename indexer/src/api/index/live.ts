import { createRoute, z } from '@hono/zod-openapi'
import { accountIdParameter } from '../platform/identifiers.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'
import type { IndexDatabase } from '../platform/snapshot.ts'
import { selectEventsAfter } from './events.ts'
import type { LiveEvents, LiveMessage } from './live-events.ts'
import { liveStream } from './live-stream.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/live',
  summary: 'What happens, as it happens (server-sent events)',
  description:
    'Each message is an event of a campaign (`id`: its cursor, `event`: its name, `data`: as in the list of events). After a broken connection a browser asks with `Last-Event-ID` and gets what it missed. `reorganised` says that the chain took back the newest blocks, or that too much was missed to be told: read again.',
  request: {
    query: z.object({ campaign: accountIdParameter.optional() }),
    headers: z.object({ 'last-event-id': z.string().max(100).optional() }),
  },
  responses: { 200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } } },
})

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
    const missedSince = async (cursor: string) => {
      const missed = await selectEventsAfter(db, cursor, MAX_MISSED)
      return { messages: missed.map(live.messageOf).filter(isWanted), isComplete: missed.length < MAX_MISSED }
    }
    const since = last === undefined ? {} : { last, missed: () => missedSince(last) }
    const { outgoing } = context.env as { outgoing?: { destroy(): void } }
    const body = liveStream(live, { isWanted, ...since }, () => outgoing?.destroy())
    const headers = {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    }
    return context.body(body, 200, headers) as never
  })
  return router
}
