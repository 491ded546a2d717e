import type { MilestoneState } from '@amana/sdk/enumerations'
import { type MilestoneRecord, scheduleOf } from '@amana/sdk/ledger/fold'
import { advance, nextTransition } from '@amana/sdk/ledger/lifecycle'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { milestone, payout } from '../ponder.schema.ts'
import type { CampaignKey, Database } from './place.ts'

type MilestoneRow = typeof milestone.$inferSelect

/** A milestone as the fold keeps it, as a row. */
export function milestoneRow(
  key: CampaignKey,
  parameters: CampaignParameters,
  { payouts: _, time, ...record }: MilestoneRecord,
  index: number,
): MilestoneRow {
  const next = nextTransition({ ...record, time }, scheduleOf(parameters, index))
  return { ...key, index, ...record, time: BigInt(time), dueAt: next ? BigInt(next.time) : null }
}

/** The fold's record of a row; its payouts only where an event touches them. */
export function milestoneRecord(row: MilestoneRow, payouts: MilestoneRecord['payouts'] = []): MilestoneRecord {
  const { chainId: _, campaign: __, index: ___, dueAt: ____, ...record } = row
  return { ...record, state: row.state as MilestoneState, time: Number(row.time), payouts }
}

export async function findMilestone(db: Database, key: CampaignKey, index: number): Promise<MilestoneRecord> {
  const row = await db.find(milestone, { ...key, index })
  if (!row) throw new RangeError(`${key.campaign} has no milestone ${index}.`)
  return milestoneRecord(row)
}

export async function findPayouts(
  db: Database,
  key: CampaignKey,
  index: number,
  count: number,
): Promise<MilestoneRecord['payouts']> {
  const rows = await Promise.all(
    Array.from({ length: count }, (_, position) => db.find(payout, { ...key, milestone: index, index: position })),
  )
  return rows.map((row) => {
    if (!row) throw new RangeError(`${key.campaign} has not all payouts of milestone ${index}.`)
    const { start, amount, recipient, objected, settled } = row
    return { start, amount, recipient, objected, settled }
  })
}

/** Until when gifts are taken, and when all is over if nobody acts. */
export function outlookOf(
  parameters: CampaignParameters,
  milestones: readonly MilestoneRecord[],
): { openUntil: bigint; endsAt: bigint } {
  const isOpen = milestones.some(({ state, funded, amount }) => state === 'Funding' && funded < amount)
  const ends = milestones.map((record, index) => endOf(parameters, record, index))
  return { openUntil: isOpen ? BigInt(parameters.rules.fundBy) : 0n, endsAt: BigInt(Math.max(...ends)) }
}

/** When a milestone becomes final, or did, if nobody acts. Zero: it already is for every reader, and nobody wrote it down. */
function endOf(parameters: CampaignParameters, record: MilestoneRecord, index: number): number {
  const schedule = scheduleOf(parameters, index)
  if (schedule.upfront && record.state === 'Funding' && record.funded >= schedule.amount) return 0
  return advance(record, schedule, Number.MAX_SAFE_INTEGER).time
}
