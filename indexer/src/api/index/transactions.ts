import { createRoute, z } from '@hono/zod-openapi'
import { and, asc, eq } from 'ponder'
import { ledgerEvent } from '../../../ponder.schema.ts'
import { chainParameter } from '../platform/identifiers.ts'
import { plainJson } from '../platform/json.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead } from '../platform/snapshot.ts'
import { answers, atBlock, eventSchema } from './answers.ts'
import { headOf } from './block.ts'
import { eventLine } from './ledger.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/transactions/{chain}/{hash}',
  summary: 'What a transaction did to campaigns',
  request: {
    params: z.object({
      chain: chainParameter.openapi({ description: 'Chain id.' }),
      hash: z
        .string()
        .regex(/^0x[\da-fA-F]{64}$/, 'not a transaction hash')
        .transform((hash) => hash.toLowerCase() as `0x${string}`),
    }),
  },
  responses: answers(atBlock({ events: z.array(eventSchema) }), 'Empty: none that this index knows of.'),
})

/** A transaction holds no more than a block does. */
const MAX_EVENTS = 2_000

export function transactionsRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const { chain, hash } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const head = headOf(snapshot, chain)
      const rows = await snapshot.db
        .select()
        .from(ledgerEvent)
        .where(and(eq(ledgerEvent.transaction, hash), eq(ledgerEvent.chainId, chain)))
        .orderBy(asc(ledgerEvent.cursor))
        .limit(MAX_EVENTS)
      return { block: plainJson(head), events: rows.map(eventLine) }
    })
    return context.json(answer, 200)
  })
  return router
}
