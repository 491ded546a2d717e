import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { insiderRole } from '@amana/sdk/ledger/insiders'
import { traceGift } from '@amana/sdk/ledger/trace'
import { createRoute, z } from '@hono/zod-openapi'
import { and, desc, eq, lt, or } from 'ponder'
import { getAddress } from 'viem'
import { gift } from '../../../ponder.schema.ts'
import { addressParameter, wholeNumberParameter } from '../platform/identifiers.ts'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import { type Position, pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlock, giftSchema, nextCursor } from './answers.ts'
import { campaignPath, existing } from './campaign.ts'
import { readHistoryOf, selectGiftLots } from './gift-history.ts'
import { wholeOf } from './position.ts'

type GiftRow = typeof gift.$inferSelect

const querySchema = pageQuery.extend({
  donor: addressParameter.optional().openapi({ description: 'Of this donor only.' }),
  source: z
    .string()
    .regex(/^0x[\da-f]{64}$/, 'not 32 bytes as 0x and 64 lower-case hexadecimal digits')
    .transform((tag) => tag as `0x${string}`)
    .optional()
    .openapi({ description: 'Source tag, as its 32 bytes.' }),
  sort: z.enum(['newest', 'largest']).default('newest'),
})
type Query = z.output<typeof querySchema>

const listRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/gifts',
  summary: 'Gifts to a campaign',
  request: { params: campaignPath, query: querySchema },
  responses: answers(
    atBlock({ gifts: z.array(giftSchema), nextCursor }),
    'Coins that came without a gift are not among them.',
  ),
})

const traceRoute = createRoute({
  method: 'get',
  path: '/v1/campaigns/{id}/gifts/{gift}',
  summary: 'A gift, followed coin by coin',
  request: {
    params: campaignPath.extend({
      gift: wholeNumberParameter.openapi({ description: 'Its id: its first coin, in base units.' }),
    }),
  },
  responses: answers(
    atBlock({ gift: z.record(z.string(), z.unknown()) }),
    'Which coins, for which milestone and recipient, on whose decisions, paid or returned in which transaction.',
  ),
})

export function giftsRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(listRoute, async (context) => {
    const { id } = context.req.valid('param')
    const query = context.req.valid('query')
    const answer = await atHead(async (snapshot) => {
      const { campaign, block } = await existing(snapshot, id)
      const { rows, nextCursor } = await selectGifts(snapshot, id, query)
      return { block, gifts: rows.map((row) => giftLine(row, campaign)), nextCursor }
    })
    return context.json(answer, 200)
  })
  router.openapi(traceRoute, async (context) => {
    const { id, gift: start } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const { campaign, block } = await existing(snapshot, id)
      const lots = await selectGiftLots(snapshot.db, id, start)
      if (lots.length === 0) {
        const detail = 'No gift of this campaign begins at this coin. Its number is its first coin, in base units.'
        throw new Problem(404, 'no-such-gift', detail)
      }
      const traced = traceGift({ ...(await readHistoryOf(snapshot.db, campaign, lots)), gift: start })
      return { block, gift: plainJson(traced) as unknown as Record<string, unknown> }
    })
    return context.json(answer, 200)
  })
  return router
}

/** A gift as a line of a list, the donor's part in the campaign beside it. */
function giftLine({ chainId, campaign: address, cursor: _, ...row }: GiftRow, campaign: IndexedCampaign) {
  return plainJson({
    ...row,
    campaign: formatAccountId({ chainId, address: getAddress(address) }),
    role: insiderRole(campaign, row.donor) ?? null,
  })
}

async function selectGifts({ db }: Snapshot, { chainId, address }: AccountId, query: Query) {
  const { donor, source, sort, limit } = query
  const isLargest = sort === 'largest'
  const position = parseCursor(query.cursor, isLargest ? 2 : 1)
  const rows = await db
    .select()
    .from(gift)
    .where(
      and(
        eq(gift.chainId, chainId),
        eq(gift.campaign, address),
        donor && eq(gift.donor, donor),
        source && eq(gift.source, source),
        position && beyond(position, isLargest),
      ),
    )
    .orderBy(...(isLargest ? [desc(gift.amount)] : []), desc(gift.cursor))
    .limit(limit + 1)
  return pageOf(rows, limit, (row) => (isLargest ? [String(row.amount), row.cursor] : [row.cursor]))
}

function beyond(position: Position, isLargest: boolean) {
  const [first = '', second = ''] = position
  if (!isLargest) return lt(gift.cursor, first)
  const amount = wholeOf(first)
  return or(lt(gift.amount, amount), and(eq(gift.amount, amount), lt(gift.cursor, second)))
}
