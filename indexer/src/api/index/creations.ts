import { formatAccountId } from '@amana/sdk/caip'
import { createRoute, z } from '@hono/zod-openapi'
import { and, asc, eq, gt, or } from 'ponder'
import { getAddress } from 'viem'
import { campaign } from '../../../ponder.schema.ts'
import { accountIdParameter, chainParameter } from '../platform/identifiers.ts'
import { plainJson } from '../platform/json.ts'
import { pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead } from '../platform/snapshot.ts'
import { answers, atBlocks, creationSchema, nextCursor } from './answers.ts'
import { blocksOf } from './block.ts'
import type { CampaignRow } from './campaign-rows.ts'
import { wholeOf } from './position.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/creations',
  summary: 'How campaigns began, as the factory’s events have it',
  description:
    'Parameters and terms are the bytes of the event: decode them, and compare them with the contract’s own. Campaigns that this site hides are among them.',
  request: {
    query: pageQuery.extend({
      chain: chainParameter.optional().openapi({ description: 'Of this chain only; default: of all.' }),
      campaign: accountIdParameter.optional().openapi({ description: 'Of this campaign only (CAIP-10).' }),
    }),
  },
  responses: answers(
    atBlocks({ creations: z.array(creationSchema), nextCursor }),
    'Oldest first. Empty: this index knows of none.',
  ),
})

export function creationsRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { chain, campaign: wanted, limit, cursor } = context.req.valid('query')
    const position = parseCursor(cursor, 2)
    const after = position && { createdAt: wholeOf(position[0]), cursor: String(position[1]) }
    const answer = await atHead(async (snapshot) => {
      // A chain that nobody reads has none, and may have a number that no column holds.
      const isRead = wanted === undefined || snapshot.heads.has(wanted.chainId)
      const rows = !isRead
        ? []
        : await snapshot.db
            .select()
            .from(campaign)
            .where(
              and(
                chain === undefined ? undefined : eq(campaign.chainId, chain),
                wanted && and(eq(campaign.chainId, wanted.chainId), eq(campaign.address, wanted.address)),
                after &&
                  or(
                    gt(campaign.createdAt, after.createdAt),
                    and(eq(campaign.createdAt, after.createdAt), gt(campaign.cursor, after.cursor)),
                  ),
              ),
            )
            .orderBy(asc(campaign.createdAt), asc(campaign.cursor))
            .limit(limit + 1)
      const page = pageOf(rows, limit, (row) => [String(row.createdAt), row.cursor])
      return { blocks: blocksOf(snapshot), creations: page.rows.map(creationLine), nextCursor: page.nextCursor }
    })
    return context.json(answer, 200)
  })
  return router
}

function creationLine({ chainId, address, charity, creation, ...row }: CampaignRow) {
  const { createdAt, createdBlock, createdTransaction, ledgerHash, given } = row
  const id = formatAccountId({ chainId, address: getAddress(address) })
  const began = { createdAt, createdBlock, createdTransaction }
  return plainJson({ id, chainId, address, charity, creation, ...began, ledgerHash, given })
}
