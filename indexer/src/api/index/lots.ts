import { createRoute, z } from '@hono/zod-openapi'
import { and, asc, eq, gte } from 'ponder'
import { lot } from '../../../ponder.schema.ts'
import { plainJson } from '../platform/json.ts'
import { formatCursor, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead } from '../platform/snapshot.ts'
import { answers, atBlock, nextCursor } from './answers.ts'
import { campaignPath, existing } from './campaign.ts'
import { wholeOf } from './position.ts'

const whole = z.string()

const route = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/lots',
  summary: 'The coin line of a campaign: its lots in the order of their coins',
  request: {
    params: campaignPath,
    query: pageQuery.extend({
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(1_000)
        .default(100)
        .openapi({ description: 'Lots of a page, 1,000 at most.' }),
      milestone: z.coerce
        .number()
        .int()
        .min(0)
        .max(15)
        .optional()
        .openapi({ description: 'Of this one only, counted from 0.' }),
    }),
  },
  responses: answers(
    atBlock({
      lots: z.array(
        z.object({
          start: whole,
          amount: whole,
          milestone: z.number(),
          gift: whole.nullable(),
          donor: z.string(),
          passOn: z.boolean(),
          objected: z.boolean(),
          refundedTo: z.string().nullable(),
        }),
      ),
      nextCursor,
    }),
    'A lot without a gift came by `absorb`.',
  ),
})

export function lotsRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { id } = context.req.valid('param')
    const { limit, cursor, milestone } = context.req.valid('query')
    const [start] = parseCursor(cursor, 1) ?? []
    const answer = await atHead(async (snapshot) => {
      const { block } = await existing(snapshot, id)
      const rows = await snapshot.db
        .select()
        .from(lot)
        .where(
          and(
            eq(lot.chainId, id.chainId),
            eq(lot.campaign, id.address),
            milestone === undefined ? undefined : eq(lot.milestone, milestone),
            start === undefined ? undefined : gte(lot.start, wholeOf(start)),
          ),
        )
        .orderBy(asc(lot.start))
        .limit(limit + 1)
      const page = rows.slice(0, limit)
      const next = rows[limit]
      const lots = page.map(({ start, amount, milestone, gift, donor, passOn, objected, refundedTo }) =>
        plainJson({ start, amount, milestone, gift, donor, passOn, objected, refundedTo }),
      )
      return { block, lots, nextCursor: next ? formatCursor([String(next.start)]) : null }
    })
    return context.json(answer, 200)
  })
  return router
}
