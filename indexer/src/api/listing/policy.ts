import { type AccountId, formatAccountId, parseAccountId } from '@amana/sdk/caip'
import type { Services } from '../platform/feature.ts'
import type { Listing } from '../platform/listing.ts'
import { goodSince } from './verdict.ts'

/** Milliseconds for which an answer of the database is good enough. */
const FRESH = 15_000

export interface RefreshedListing extends Listing {
  /** Reads the proofs anew; who asks `isFeatured` and finds them old has this done meanwhile. */
  refresh(): Promise<void>
}

const known = new WeakMap<object, RefreshedListing>()

/** The listing policy of this server, the same object for whoever asks. */
export function listingOf(services: Pick<Services, 'configuration' | 'database'>): RefreshedListing {
  const listing = known.get(services.database) ?? createListing(services)
  known.set(services.database, listing)
  return listing
}

/** @param now - For tests: Unix milliseconds. */
export function createListing(
  { configuration: { listing }, database }: Pick<Services, 'configuration' | 'database'>,
  now: () => number = Date.now,
): RefreshedListing {
  const hidden = new Map(listing.hidden.map(({ campaign, date, reason }) => [keyOf(campaign), { date, reason }]))
  const chosen = Array.isArray(listing.feature) ? new Set(listing.feature.map(keyOf)) : undefined
  let proven: ReadonlySet<string> = new Set()
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  const read = async () => {
    const rows = await database.query<{ id: string }>(
      `SELECT 'eip155:' || chain_id || ':' || campaign AS id FROM domain_naming WHERE proven AND proven_at > $1`,
      [goodSince(new Date(now()), listing)],
    )
    proven = new Set(rows.map(({ id }) => id))
    readAt = now()
  }
  const refresh = () => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }
  const featured = (): ReadonlySet<string> | undefined => {
    if (listing.feature === 'all') return undefined
    if (chosen) return chosen
    // The old answer does until the new one is there; when the database is away, it does longer.
    if (now() - readAt > FRESH) refresh().catch(() => undefined)
    return proven
  }
  return {
    refresh,
    isFeatured(campaign) {
      const key = keyOf(formatAccountId(campaign))
      return !hidden.has(key) && (featured()?.has(key) ?? true)
    },
    hidden: (campaign) => hidden.get(keyOf(formatAccountId(campaign))),
    hiddenCampaigns: () => accountsOf(hidden.keys()),
    featuredCampaigns() {
      const keys = featured()
      return keys && accountsOf([...keys].filter((key) => !hidden.has(key)))
    },
  }
}

function keyOf(account: string): string {
  return account.toLowerCase()
}

function accountsOf(keys: Iterable<string>): AccountId[] {
  return [...keys].flatMap((key) => parseAccountId(key) ?? [])
}
