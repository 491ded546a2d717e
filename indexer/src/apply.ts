import { applyEvent, type Ledger, type LedgerLot, type MilestoneRecord } from '@amana/sdk/ledger/fold'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { type campaign, lot, milestone, payout } from '../ponder.schema.ts'
import { addGift } from './gifts.ts'
import { findMilestone, findPayouts, milestoneRow, outlookOf } from './milestones.ts'
import type { CampaignKey, Database, Place } from './place.ts'

type CampaignRow = typeof campaign.$inferSelect

/**
 * What an event changes, by the SDK's own fold: it is given the one milestone and the one lot that the event touches, and
 * what it makes of them is written back.
 *
 * @returns What changes in the campaign's row.
 */
export async function applyToRows(
  db: Database,
  key: CampaignKey,
  row: CampaignRow,
  parameters: CampaignParameters,
  event: LedgerEvent,
  place: Place,
): Promise<Partial<CampaignRow>> {
  if (!('milestone' in event.args)) return {}
  const index = Number(event.args.milestone)
  const before = await findMilestone(db, key, index)
  const wasFull = before.funded >= before.amount
  before.payouts = await touchedPayouts(db, key, parameters, event, index)
  const ledger = partialLedger(parameters, row.absorbed, index, before, await touchedLot(db, key, event))
  applyEvent(ledger, event)
  const after = ledger.milestones[index] as MilestoneRecord

  await writeBack(db, key, parameters, after, index)
  const gift = await writeLot(db, key, ledger, event, place)
  if (event.eventName === 'PayoutSettled') await writePayment(db, key, event, place)
  const isFull = after.funded >= after.amount
  const isGift = event.eventName === 'LotGiven' || event.eventName === 'Absorbed'
  return {
    ...(isGift ? { given: row.given + event.args.amount, absorbed: ledger.absorbed } : {}),
    ...(gift ? { gifts: row.gifts + gift.gifts, donors: row.donors + gift.donors } : {}),
    ...(isGift && wasFull === isFull ? {} : await outlook(db, key, parameters, index, after)),
  }
}

function partialLedger(
  parameters: CampaignParameters,
  absorbed: bigint,
  index: number,
  record: MilestoneRecord,
  touched: LedgerLot | undefined,
): Ledger {
  const milestones: MilestoneRecord[] = []
  milestones[index] = record
  return { parameters, milestones, lots: new Map(touched ? [[touched.start, touched]] : []), absorbed }
}

async function touchedPayouts(
  db: Database,
  key: CampaignKey,
  { milestones }: CampaignParameters,
  { eventName }: LedgerEvent,
  index: number,
): Promise<MilestoneRecord['payouts']> {
  if (eventName !== 'LotObjected' && eventName !== 'PayoutSettled') return []
  return findPayouts(db, key, index, milestones[index]?.payouts.length ?? 0)
}

async function touchedLot(
  db: Database,
  key: CampaignKey,
  { eventName, args }: LedgerEvent,
): Promise<LedgerLot | undefined> {
  if (eventName !== 'LotObjected' && eventName !== 'LotRefunded') return undefined
  const row = await db.find(lot, { ...key, start: args.start })
  return row ? { ...row, gift: row.gift ?? undefined, refundedTo: row.refundedTo ?? undefined } : undefined
}

async function writeBack(
  db: Database,
  key: CampaignKey,
  parameters: CampaignParameters,
  record: MilestoneRecord,
  index: number,
): Promise<void> {
  const { chainId: _, campaign: __, index: ___, ...row } = milestoneRow(key, parameters, record, index)
  await db.update(milestone, { ...key, index }).set(row)
  for (const [position, { objected, settled }] of record.payouts.entries()) {
    await db.update(payout, { ...key, milestone: index, index: position }).set({ objected, settled })
  }
}

async function writeLot(
  db: Database,
  key: CampaignKey,
  { lots }: Ledger,
  { eventName, args }: LedgerEvent,
  place: Place,
): Promise<{ gifts: number; donors: number } | undefined> {
  if (eventName === 'LotGiven' || eventName === 'Absorbed') {
    const given = lots.get(args.start)
    if (!given) throw new RangeError(`The fold made no lot at coin ${args.start}.`)
    await db.insert(lot).values({ ...key, ...given, gift: given.gift ?? null, refundedTo: null })
    return given.gift === undefined ? undefined : addGift(db, key, { ...given, gift: given.gift }, place)
  }
  if (eventName === 'LotObjected') await db.update(lot, { ...key, start: args.start }).set({ objected: true })
  if (eventName === 'LotRefunded') {
    const moment = { refundedAt: place.timestamp, refundedTransaction: place.transaction }
    await db.update(lot, { ...key, start: args.start }).set({ refundedTo: args.to, ...moment })
  }
  return undefined
}

async function writePayment(
  db: Database,
  key: CampaignKey,
  { args }: Extract<LedgerEvent, { eventName: 'PayoutSettled' }>,
  { timestamp, transaction }: Place,
): Promise<void> {
  await db
    .update(payout, { ...key, milestone: Number(args.milestone), index: Number(args.payout) })
    .set({ paid: args.amount, settledAt: timestamp, settledTransaction: transaction })
}

async function outlook(
  db: Database,
  key: CampaignKey,
  parameters: CampaignParameters,
  index: number,
  after: MilestoneRecord,
): Promise<{ openUntil: bigint; endsAt: bigint }> {
  const all = await Promise.all(
    parameters.milestones.map((_, other) => (other === index ? after : findMilestone(db, key, other))),
  )
  return outlookOf(parameters, all)
}
