import type { AccountId } from '@amana/sdk/caip'
import { type Ledger, stateAt } from '@amana/sdk/ledger/fold'
import { and, eq, inArray, or, sql } from 'ponder'
import { type Address, getAddress, type Hash } from 'viem'
import { campaign, milestone, payout } from '../../../ponder.schema.ts'
import { type Creation, decodeCreation } from '../../creation.ts'
import { milestoneRecord } from '../../milestones.ts'
import type { Head, IndexedCampaign } from '../platform/index-reads.ts'
import type { IndexDatabase, Snapshot } from '../platform/snapshot.ts'

type SQL = ReturnType<typeof sql>
export type CampaignRow = typeof campaign.$inferSelect
type MilestoneRow = typeof milestone.$inferSelect
type PayoutRow = typeof payout.$inferSelect

/** A campaign with everything that its page begins with, or nothing when the index has none there. */
export async function readCampaign({ db, heads }: Snapshot, id: AccountId): Promise<IndexedCampaign | undefined> {
  const head = heads.get(id.chainId)
  if (!head) return undefined
  const [row] = await db.select().from(campaign).where(isCampaign(id))
  if (!row) return undefined
  const [whole] = await withMilestones(db, [row], heads)
  return whole
}

/** Rows of campaigns with their milestones and payouts, in the order of the rows. */
export async function withMilestones(
  db: IndexDatabase,
  rows: readonly CampaignRow[],
  heads: ReadonlyMap<number, Head>,
): Promise<IndexedCampaign[]> {
  if (rows.length === 0) return []
  const [milestones, payouts] = await Promise.all([
    db.select().from(milestone).where(amongCampaigns(milestone, rows)).orderBy(milestone.index),
    db.select().from(payout).where(amongCampaigns(payout, rows)).orderBy(payout.milestone, payout.index),
  ])
  const milestonesOf = Map.groupBy(milestones, keyOf)
  const payoutsOf = Map.groupBy(payouts, keyOf)
  return rows.flatMap((row) => {
    const head = heads.get(row.chainId)
    const key = keyOf({ chainId: row.chainId, campaign: row.address })
    return head ? [indexedCampaign(row, milestonesOf.get(key) ?? [], payoutsOf.get(key) ?? [], head)] : []
  })
}

export function isCampaign({ chainId, address }: AccountId) {
  return and(eq(campaign.chainId, chainId), eq(campaign.address, address))
}

/** The columns that name a campaign. */
interface CampaignColumns {
  chainId: (typeof campaign | typeof milestone | typeof payout)['chainId']
  campaign: (typeof campaign)['address'] | (typeof milestone | typeof payout)['campaign']
}

/** Whether a row is of one of these campaigns; of an empty list none is. The same address is another's on another chain. */
export function amongCampaigns(columns: CampaignColumns, campaigns: readonly AccountId[]): SQL {
  const byChain = Map.groupBy(campaigns, ({ chainId }) => chainId)
  const onChains = [...byChain].map(([chainId, all]) => {
    const addresses = all.map(({ address }) => address.toLowerCase() as Address)
    return and(eq(columns.chainId, chainId), inArray(columns.campaign, addresses))
  })
  return or(...onChains) ?? sql`false`
}

function keyOf({ chainId, campaign }: { chainId: number; campaign: string }): string {
  return `${chainId}:${campaign}`
}

function indexedCampaign(
  row: CampaignRow,
  milestones: readonly MilestoneRow[],
  payouts: readonly PayoutRow[],
  head: Head,
): IndexedCampaign {
  const { parameters, termsBytes, terms } = creationOf(row)
  const records = milestones.map((one) =>
    milestoneRecord(
      one,
      payouts
        .filter(({ milestone }) => milestone === one.index)
        .map(({ start, amount, recipient, objected, settled }) => ({
          start,
          amount,
          recipient: getAddress(recipient),
          objected,
          settled,
        })),
    ),
  )
  const ledger: Ledger = { parameters, milestones: records, lots: new Map(), absorbed: row.absorbed }
  return {
    chainId: row.chainId,
    campaign: getAddress(row.address),
    charity: getAddress(row.charity),
    parameters,
    terms,
    termsBytes,
    createdAt: row.createdAt,
    createdBlock: row.createdBlock,
    createdTransaction: row.createdTransaction as Hash,
    gifts: row.gifts,
    donors: row.donors,
    ledger,
    state: stateAt(ledger, head.timestamp),
    ledgerHash: row.ledgerHash as Hash,
    events: row.events,
    changedAt: row.changedAt,
  }
}

/** Fixed for ever, and read out of 16 KiB of JSON: done once for each campaign. */
const known = new Map<string, Creation>()
const MAX_KNOWN = 5_000

function creationOf({ chainId, address, creation }: CampaignRow): Creation {
  const key = `${chainId}:${address}`
  const read = known.get(key) ?? decodeCreation(creation)
  known.delete(key)
  known.set(key, read)
  const [oldest] = known.keys()
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
  return read
}
