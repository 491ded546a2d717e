import { formatAccountId } from '@amana/sdk/caip'
import { createRoute, z } from '@hono/zod-openapi'
import { and, eq, isNull, lte, or } from 'ponder'
import { getAddress } from 'viem'
import { lot, milestone, payout } from '../../../ponder.schema.ts'
import { chainParameter } from '../platform/identifiers.ts'
import { plainJson } from '../platform/json.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead } from '../platform/snapshot.ts'
import { answers, atBlock } from './answers.ts'
import { headOf } from './block.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/due',
  summary: 'Campaigns in which anybody could carry out something now',
  description: 'A hint for keepers: what is due there, the contract itself says.',
  request: { query: z.object({ chain: chainParameter.openapi({ description: 'Of this chain.' }) }) },
  responses: answers(atBlock({ campaigns: z.array(z.string()), isComplete: z.boolean() }), 'CAIP-10 accounts.'),
})

const MAX_CAMPAIGNS = 1_000

export function dueRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { chain } = context.req.valid('query')
    const answer = await atHead(async (snapshot) => {
      const head = headOf(snapshot, chain)
      const { db } = snapshot
      const byTime = db
        .selectDistinct({ campaign: milestone.campaign })
        .from(milestone)
        .where(and(eq(milestone.chainId, chain), lte(milestone.dueAt, head.timestamp)))
        .limit(MAX_CAMPAIGNS)
      const toPay = db
        .selectDistinct({ campaign: payout.campaign })
        .from(payout)
        .innerJoin(milestone, sameMilestone(payout))
        .where(
          and(
            eq(payout.chainId, chain),
            eq(payout.settled, false),
            or(eq(milestone.state, 'Released'), eq(milestone.state, 'Split')),
          ),
        )
        .limit(MAX_CAMPAIGNS)
      const toReturn = db
        .selectDistinct({ campaign: lot.campaign })
        .from(lot)
        .innerJoin(
          milestone,
          and(
            eq(milestone.chainId, lot.chainId),
            eq(milestone.campaign, lot.campaign),
            eq(milestone.index, lot.milestone),
          ),
        )
        .where(
          and(
            eq(lot.chainId, chain),
            isNull(lot.refundedTo),
            or(eq(milestone.state, 'Refunded'), and(eq(milestone.state, 'Split'), eq(lot.objected, true))),
          ),
        )
        .limit(MAX_CAMPAIGNS)
      const found = new Set((await Promise.all([byTime, toPay, toReturn])).flat().map(({ campaign }) => campaign))
      const campaigns = [...found].slice(0, MAX_CAMPAIGNS)
      return {
        block: plainJson(head),
        campaigns: campaigns.map((address) => formatAccountId({ chainId: chain, address: getAddress(address) })),
        isComplete: found.size <= MAX_CAMPAIGNS,
      }
    })
    return context.json(answer, 200)
  })
  return router
}

function sameMilestone(table: typeof payout) {
  return and(
    eq(milestone.chainId, table.chainId),
    eq(milestone.campaign, table.campaign),
    eq(milestone.index, table.milestone),
  )
}
