import { formatAccountId } from '@amana/sdk/caip'
import { z } from '@hono/zod-openapi'
import type { ServiceDatabase } from '../platform/service-database.ts'
import { type KeptErrand, transactionsOf } from './store.ts'

const hash = z.string().openapi({ example: `0x${'ab'.repeat(32)}` })

export const otherWaySchema = z
  .object({ way: z.enum(['permit', 'approve', 'write-entry']), sentence: z.string() })
  .openapi('OtherWay', { description: 'How the same can be done without the relay.' })

/** How an errand stands. */
export const errandSchema = z
  .object({
    id: hash,
    kind: z.enum(['donateWithAuthorization', 'writeSignedEntry']),
    campaign: z.string().openapi({ description: 'CAIP-10' }),
    state: z.enum(['sent', 'included', 'reverted', 'withdrawn', 'unknown']).openapi({
      description:
        'sent: signed and with a node. unknown: signed, but no node has it yet, or none answers; it is sent again by itself. included: it has arrived. reverted: a block says that it changed nothing. withdrawn: it was never in a block and no longer can be.',
    }),
    transaction: hash.nullable().openapi({ description: 'The one in the block, else the newest that was sent.' }),
    transactions: z.array(hash).openapi({ description: 'All that were signed for it, newest first.' }),
    carriedBy: z.enum(['this-relay', 'another']).openapi({
      description: 'another: somebody else sent the same signature first, so it has arrived all the same.',
    }),
    block: z.object({ number: z.string(), hash }).nullable(),
    reason: z.object({ code: z.string(), sentence: z.string(), args: z.array(z.unknown()) }).nullable(),
  })
  .openapi('RelayErrand')

export type ErrandAnswer = z.output<typeof errandSchema>

/** @param reached - Whether the chain could be asked just now. */
export async function answerOf(
  database: ServiceDatabase,
  { errand, state, transaction, block, reason }: KeptErrand,
  { reached }: { reached: boolean },
): Promise<ErrandAnswer> {
  const sent = await transactionsOf(database, errand.id)
  const own = sent.filter(({ empty }) => !empty).map(({ hash }) => hash)
  const untold = state === 'sent' && (!reached || !sent.some(({ taken }) => taken))
  return {
    id: errand.id,
    kind: errand.body.kind,
    campaign: formatAccountId({ chainId: errand.chainId, address: errand.campaign }),
    state: untold ? 'unknown' : state,
    transaction: transaction ?? own[0] ?? null,
    transactions: own,
    carriedBy: transaction && !own.includes(transaction) ? 'another' : 'this-relay',
    block: block ? { number: String(block.number), hash: block.hash } : null,
    reason: reason ?? null,
  }
}
