import type { AccountId } from '@amana/sdk/caip'
import type { EntryKind } from '@amana/sdk/enumerations'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import { and, count, desc, eq } from 'ponder'
import { type Address, getAddress, type Hash } from 'viem'
import { campaign, document, entry, gift, lot } from '../../../ponder.schema.ts'
import type { IndexedEntry, IndexReads } from '../platform/index-reads.ts'
import type { AtHead, IndexDatabase } from '../platform/snapshot.ts'
import { readHeads } from '../platform/snapshot.ts'
import { readCampaign, withMilestones } from './campaign-rows.ts'
import { indexedEventsOf, selectEvents, selectEventsAfter, selectNewest } from './events.ts'

/** What the other features ask the index. */
export function createIndexReads(db: IndexDatabase, atHead: AtHead): IndexReads {
  return {
    head: async (chainId) => (await readHeads(db)).get(chainId),
    campaign: (id) => atHead((snapshot) => readCampaign(snapshot, lower(id))),
    campaigns: ({ chainId, charity, limit }) =>
      atHead(async (snapshot) => {
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
    newestEvents: async (selection) => indexedEventsOf(await selectNewest(db, selection)),
    giftLots: async ({ chainId, address }, start) => {
      const [found] = await db
        .select({ donor: gift.donor })
        .from(gift)
        .where(and(eq(gift.chainId, chainId), eq(gift.campaign, lowerCase(address)), eq(gift.id, start)))
      if (!found) return []
      const rows = await db
        .select()
        .from(lot)
        .where(
          and(
            // By the donor, whose lots are indexed.
            eq(lot.donor, found.donor),
            eq(lot.chainId, chainId),
            eq(lot.campaign, lowerCase(address)),
            eq(lot.gift, start),
          ),
        )
        .orderBy(lot.start)
      return rows.map(ledgerLot)
    },
    campaignCount: async () => (await db.select({ count: count() }).from(campaign))[0]?.count ?? 0,
    listedCampaigns: async ({ offset, limit }) => {
      const rows = await db
        .select({ chainId: campaign.chainId, address: campaign.address, changedAt: campaign.changedAt })
        .from(campaign)
        .orderBy(campaign.createdAt, campaign.cursor)
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
    isOnChain: async (hash) => {
      const rows = await db
        .select({ hash: document.hash })
        .from(document)
        .where(eq(document.hash, lowerCase(hash)))
      return rows.length > 0
    },
  }
}

export function indexedEntry({ cursor: _, block, transaction, ...row }: typeof entry.$inferSelect): IndexedEntry {
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

function ledgerLot(row: typeof lot.$inferSelect): LedgerLot {
  const { start, amount, milestone, passOn, objected } = row
  return {
    start,
    amount,
    milestone,
    passOn,
    objected,
    gift: row.gift ?? undefined,
    donor: getAddress(row.donor),
    source: row.source,
    note: row.note,
    refundedTo: row.refundedTo ? getAddress(row.refundedTo) : undefined,
  }
}

function lower({ chainId, address }: AccountId): AccountId {
  return { chainId, address: lowerCase(address) }
}

function lowerCase<text extends Address | Hash>(text: text): text {
  return text.toLowerCase() as text
}
