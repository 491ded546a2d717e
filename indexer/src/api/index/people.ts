import { charityView } from '@amana/sdk/ledger/charity'
import { donorView } from '@amana/sdk/ledger/donor'
import { panelistView, verifierView } from '@amana/sdk/ledger/member'
import { recipientView } from '@amana/sdk/ledger/recipient'
import { ROLES } from '@amana/sdk/roles'
import { encodeSourceTag } from '@amana/sdk/source-tag'
import { createRoute, z } from '@hono/zod-openapi'
import { and, count, desc, eq, exists, sql } from 'ponder'
import type { Address } from 'viem'
import { campaign, donor, lot, member, source } from '../../../ponder.schema.ts'
import { addressParameter } from '../platform/identifiers.ts'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import type { Listing } from '../platform/listing.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, IndexDatabase, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlocks, campaignLineSchema } from './answers.ts'
import { blocksOf } from './block.ts'
import { withMilestones } from './campaign-rows.ts'
import { campaignLine } from './campaign-view.ts'
import { readHistoryOf } from './gift-history.ts'

/** The parts that an address can be looked up in: those fixed at creation, and the two that anyone can take. */
const PARTS = [...ROLES, 'donor', 'ambassador'] as const
type Part = (typeof PARTS)[number]

/** Campaigns of one part that an answer holds; more than that has nobody but a spammer. */
const MAX_CAMPAIGNS = 100

const partsRoute = createRoute({
  method: 'get',
  path: '/v1/addresses/{address}',
  summary: 'In how many campaigns an address has which part',
  request: { params: z.object({ address: addressParameter }) },
  responses: answers(
    atBlocks({ address: z.string(), parts: z.object(Object.fromEntries(PARTS.map((part) => [part, z.number()]))) }),
    'Every address has an answer; the public ones are all zero.',
  ),
})

const partRoute = createRoute({
  method: 'get',
  path: '/v1/addresses/{address}/{part}',
  summary: 'What an address did, got and waits for, in one part',
  request: {
    params: z.object({ address: addressParameter, part: z.enum(PARTS).openapi({ description: 'In which part.' }) }),
  },
  responses: answers(
    atBlocks({
      address: z.string(),
      part: z.enum(PARTS),
      campaigns: z.array(
        z.object({
          campaign: campaignLineSchema,
          view: z.record(z.string(), z.unknown()).openapi({
            description:
              "The SDK's view of this part: donorView, recipientView, charityView, verifierView, panelistView, or the source's sums.",
          }),
        }),
      ),
      isComplete: z.boolean(),
    }),
    `The newest ${MAX_CAMPAIGNS} campaigns of this part.`,
  ),
})

export function peopleRoutes(atHead: AtHead, listing: Listing) {
  const router = createRouter()
  router.openapi(partsRoute, async (context) => {
    const { address } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const counted = await Promise.all(
        PARTS.map(async (part) => {
          const [row] = await snapshot.db
            .select({ campaigns: count() })
            .from(campaign)
            .where(hasPart(snapshot.db, address, part))
          return [part, row?.campaigns ?? 0]
        }),
      )
      return { blocks: blocksOf(snapshot), address: plainJson(address), parts: Object.fromEntries(counted) }
    })
    return context.json(answer, 200)
  })
  router.openapi(partRoute, async (context) => {
    const { address, part } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const { db, heads } = snapshot
      const rows = await db
        .select()
        .from(campaign)
        .where(hasPart(db, address, part))
        .orderBy(desc(campaign.createdAt), desc(campaign.cursor))
        .limit(MAX_CAMPAIGNS + 1)
      const found = await withMilestones(db, rows.slice(0, MAX_CAMPAIGNS), heads)
      const campaigns = await Promise.all(
        found.map(async (one) => ({
          campaign: campaignLine(one, listing),
          view: plainJson(await viewOf(snapshot, one, address, part)) as unknown as Record<string, unknown>,
        })),
      )
      const isComplete = rows.length <= MAX_CAMPAIGNS
      return { blocks: blocksOf(snapshot), address: plainJson(address), part, campaigns, isComplete }
    })
    return context.json(answer, 200)
  })
  return router
}

/** Whether a campaign is one in which an address has a part. */
function hasPart(db: IndexDatabase, address: Address, part: Part) {
  const ofCampaign = ({ chainId, campaign: of }: typeof donor | typeof member | typeof source) =>
    and(eq(chainId, campaign.chainId), eq(of, campaign.address))
  const one = { one: sql`1` }
  if (part === 'donor') {
    return exists(
      db
        .select(one)
        .from(donor)
        .where(and(ofCampaign(donor), eq(donor.address, address))),
    )
  }
  if (part === 'ambassador') {
    const tag = encodeSourceTag({ kind: 'ambassador', address })
    return exists(
      db
        .select(one)
        .from(source)
        .where(and(ofCampaign(source), eq(source.tag, tag))),
    )
  }
  const isPart = and(ofCampaign(member), eq(member.address, address), eq(member.role, part))
  return exists(db.select(one).from(member).where(isPart))
}

async function viewOf({ db }: Snapshot, one: IndexedCampaign, address: Address, part: Part): Promise<object> {
  const key = { chainId: one.chainId, campaign: one.campaign.toLowerCase() as Address }
  if (part === 'ambassador') {
    const tag = encodeSourceTag({ kind: 'ambassador', address })
    const [row] = await db
      .select({ gifts: source.gifts, given: source.given })
      .from(source)
      .where(and(eq(source.chainId, key.chainId), eq(source.campaign, key.campaign), eq(source.tag, tag)))
    return row ?? {}
  }
  const lots = part === 'donor' || part === 'charity' ? await lotsOf(db, key, address) : []
  const history = await readHistoryOf(db, one, lots)
  return VIEWS[part](history, address)
}

const VIEWS: Record<
  Exclude<Part, 'ambassador'>,
  (history: Awaited<ReturnType<typeof readHistoryOf>>, address: Address) => object
> = {
  donor: donorView,
  recipient: recipientView,
  charity: (history, address) => {
    // Support needs the lots of everybody; the campaign's own line has it.
    const { public: _, insiders: __, ...view } = charityView(history, address)
    return view
  },
  verifier: verifierView,
  panel: panelistView,
  fallback: donorView,
}

function lotsOf(
  db: Snapshot['db'],
  { chainId, campaign: address }: { chainId: number; campaign: Address },
  giver: Address,
) {
  return db
    .select()
    .from(lot)
    .where(and(eq(lot.donor, giver), eq(lot.chainId, chainId), eq(lot.campaign, address)))
}
