import { formatAccountId } from '@amana/sdk/caip'
import { ENTRY_KINDS } from '@amana/sdk/enumerations'
import { rolesOf } from '@amana/sdk/roles'
import { createRoute, z } from '@hono/zod-openapi'
import { and, desc, eq, lt } from 'ponder'
import { entry } from '../../../ponder.schema.ts'
import { addressParameter } from '../platform/identifiers.ts'
import { plainJson } from '../platform/json.ts'
import { pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead } from '../platform/snapshot.ts'
import { answers, atBlock, entrySchema, nextCursor } from './answers.ts'
import { campaignPath, existing } from './campaign.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/entries',
  summary: 'What is said about a campaign in public',
  request: {
    params: campaignPath,
    query: pageQuery.extend({
      kind: z.enum(ENTRY_KINDS).optional().openapi({ description: 'Of this kind only.' }),
      author: addressParameter.optional().openapi({ description: 'Of this author only.' }),
    }),
  },
  responses: answers(
    atBlock({ entries: z.array(entrySchema), nextCursor }),
    'Anyone may write: show an entry by the roles of its author. Its text is the document that `content` names.',
  ),
})

export function entriesRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { id } = context.req.valid('param')
    const { kind, author, limit, cursor } = context.req.valid('query')
    const [position] = parseCursor(cursor, 1) ?? []
    const answer = await atHead(async (snapshot) => {
      const { campaign, block } = await existing(snapshot, id)
      const rows = await snapshot.db
        .select()
        .from(entry)
        .where(
          and(
            eq(entry.chainId, id.chainId),
            eq(entry.campaign, id.address),
            kind && eq(entry.kind, kind),
            author && eq(entry.author, author),
            position === undefined ? undefined : lt(entry.cursor, position),
          ),
        )
        .orderBy(desc(entry.cursor))
        .limit(limit + 1)
      const page = pageOf(rows, limit, (row) => [row.cursor])
      const entries = page.rows.map(({ cursor: _, chainId, campaign: address, block: blockNumber, ...row }) => ({
        ...plainJson({
          ...row,
          campaign: formatAccountId({ chainId, address }),
          blockNumber,
          transactionHash: row.transaction,
        }),
        roles: rolesOf(campaign, row.author),
      }))
      return { block, entries: entries.map(({ transaction: _, ...line }) => line), nextCursor: page.nextCursor }
    })
    return context.json(answer, 200)
  })
  return router
}
