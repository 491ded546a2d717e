import { createRoute, z } from '@hono/zod-openapi'
import { and, asc, desc, eq, gt, inArray, like, lt, lte, notInArray, or, sql } from 'ponder'
import { campaign, campaignWord } from '../../../ponder.schema.ts'
import { searchWords } from '../../words.ts'
import { addressParameter, chainParameter } from '../platform/identifiers.ts'
import { plainJson } from '../platform/json.ts'
import type { Listing } from '../platform/listing.ts'
import { pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, IndexDatabase, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlocks, campaignLineSchema, nextCursor } from './answers.ts'
import { type CampaignRow, withMilestones } from './campaign-rows.ts'
import { campaignLine } from './campaign-view.ts'

/** What a list can be sorted by; each has an index. All but `closing` begin with the largest. */
const SORTS = {
  newest: campaign.createdAt,
  given: campaign.given,
  gifts: campaign.gifts,
  changed: campaign.changedAt,
  closing: campaign.openUntil,
} as const

const querySchema = pageQuery.extend({
  search: z.string().max(100).optional().openapi({ description: 'Beginnings of words of the terms, in any language.' }),
  chain: chainParameter.optional(),
  charity: addressParameter.optional(),
  token: addressParameter.optional(),
  standing: z
    .enum(['open', 'running', 'ended'])
    .optional()
    .openapi({ description: 'Takes gifts; takes none and is not over; is over.' }),
  featured: z.enum(['true', 'false']).optional().openapi({ description: 'Only those that this site puts forward.' }),
  sort: z.enum(Object.keys(SORTS) as [keyof typeof SORTS]).default('newest'),
})
type Query = z.output<typeof querySchema>

const route = createRoute({
  method: 'get',
  path: '/v1/campaigns',
  summary: 'Campaigns, by search, filters and order',
  request: { query: querySchema },
  responses: answers(
    atBlocks({ campaigns: z.array(campaignLineSchema), nextCursor }),
    'Those that are hidden are left out; by address they stay readable.',
  ),
})

export function campaignsRoutes(atHead: AtHead, listing: Listing) {
  const router = createRouter()
  router.openapi(route, async (context) => {
    const query = context.req.valid('query')
    const answer = await atHead(async (snapshot) => {
      const { rows, nextCursor } = await selectCampaigns(snapshot, query, listing)
      const campaigns = await withMilestones(snapshot.db, rows, snapshot.heads)
      return {
        blocks: blocksOf(snapshot),
        campaigns: campaigns.map((one) => campaignLine(one, listing)),
        nextCursor,
      }
    })
    return context.json(answer, 200)
  })
  return router
}

/** The heads as every answer over several chains begins with them. */
export function blocksOf({ heads }: Snapshot) {
  return plainJson([...heads.values()])
}

async function selectCampaigns(snapshot: Snapshot, query: Query, listing: Listing) {
  const { sort, limit } = query
  const column = SORTS[sort]
  const isAscending = sort === 'closing'
  const position = parseCursor(query.cursor, 2)
  const beyond = isAscending ? gt : lt
  const after =
    position &&
    or(
      beyond(column, sortable(column, position[0])),
      and(eq(column, sortable(column, position[0])), beyond(campaign.cursor, String(position[1]))),
    )
  const direction = isAscending ? asc : desc
  const rows = await snapshot.db
    .select()
    .from(campaign)
    .where(and(after, ...filtersOf(snapshot, query, listing)))
    .orderBy(direction(column), direction(campaign.cursor))
    .limit(limit + 1)
  return pageOf(rows, limit, (row) => [String(sortValue(row, sort)), row.cursor])
}

function sortable(column: (typeof SORTS)[keyof typeof SORTS], text = '0'): never {
  const value = /^\d{1,78}$/.test(text) ? BigInt(text) : 0n
  return (column === campaign.gifts ? Number(value) : value) as never
}

function sortValue(row: CampaignRow, sort: keyof typeof SORTS) {
  const values = {
    newest: row.createdAt,
    given: row.given,
    gifts: row.gifts,
    changed: row.changedAt,
    closing: row.openUntil,
  }
  return values[sort]
}

function filtersOf({ db, heads }: Snapshot, query: Query, listing: Listing) {
  const { chain, charity, token, standing, featured, search, sort } = query
  const featuredCampaigns = featured === 'true' ? listing.featuredCampaigns() : undefined
  return [
    chain === undefined ? undefined : eq(campaign.chainId, chain),
    charity && eq(campaign.charity, charity),
    token && eq(campaign.token, token),
    standing && inStanding(standing, heads),
    // What takes no gifts closes never.
    sort === 'closing' ? inStanding('open', heads) : undefined,
    ...searchWords(search ?? '').map((word) => hasWord(db, word)),
    featuredCampaigns && inArray(campaign.address, orNobody(featuredCampaigns)),
    listing.hiddenCampaigns().length > 0
      ? notInArray(
          campaign.address,
          listing.hiddenCampaigns().map(({ address }) => address.toLowerCase() as `0x${string}`),
        )
      : undefined,
  ]
}

/** An empty list is no list in SQL. */
function orNobody(campaigns: readonly { address: string }[]): `0x${string}`[] {
  const NOBODY = `0x${'0'.repeat(40)}` as const
  return campaigns.length > 0 ? campaigns.map(({ address }) => address.toLowerCase() as `0x${string}`) : [NOBODY]
}

function hasWord(db: IndexDatabase, word: string) {
  // Words are letters and digits, but `_` and `%` could be some to a segmenter of another version.
  const beginning = `${word.replace(/[\\%_]/g, '\\$&')}%`
  const found = db
    .select({ campaign: campaignWord.campaign })
    .from(campaignWord)
    .where(like(campaignWord.word, beginning))
  return inArray(campaign.address, found)
}

function inStanding(standing: 'open' | 'running' | 'ended', heads: Snapshot['heads']) {
  return or(
    ...[...heads.values()].map(({ chainId, timestamp }) => {
      const onChain = eq(campaign.chainId, chainId)
      if (standing === 'open') return and(onChain, gt(campaign.openUntil, timestamp), gt(campaign.endsAt, timestamp))
      if (standing === 'ended') return and(onChain, lte(campaign.endsAt, timestamp))
      return and(onChain, lte(campaign.openUntil, timestamp), gt(campaign.endsAt, timestamp))
    }),
    sql`false`,
  )
}
