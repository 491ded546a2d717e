import { Readable } from 'node:stream'
import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { createRoute, z } from '@hono/zod-openapi'
import { getAddress } from 'viem'
import { etagOf } from '../platform/block-cache.ts'
import { jsonText, plainJson } from '../platform/json.ts'
import { pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, IndexDatabase } from '../platform/snapshot.ts'
import { answers, atBlock, eventSchema, nextCursor } from './answers.ts'
import { campaignPath, existing } from './campaign.ts'
import { type EventRow, eventData, selectEvents } from './events.ts'
import { MAX_INTEGER, wholeOf } from './position.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/events',
  summary: 'What happened to a campaign, page by page',
  request: {
    params: campaignPath,
    query: pageQuery.extend({
      name: z.enum(CAMPAIGN_EVENTS).optional().openapi({ description: 'Events of this name only.' }),
      order: z.enum(['oldest', 'newest']).default('newest').openapi({ description: 'Which come first.' }),
    }),
  },
  responses: answers(atBlock({ events: z.array(eventSchema), nextCursor }), 'Events in or against log order.'),
})

const ledgerRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/ledger',
  summary: 'The complete ordered list of events, as one stream',
  description:
    'Hash the events and compare with `ledgerHash()` of the contract, or with slot 0 of its storage: equal exactly when nothing is missing, added or altered. `parseHistory` and `ledgerHashOf` of the SDK do that.',
  request: { params: campaignPath },
  responses: answers(
    atBlock({
      campaign: z.string(),
      charity: z.string(),
      ledgerHash: z.string(),
      count: z.number(),
      events: z.array(z.record(z.string(), z.unknown())),
    }),
    'The events as `historyData` of the SDK writes them, oldest first.',
  ),
})

export function ledgerRoutes(atHead: AtHead, db: IndexDatabase) {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { name, order, limit, cursor } = context.req.valid('query')
    const [position] = parseCursor(cursor, 1) ?? []
    const answer = await atHead(async (snapshot) => {
      const { block } = await existing(snapshot, id)
      const rows = await selectEvents(snapshot.db, id, {
        names: name && [name],
        order,
        after: position === undefined ? undefined : Number(wholeOf(position, MAX_INTEGER)),
        limit: limit + 1,
      })
      const page = pageOf(rows, limit, ({ ordinal }) => [String(ordinal)])
      return { block, events: page.rows.map(eventLine), nextCursor: page.nextCursor }
    })
    return context.json(answer, 200)
  })
  router.openapi(ledgerRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { head, etag } = await atHead(async (snapshot) => {
      const { campaign, block } = await existing(snapshot, id)
      const { charity, ledgerHash, events } = campaign
      const about = { block, campaign: formatAccountId(id), charity: getAddress(charity), ledgerHash, count: events }
      return { head: about, etag: etagOf(snapshot.heads) }
    })
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, { etag }) as never
    const text = Readable.toWeb(Readable.from(ledgerText(db, id, head, head.count))) as ReadableStream
    const stream = context.body(text, 200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=1, s-maxage=2, stale-while-revalidate=30',
      etag,
    })
    // Written piece by piece, and as its schema says all the same.
    return stream as never
  })
  return router
}

/** Rows read at a time: a history may be larger than memory wants to hold. */
const PORTION = 1_000

/**
 * The ledger as JSON, piece by piece. What is there is never changed, so it need not be read at one moment; should the chain
 * be re-organised meanwhile, the list and its hash do not fit together, and the reader asks again.
 */
async function* ledgerText(db: IndexDatabase, id: AccountId, head: object, count: number): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder()
  yield text.encode(`${jsonText(head).slice(0, -1)},"events":[`)
  for (let next = 0; next < count; next += PORTION) {
    const limit = Math.min(PORTION, count - next)
    const rows = await selectEvents(db, id, { order: 'oldest', after: next - 1, limit })
    yield text.encode(`${next > 0 ? ',' : ''}${rows.map((row) => JSON.stringify(eventData(row))).join(',')}`)
    if (rows.length < limit) break
  }
  yield text.encode(']}')
}

/** An event as a line of a list. */
export function eventLine(row: EventRow) {
  const { chainId, campaign, ordinal, cursor } = row
  return plainJson({
    campaign: formatAccountId({ chainId, address: getAddress(campaign) }),
    ordinal,
    cursor,
    ...eventData(row),
    args: row.args as Record<string, unknown>,
  })
}
