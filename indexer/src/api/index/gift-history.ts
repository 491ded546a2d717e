import type { AccountId } from '@amana/sdk/caip'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import type { CampaignHistory } from '@amana/sdk/ledger/moment'
import { and, eq, inArray, isNull, or } from 'ponder'
import { getAddress } from 'viem'
import { gift, ledgerEvent, lot } from '../../../ponder.schema.ts'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import type { IndexDatabase } from '../platform/snapshot.ts'
import { ledgerEventsOf } from './events.ts'

type LotRow = typeof lot.$inferSelect

/**
 * What of a campaign's history the fate of some lots follows from: their own events, everything that concerns whole
 * milestones, and what all events add up to as the index has kept it.
 */
export async function readHistoryOf(
  db: IndexDatabase,
  campaign: IndexedCampaign,
  lots: readonly LotRow[],
): Promise<CampaignHistory> {
  const starts = lots.map(({ start }) => start)
  const rows = await db
    .select()
    .from(ledgerEvent)
    .where(
      and(
        eq(ledgerEvent.chainId, campaign.chainId),
        eq(ledgerEvent.campaign, campaign.campaign.toLowerCase() as `0x${string}`),
        or(isNull(ledgerEvent.lot), starts.length > 0 ? inArray(ledgerEvent.lot, starts) : undefined),
      ),
    )
    .orderBy(ledgerEvent.ordinal)
  const events = ledgerEventsOf(rows)
  return {
    parameters: campaign.parameters,
    events,
    timestamp: campaign.state.timestamp,
    ledger: { ...campaign.ledger, lots: inLogOrder(lots, events) },
  }
}

/** As folding would have met them. */
function inLogOrder(lots: readonly LotRow[], events: readonly LedgerEvent[]): Map<bigint, LedgerLot> {
  const byStart = new Map(lots.map((row) => [row.start, ledgerLot(row)]))
  const inOrder = new Map<bigint, LedgerLot>()
  for (const { eventName, args } of events) {
    if (eventName !== 'LotGiven' && eventName !== 'Absorbed') continue
    const lot = byStart.get(args.start)
    if (lot) inOrder.set(args.start, lot)
  }
  return inOrder
}

/** The lots of a gift, by first coin: its donor's, so that an index finds them. */
export async function selectGiftLots(
  db: IndexDatabase,
  { chainId, address }: AccountId,
  id: bigint,
): Promise<LotRow[]> {
  const [found] = await db
    .select({ donor: gift.donor })
    .from(gift)
    .where(and(eq(gift.chainId, chainId), eq(gift.campaign, address), eq(gift.id, id)))
  if (!found) return []
  return db
    .select()
    .from(lot)
    .where(and(eq(lot.donor, found.donor), eq(lot.chainId, chainId), eq(lot.campaign, address), eq(lot.gift, id)))
    .orderBy(lot.start)
}

export function ledgerLot({ gift, donor, refundedTo, ...row }: LotRow): LedgerLot {
  return {
    ...row,
    gift: gift ?? undefined,
    donor: getAddress(donor),
    refundedTo: refundedTo === null ? undefined : getAddress(refundedTo),
  }
}
