import { formatAccountId, parseAccountId } from '@amana/sdk/caip'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Services } from '../platform/feature.ts'
import { accountIdParameter } from '../platform/identifiers.ts'
import { visitorKey } from '../platform/limits.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter, limitBody } from '../platform/router.ts'
import { CountBuffer, dayOf } from './buffer.ts'
import { countBody, countsAnswer, rangeQuery } from './schemas.ts'
import { type StoredCount, shownCounts } from './shown.ts'
import { storedSource } from './source-text.ts'

const MAX_BODY = 1_024
const MAX_DAYS = 92
const DAY = 86_400_000
/** Milliseconds between the first count and its way into the database. */
const FLUSH_AFTER = 3_000
const tags = ['counts']

const count = createRoute({
  method: 'post',
  path: '/v1/counts',
  tags,
  summary: 'Count a step of a visit; no cookie, and no address is kept',
  description: 'As JSON, or as the text that `navigator.sendBeacon` sends.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: countBody }, 'text/plain': { schema: z.string() } },
    },
  },
  responses: {
    204: { description: 'Counted.' },
    429: { description: 'Too many.' },
  },
})

const counts = createRoute({
  method: 'get',
  path: '/v1/campaigns/{campaign}/counts',
  tags,
  summary: 'Steps of visits by day and source; fewer than five are not told',
  request: { params: z.object({ campaign: accountIdParameter }), query: rangeQuery },
  responses: { 200: { description: 'Counts.', content: { 'application/json': { schema: countsAnswer } } } },
})

export interface CountsWorld {
  now?: () => Date
  /** Milliseconds. */
  flushAfter?: number
}

/** The paths of the counts, and the buffer that they fill. */
export function countsRoutes(
  { configuration, database, index }: Pick<Services, 'configuration' | 'database' | 'index'>,
  { now = () => new Date(), flushAfter = FLUSH_AFTER }: CountsWorld = {},
): { app: OpenAPIHono; flush: () => Promise<void> } {
  const settings = configuration.counts
  const buffer = new CountBuffer(database, settings, now)
  const visitors = new RateLimiterMemory({ points: settings.maxPerMinute, duration: 60 })
  // Only what is there is counted; asked once, not with each visit.
  const known = new LRUCache<string, boolean>({ max: 20_000, ttl: 60_000 })
  const isKnown = async (campaign: string): Promise<boolean> => {
    const kept = known.get(campaign)
    if (kept !== undefined) return kept
    const id = parseAccountId(campaign)
    const isThere = id !== undefined && (await index.campaign(id)) !== undefined
    if (isThere) known.set(campaign, isThere)
    return isThere
  }
  let isPlanned = false
  const flush = () => {
    isPlanned = false
    return buffer.flush()
  }
  const flushSoon = () => {
    if (isPlanned) return
    isPlanned = true
    // When the database is away, the next visit tries again. A process that ends does not wait for this.
    setTimeout(() => flush().catch(() => undefined), flushAfter).unref()
  }

  const app = createRouter()
  app.use('/v1/counts', limitBody(MAX_BODY))
  // A beacon has the type text/plain: the body is read here, whatever it says that it is.
  app.openAPIRegistry.registerPath(count)
  app.post('/v1/counts', async (c) => {
    const body = parseBody(await c.req.text())
    if (!settings.on) return c.body(null, 204)
    await visitors.consume(visitorKey(c, configuration.limits.proxies)).catch(() => {
      throw new Problem(429, 'too-many-requests', 'Counted often enough within a minute.')
    })
    const campaign = body.campaign.toLowerCase()
    // A campaign may be younger than the newest block of the index: a visitor's page has done nothing wrong.
    if (await isKnown(campaign)) {
      buffer.add({ campaign, source: storedSource(body.source), step: body.step })
      flushSoon()
    }
    return c.body(null, 204, { 'cache-control': 'no-store' })
  })

  app.openapi(counts, async (c) => {
    const { campaign } = c.req.valid('param')
    const { from, to } = rangeOf(c.req.valid('query'), now())
    const rows = await database.query<StoredCount & { amount: string }>(
      `SELECT day::text AS day, source, step, amount::text AS amount FROM visit_count
       WHERE campaign = $1 AND day BETWEEN $2 AND $3 ORDER BY day, source, step`,
      [formatAccountId(campaign).toLowerCase(), from, to],
    )
    const stored = rows.map((row) => ({ ...row, amount: Number(row.amount) }))
    const answer = { campaign: formatAccountId(campaign), from, to, ...shownCounts(stored, dayOf(now())) }
    return c.json(answer, 200, { 'cache-control': 'public, max-age=60' })
  })
  return { app, flush }
}

function parseBody(text: string): z.output<typeof countBody> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Problem(400, 'bad-input', 'The body is not JSON.')
  }
  const result = countBody.safeParse(parsed)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Problem(400, 'bad-input', `${issue?.path.join('.') || 'body'}: ${issue?.message}.`)
}

function rangeOf({ from, to }: z.output<typeof rangeQuery>, now: Date): { from: string; to: string } {
  const last = to ?? dayOf(now)
  const first = from ?? dayOf(new Date(Date.parse(last) - 29 * DAY))
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1
  if (days >= 1 && days <= MAX_DAYS) return { from: first, to: last }
  throw new Problem(400, 'bad-range', `From the first to the last day there are 1 to ${MAX_DAYS} days.`)
}
