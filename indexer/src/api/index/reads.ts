import type { AccountId } from '@amana/sdk/caip'
import type { EntryKind } from '@amana/sdk/enumerations'
import { and, asc, count, desc, eq } from 'ponder'
import { type Address, getAddress, type Hash } from 'viem'
import { campaign, document, entry } from '../../../ponder.schema.ts'
import type { IndexedEntry, IndexReads, NamedDocument } from '../platform/index-reads.ts'
import type { AtHead, IndexDatabase } from '../platform/snapshot.ts'
import { readHeads } from '../platform/snapshot.ts'
import { readCampaign, withMilestones } from './campaign-rows.ts'
import { indexedEventsOf, selectEvents, selectEventsAfter, selectNewestEvents } from './events.ts'
import { ledgerLot, selectGiftLots } from './gift-history.ts'

/** What the other features ask the index. */
export function createIndexReads(db: IndexDatabase, atHead: AtHead): IndexReads {
  return {
    head: async (chainId) => (await readHeads(db)).get(chainId),
    campaign: (id) => atHead((snapshot) => readCampaign(snapshot, lower(id))),
    campaigns: ({ chainId, charity, limit }) =>
      atHead(async (snapshot) => {
        if (chainId !== undefined && !snapshot.heads.has(chainId)) return []
        const rows = await snapshot.db
          .select()
          .from(campaign)
          .where(
            and(
              chainId === undefined ? undefined : eq(campaign.chainId, chainId),
              charity && eq(campaign.charity, lowerCase(charity)),
            ),
          )
          .orderBy(desc(campaign.createdAt), desc(campaign.cursor))
          .limit(limit)
        return withMilestones(snapshot.db, rows, snapshot.heads)
      }),
    latestEvents: async (id, limit) => indexedEventsOf(await selectEvents(db, lower(id), { order: 'newest', limit })),
    newestEvents: async (selection) => indexedEventsOf(await selectNewestEvents(db, selection)),
    giftLots: async (id, gift) => (await selectGiftLots(db, lower(id), gift)).map(ledgerLot),
    campaignCount: async () => {
      const [row] = await db.select({ campaigns: count() }).from(campaign)
      return row?.campaigns ?? 0
    },
    listedCampaigns: async ({ offset, limit }) => {
      const rows = await db
        .select({ chainId: campaign.chainId, address: campaign.address, changedAt: campaign.changedAt })
        .from(campaign)
        .orderBy(asc(campaign.createdAt), asc(campaign.cursor))
        .offset(offset)
        .limit(limit)
      return rows.map(({ chainId, address, changedAt }) => ({ chainId, campaign: getAddress(address), changedAt }))
    },
    eventsAfter: async (cursor, limit) => indexedEventsOf(await selectEventsAfter(db, cursor, limit)),
    entries: async ({ chainId, address }, limit) => {
      const about = and(eq(entry.chainId, chainId), eq(entry.campaign, lowerCase(address)))
      return (await db.select().from(entry).where(about).orderBy(desc(entry.cursor)).limit(limit)).map(indexedEntry)
    },
    latestEntries: async (limit) =>
      (await db.select().from(entry).orderBy(desc(entry.cursor)).limit(limit)).map(indexedEntry),
    document: (hash) => findDocument(db, hash),
  }
}

async function findDocument(db: IndexDatabase, hash: Hash): Promise<NamedDocument | undefined> {
  const [row] = await db
    .select()
    .from(document)
    .where(eq(document.hash, lowerCase(hash)))
  return row && { chainId: row.chainId, campaign: getAddress(row.campaign), use: row.use as NamedDocument['use'] }
}

function indexedEntry({ cursor: _, block, transaction, ...row }: typeof entry.$inferSelect): IndexedEntry {
  return {
    ...row,
    campaign: getAddress(row.campaign),
    author: getAddress(row.author),
    kind: row.kind as EntryKind,
    content: row.content as Hash,
    blockNumber: block,
    transactionHash: transaction as Hash,
  }
}

function lower({ chainId, address }: AccountId): AccountId {
  return { chainId, address: lowerCase(address) }
}

function lowerCase<text extends Address | Hash>(text: text): text {
  return text.toLowerCase() as text
}
