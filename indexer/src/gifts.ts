import type { LedgerLot } from '@amana/sdk/ledger/fold'
import type { Address } from 'viem'
import { crowd, donor, gift, person, source } from '../ponder.schema.ts'
import type { CampaignKey, Database, Place } from './place.ts'

/**
 * Adds a lot to its gift, its donor and its source tag.
 *
 * @returns How many gifts and how many donors the campaign has more.
 */
export async function addGift(
  db: Database,
  key: CampaignKey,
  lot: LedgerLot & { gift: bigint },
  place: Place,
): Promise<{ gifts: number; donors: number }> {
  const isNewGift = (await db.find(gift, { ...key, id: lot.gift })) === null
  const isNewDonor = (await db.find(donor, { ...key, address: lot.donor })) === null
  const gifts = isNewGift ? 1 : 0
  await db
    .insert(gift)
    .values({
      ...key,
      id: lot.gift,
      donor: lot.donor,
      amount: lot.amount,
      lots: 1,
      passOn: lot.passOn,
      source: lot.source,
      note: lot.note,
      givenAt: place.timestamp,
      block: place.block,
      transaction: place.transaction,
      cursor: place.cursor,
    })
    .onConflictDoUpdate((row) => ({ amount: row.amount + lot.amount, lots: row.lots + 1 }))
  await db
    .insert(donor)
    .values({ ...key, address: lot.donor, gifts: 1, given: lot.amount, firstAt: place.timestamp })
    .onConflictDoUpdate((row) => ({ gifts: row.gifts + gifts, given: row.given + lot.amount }))
  await db
    .insert(source)
    .values({ ...key, tag: lot.source, gifts: 1, given: lot.amount })
    .onConflictDoUpdate((row) => ({ gifts: row.gifts + gifts, given: row.given + lot.amount }))
  if (isNewDonor) await countPerson(db, key.chainId, lot.donor, place.timestamp)
  return { gifts, donors: isNewDonor ? 1 : 0 }
}

async function countPerson(db: Database, chainId: number, address: Address, firstAt: bigint): Promise<void> {
  if ((await db.find(person, { chainId, address })) !== null) return
  await db.insert(person).values({ chainId, address, firstAt })
  await db
    .insert(crowd)
    .values({ chainId, donors: 1 })
    .onConflictDoUpdate((row) => ({ donors: row.donors + 1 }))
}
