import { ROLES, rolesOf } from '@amana/sdk/roles'
import { decodeSourceTag } from '@amana/sdk/source-tag'
import { createRoute, z } from '@hono/zod-openapi'
import { and, asc, desc, eq, gte, lt, or, sql } from 'ponder'
import { day, donor, gift, source } from '../../../ponder.schema.ts'
import { plainJson } from '../platform/json.ts'
import { pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead } from '../platform/snapshot.ts'
import { answers, atBlock, nextCursor } from './answers.ts'
import { campaignPath, existing } from './campaign.ts'
import { wholeOf } from './position.ts'

const whole = z.string()
const from = z.coerce.number().int().min(0).optional().openapi({ description: 'Unix seconds; default: all days.' })

const donorsRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/donors',
  summary: 'Who gave to a campaign, those who gave most first',
  request: { params: campaignPath, query: pageQuery },
  responses: answers(
    atBlock({
      donors: z.array(
        z.object({
          address: z.string(),
          gifts: z.number(),
          given: whole,
          firstAt: whole,
          roles: z.array(z.enum(ROLES)),
        }),
      ),
      nextCursor,
    }),
    'A donor with a part in the campaign is no public support.',
  ),
})

const sourcesRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/sources',
  summary: 'What came to a campaign through which source tag',
  request: { params: campaignPath },
  responses: answers(
    atBlock({
      sources: z.array(
        z.object({
          tag: z.string(),
          source: z
            .union([
              z.object({ kind: z.literal('ambassador'), address: z.string() }),
              z.object({ kind: z.string(), name: z.string() }),
            ])
            .nullable(),
          gifts: z.number(),
          donors: z.number(),
          given: whole,
        }),
      ),
    }),
    'The donor says so himself: it proves nothing and earns nothing. The hundred largest.',
  ),
})

const daysRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/days',
  summary: 'What was given, paid, refunded and objected on each day (UTC)',
  request: { params: campaignPath, query: z.object({ from }) },
  responses: answers(
    atBlock({
      days: z.array(
        z.object({
          begins: whole,
          gifts: z.number(),
          given: whole,
          paid: whole,
          refunded: whole,
          objected: whole,
        }),
      ),
    }),
    'Days on which something moved, oldest first.',
  ),
})

const MAX_SOURCES = 100
const MAX_DAYS = 1_500

export function supportRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(donorsRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { limit, cursor } = context.req.valid('query')
    const [given, address] = parseCursor(cursor, 2) ?? []
    const answer = await atHead(async (snapshot) => {
      const { campaign, block } = await existing(snapshot, id)
      const amount = given === undefined ? undefined : wholeOf(given)
      const rows = await snapshot.db
        .select()
        .from(donor)
        .where(
          and(
            eq(donor.chainId, id.chainId),
            eq(donor.campaign, id.address),
            amount === undefined
              ? undefined
              : or(lt(donor.given, amount), and(eq(donor.given, amount), lt(donor.address, address as `0x${string}`))),
          ),
        )
        .orderBy(desc(donor.given), desc(donor.address))
        .limit(limit + 1)
      const page = pageOf(rows, limit, (row) => [String(row.given), row.address])
      const donors = page.rows.map(({ chainId: _, campaign: __, ...row }) => ({
        ...plainJson(row),
        roles: rolesOf(campaign, row.address),
      }))
      return { block, donors, nextCursor: page.nextCursor }
    })
    return context.json(answer, 200)
  })
  router.openapi(sourcesRoute, async (context) => {
    const { id } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const { block } = await existing(snapshot, id)
      const { db } = snapshot
      const rows = await db
        .select()
        .from(source)
        .where(and(eq(source.chainId, id.chainId), eq(source.campaign, id.address)))
        .orderBy(desc(source.given), asc(source.tag))
        .limit(MAX_SOURCES)
      const donors = await db
        .select({ tag: gift.source, donors: sql<string>`count(distinct ${gift.donor})` })
        .from(gift)
        .where(and(eq(gift.chainId, id.chainId), eq(gift.campaign, id.address)))
        .groupBy(gift.source)
      const donorsOf = new Map(donors.map((row) => [row.tag, Number(row.donors)]))
      const sources = rows.map(({ chainId: _, campaign: __, ...row }) => ({
        ...plainJson(row),
        source: decodeSourceTag(row.tag) ?? null,
        donors: donorsOf.get(row.tag) ?? 0,
      }))
      return { block, sources }
    })
    return context.json(answer, 200)
  })
  router.openapi(daysRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { from } = context.req.valid('query')
    const answer = await atHead(async (snapshot) => {
      const { block } = await existing(snapshot, id)
      const rows = await snapshot.db
        .select()
        .from(day)
        .where(
          and(
            eq(day.chainId, id.chainId),
            eq(day.campaign, id.address),
            from === undefined ? undefined : gte(day.begins, BigInt(from)),
          ),
        )
        .orderBy(asc(day.begins))
        .limit(MAX_DAYS)
      return { block, days: rows.map(({ chainId: _, campaign: __, ...row }) => plainJson(row)) }
    })
    return context.json(answer, 200)
  })
  return router
}
