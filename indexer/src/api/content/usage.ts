import { Problem } from '../platform/problem.ts'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { ContentSettings } from './settings.ts'

/** Bytes that are counted together, and how many there may be. */
export interface Account {
  name: string
  limit: number
  /** Of a budget per day; without it, bytes count until they are removed. */
  endsAt?: Date
}

type Limits = ContentSettings['limits']
const DAY = 86_400_000

export function totalAccount({ total }: Limits): Account {
  return { name: 'total', limit: total }
}

/** @param campaign - CAIP-10. */
export function campaignAccount({ campaign: limit }: Limits, campaign: string): Account {
  return { name: `campaign:${campaign}`, limit }
}

export function addressAccount({ address: limit }: Limits, address: string): Account {
  return { name: `address:${address.toLowerCase()}`, limit }
}

/** The budgets of one day (UTC) for notes of those without a part; forgotten two days later. */
export function noteAccounts(limits: Limits, campaign: string, address: string, now: number): Account[] {
  const day = new Date(now).toISOString().slice(0, 10)
  const endsAt = new Date(now + 2 * DAY)
  return [
    { name: `notes:${day}:${campaign}`, limit: limits.notesOfCampaign, endsAt },
    { name: `notes:${day}:${address.toLowerCase()}`, limit: limits.notesOfAddress, endsAt },
  ]
}

/** The account of a stored name: those that outlive a day. */
export function accountNamed(limits: Limits, name: string): Account {
  const limit = name === 'total' ? limits.total : name.startsWith('campaign:') ? limits.campaign : limits.address
  return { name, limit }
}

/**
 * Counts bytes to every account or to none: within a transaction.
 *
 * Errors: `Problem` 507 when the store is full, 429 for a budget of the day, 413 for any other.
 */
export async function charge(database: ServiceDatabase, accounts: readonly Account[], bytes: number): Promise<void> {
  // In one order everywhere: two uploads that wait for each other's rows would wait for ever.
  for (const account of accounts.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name, limit, endsAt = null } = account
    const counted =
      bytes <= limit
        ? await database.query(
            `INSERT INTO content_usage AS u (account, bytes, ends_at) VALUES ($1, $2, $3)
             ON CONFLICT (account) DO UPDATE SET bytes = u.bytes + excluded.bytes
             WHERE u.bytes + excluded.bytes <= $4 RETURNING account`,
            [name, bytes, endsAt, limit],
          )
        : []
    if (counted.length === 0) throw usedUp(account)
  }
}

/** Takes back what {@link charge} counted. */
export async function release(database: ServiceDatabase, accounts: readonly string[], bytes: number): Promise<void> {
  for (const name of accounts.toSorted()) {
    await database.query('UPDATE content_usage SET bytes = greatest(bytes - $2, 0) WHERE account = $1', [name, bytes])
  }
}

export async function forgetBudgets(database: ServiceDatabase, now: number): Promise<void> {
  await database.query('DELETE FROM content_usage WHERE ends_at < $1', [new Date(now)])
}

function usedUp({ name, limit, endsAt }: Account): Problem {
  const members = { account: name, limit }
  if (name === 'total') return new Problem(507, 'store-full', 'This server has no room left. Use another one.', members)
  if (endsAt) {
    const detail = 'The room for notes is used up for today. Put it again once your gift is on the chain, or tomorrow.'
    return new Problem(429, 'budget-used-up', detail, members)
  }
  const whose = name.startsWith('campaign:') ? 'this campaign' : 'this address'
  return new Problem(413, 'quota-used-up', `The room of ${limit} bytes for ${whose} is used up.`, members)
}
