import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import { day } from '../ponder.schema.ts'
import type { CampaignKey, Database } from './place.ts'

const DAY = 86_400n

type Sums = Pick<typeof day.$inferSelect, 'gifts' | 'given' | 'paid' | 'refunded' | 'objected'>

/** Adds what an event moved to its day (UTC). */
export async function countDay(db: Database, key: CampaignKey, event: LedgerEvent): Promise<void> {
  const moved = movedBy(event)
  if (!moved) return
  const sums: Sums = { gifts: 0, given: 0n, paid: 0n, refunded: 0n, objected: 0n, ...moved }
  await db
    .insert(day)
    .values({ ...key, begins: event.timestamp - (event.timestamp % DAY), ...sums })
    .onConflictDoUpdate((row) => ({
      gifts: row.gifts + sums.gifts,
      given: row.given + sums.given,
      paid: row.paid + sums.paid,
      refunded: row.refunded + sums.refunded,
      objected: row.objected + sums.objected,
    }))
}

function movedBy({ eventName, args }: LedgerEvent): Partial<Sums> | undefined {
  switch (eventName) {
    case 'LotGiven':
      // The gift's id is its lowest start: of its lots, one alone has it.
      return { gifts: args.start === args.gift ? 1 : 0, given: args.amount }
    case 'PayoutSettled':
      return { paid: args.amount }
    case 'LotRefunded':
      return { refunded: args.amount }
    case 'LotObjected':
      return { objected: args.amount }
    default:
      return undefined
  }
}
