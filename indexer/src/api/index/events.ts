import type { AccountId } from '@amana/sdk/caip'
import type { CampaignEventName } from '@amana/sdk/campaign-events'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import { parseHistory } from '@amana/sdk/ledger/history'
import { and, asc, desc, eq, gt, inArray, lt, or, type sql } from 'ponder'
import { getAddress, type Hash } from 'viem'
import { ledgerEvent } from '../../../ponder.schema.ts'
import type { EventSelection as EventsByName, IndexedEvent } from '../platform/index-reads.ts'
import type { IndexDatabase } from '../platform/snapshot.ts'

export type EventRow = typeof ledgerEvent.$inferSelect

/** Which events of a campaign, and from where on. */
export interface EventSelection {
  names?: readonly CampaignEventName[] | undefined
  order: 'oldest' | 'newest'
  /** Ordinal that the page before ended with. */
  after?: number | undefined
  limit: number
}

export async function selectEvents(
  db: IndexDatabase,
  { chainId, address }: AccountId,
  { names, order, after, limit }: EventSelection,
): Promise<EventRow[]> {
  const isOldest = order === 'oldest'
  const conditions: (ReturnType<typeof sql> | undefined)[] = [
    eq(ledgerEvent.chainId, chainId),
    eq(ledgerEvent.campaign, address),
    names && inArray(ledgerEvent.name, [...names]),
    after === undefined ? undefined : isOldest ? gt(ledgerEvent.ordinal, after) : lt(ledgerEvent.ordinal, after),
  ]
  return db
    .select()
    .from(ledgerEvent)
    .where(and(...conditions))
    .orderBy(isOldest ? asc(ledgerEvent.ordinal) : desc(ledgerEvent.ordinal))
    .limit(limit)
}

/** The whole history of a campaign, in log order; `names` narrows it to some kinds of events. */
export async function readHistory(
  db: IndexDatabase,
  id: AccountId,
  names?: readonly CampaignEventName[],
): Promise<LedgerEvent[]> {
  const rows = await selectEvents(db, id, { names, order: 'oldest', limit: Number.MAX_SAFE_INTEGER })
  return ledgerEventsOf(rows)
}

/** Events of all campaigns after a place in their order; without one, the newest. */
export async function selectEventsAfter(
  db: IndexDatabase,
  cursor: string | undefined,
  limit: number,
): Promise<EventRow[]> {
  if (cursor !== undefined) {
    const after = gt(ledgerEvent.cursor, cursor)
    return db.select().from(ledgerEvent).where(after).orderBy(asc(ledgerEvent.cursor)).limit(limit)
  }
  const newest = await db.select().from(ledgerEvent).orderBy(desc(ledgerEvent.cursor)).limit(limit)
  return newest.reverse()
}

/** Events of some kinds, of all campaigns or of those named, newest first. */
export async function selectNewestEvents(
  db: IndexDatabase,
  { names, campaigns, limit }: EventsByName,
): Promise<EventRow[]> {
  const ofCampaigns = campaigns?.map(({ chainId, address }) =>
    and(eq(ledgerEvent.chainId, chainId), eq(ledgerEvent.campaign, address.toLowerCase() as `0x${string}`)),
  )
  if (ofCampaigns?.length === 0) return []
  return db
    .select()
    .from(ledgerEvent)
    .where(and(inArray(ledgerEvent.name, [...names]), ofCampaigns && or(...ofCampaigns)))
    .orderBy(desc(ledgerEvent.cursor))
    .limit(limit)
}

/** A row as a line of `historyData`: what `parseHistory` reads. */
export function eventData({ name, args, timestamp, block, transaction, logIndex }: EventRow) {
  return {
    eventName: name,
    args,
    timestamp: String(timestamp),
    blockNumber: String(block),
    transactionHash: transaction,
    logIndex,
  }
}

export function ledgerEventsOf(rows: readonly EventRow[]): LedgerEvent[] {
  return parseHistory(rows.map(eventData))
}

export function indexedEventsOf(rows: readonly EventRow[]): IndexedEvent[] {
  const events = ledgerEventsOf(rows)
  return rows.map(({ chainId, campaign, ordinal, cursor, block, transaction, logIndex }, place) => ({
    chainId,
    campaign: getAddress(campaign),
    ordinal,
    cursor,
    event: {
      ...(events[place] as LedgerEvent),
      blockNumber: block,
      transactionHash: transaction as Hash,
      logIndex,
    },
  }))
}
