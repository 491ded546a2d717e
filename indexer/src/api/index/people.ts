import type { AccountId } from '@amana/sdk/caip'
import { charityView } from '@amana/sdk/ledger/charity'
import { donorView } from '@amana/sdk/ledger/donor'
import { panelistView, verifierView } from '@amana/sdk/ledger/member'
import { recipientView } from '@amana/sdk/ledger/recipient'
import { ROLES } from '@amana/sdk/roles'
import { encodeSourceTag } from '@amana/sdk/source-tag'
import { createRoute, z } from '@hono/zod-openapi'
import { and, desc, eq, inArray, or } from 'ponder'
import type { Address } from 'viem'
import { campaign, donor, lot, member, source } from '../../../ponder.schema.ts'
import { addressParameter } from '../platform/identifiers.ts'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import type { Listing } from '../platform/listing.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlocks, campaignLineSchema } from './answers.ts'
import { withMilestones } from './campaign-rows.ts'
import { campaignLine } from './campaign-view.ts'
import { blocksOf } from './campaigns.ts'
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
  request: { params: z.object({ address: addressParameter, part: z.enum(PARTS) }) },
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
        PARTS.map(async (part) => [part, (await keysOf(snapshot, address, part)).length]),
      )
      return { blocks: blocksOf(snapshot), address: plainJson(address), parts: Object.fromEntries(counted) }
    })
    return context.json(answer, 200)
  })
  router.openapi(partRoute, async (context) => {
    const { address, part } = context.req.valid('param')
    const answer = await atHead(async (snapshot) => {
      const keys = await keysOf(snapshot, address, part)
      const found = await campaignsOf(snapshot, keys)
      const campaigns = await Promise.all(
        found.map(async (one) => ({
          campaign: campaignLine(one, listing),
          view: plainJson(await viewOf(snapshot, one, address, part)) as unknown as Record<string, unknown>,
        })),
      )
      const isComplete = keys.length <= MAX_CAMPAIGNS
      return { blocks: blocksOf(snapshot), address: plainJson(address), part, campaigns, isComplete }
    })
    return context.json(answer, 200)
  })
  return router
}

async function keysOf({ db }: Snapshot, address: Address, part: Part): Promise<AccountId[]> {
  const rows = await keyRows(db, address, part)
  return rows.map(({ chainId, campaign }) => ({ chainId, address: campaign }))
}

function keyRows(db: Snapshot['db'], address: Address, part: Part) {
  if (part === 'donor') {
    return db.select({ chainId: donor.chainId, campaign: donor.campaign }).from(donor).where(eq(donor.address, address))
  }
  if (part === 'ambassador') {
    const tag = encodeSourceTag({ kind: 'ambassador', address })
    return db.select({ chainId: source.chainId, campaign: source.campaign }).from(source).where(eq(source.tag, tag))
  }
  return db
    .select({ chainId: member.chainId, campaign: member.campaign })
    .from(member)
    .where(and(eq(member.address, address), eq(member.role, part)))
}

async function campaignsOf({ db, heads }: Snapshot, keys: readonly AccountId[]): Promise<IndexedCampaign[]> {
  if (keys.length === 0) return []
  const byChain = Map.groupBy(keys, ({ chainId }) => chainId)
  const rows = await db
    .select()
    .from(campaign)
    .where(
      or(
        ...[...byChain].map(([chainId, all]) =>
          and(
            eq(campaign.chainId, chainId),
            inArray(
              campaign.address,
              all.map(({ address }) => address),
            ),
          ),
        ),
      ),
    )
    .orderBy(desc(campaign.createdAt), desc(campaign.cursor))
    .limit(MAX_CAMPAIGNS)
  return withMilestones(db, rows, heads)
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
