import { searchWords } from '@amana/sdk/search-words'
import { createRoute, z } from '@hono/zod-openapi'
import { and, asc, desc, eq, exists, gt, like, lt, lte, not, or, sql } from 'ponder'
import { campaign, campaignWord } from '../../../ponder.schema.ts'
import { addressParameter, chainParameter } from '../platform/identifiers.ts'
import type { Listing } from '../platform/listing.ts'
import { pageOf, pageQuery, parseCursor } from '../platform/page.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, IndexDatabase, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlocks, campaignLineSchema, nextCursor } from './answers.ts'
import { blocksOf, headOf } from './block.ts'
import { amongCampaigns, type CampaignRow, withMilestones } from './campaign-rows.ts'
import { campaignLine } from './campaign-view.ts'
import { MAX_INTEGER, wholeOf } from './position.ts'

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
  chain: chainParameter.optional().openapi({ description: 'Of this chain only; default: of all.' }),
  charity: addressParameter.optional().openapi({ description: 'Of this charity only.' }),
  token: addressParameter.optional().openapi({ description: 'In this token only.' }),
  standing: z
    .enum(['open', 'running', 'ended'])
    .optional()
    .openapi({ description: 'Takes gifts; takes none and is not over; is over.' }),
  featured: z.enum(['true', 'false']).optional().openapi({ description: 'Only those that this site puts forward.' }),
  sort: z
    .enum(Object.keys(SORTS) as [keyof typeof SORTS])
    .default('newest')
    .openapi({
      description: '`closing`: those that take gifts, what ends soonest first; all others begin with the largest.',
    }),
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

function sortable(column: (typeof SORTS)[keyof typeof SORTS], text: string | undefined): never {
  return (column === campaign.gifts ? Number(wholeOf(text, MAX_INTEGER)) : wholeOf(text)) as never
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

function filtersOf(snapshot: Snapshot, query: Query, listing: Listing) {
  const { db, heads } = snapshot
  const { chain, charity, token, standing, featured, search = '', sort } = query
  const featuredCampaigns = featured === 'true' ? listing.featuredCampaigns() : undefined
  const words = searchWords(search)
  return [
    chain === undefined ? undefined : eq(campaign.chainId, headOf(snapshot, chain).chainId),
    charity && eq(campaign.charity, charity),
    token && eq(campaign.token, token),
    standing && inStanding(standing, heads),
    // What takes no gifts closes never.
    sort === 'closing' ? inStanding('open', heads) : undefined,
    ...words.map((word) => hasWord(db, word)),
    // Nothing is called "%".
    search.trim() !== '' && words.length === 0 ? sql`false` : undefined,
    featuredCampaigns && amongCampaigns(KEY, featuredCampaigns),
    not(amongCampaigns(KEY, listing.hiddenCampaigns())),
  ]
}

const KEY = { chainId: campaign.chainId, campaign: campaign.address }

function hasWord(db: IndexDatabase, word: string) {
  // Words are letters and digits, but `_` and `%` could be some to a segmenter of another version.
  const beginning = `${word.replace(/[\\%_]/g, '\\$&')}%`
  const isItsWord = and(
    eq(campaignWord.chainId, campaign.chainId),
    eq(campaignWord.campaign, campaign.address),
    like(campaignWord.word, beginning),
  )
  return exists(db.select({ word: campaignWord.word }).from(campaignWord).where(isItsWord))
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
