import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { namedAmong, parseDomainProof } from '@amana/sdk/domain-proof'
import type { PageReading } from './read-proof.ts'

/** What is kept of the two-way naming of a campaign and a website. */
export interface Naming {
  proven: boolean
  /** The account that the website vouches for: the campaign or its charity. */
  named: string | undefined
  /** When it last did. */
  provenAt: Date | undefined
  /** Times in a row that the website, read, did not vouch any more. */
  refusals: number
}

/** A website that has vouched loses this only when it says so twice: a faulty deployment of an evening is no denial. */
export const REFUSALS = 2

/**
 * What a reading of the website's page means for a campaign.
 *
 * A proof counts at once. A page that can be read and does not name the campaign, or is gone, has to be found twice before
 * a proof that was good ends. A website that cannot be reached says nothing: the proof stays good for `graceDays`.
 */
export function judged(
  naming: Naming,
  reading: PageReading,
  accounts: readonly AccountId[],
  { now, graceDays }: { now: Date; graceDays: number },
): Naming {
  const named = reading.status === 'read' ? namedAmong(accounts, parseDomainProof(reading.content)) : undefined
  if (named) return { proven: true, named: formatAccountId(named), provenAt: now, refusals: 0 }
  if (reading.status === 'unreachable') {
    const isFresh = naming.provenAt !== undefined && now.getTime() - naming.provenAt.getTime() <= graceDays * 86_400_000
    return { ...naming, proven: naming.proven && isFresh }
  }
  const refusals = Math.min(naming.refusals + 1, REFUSALS)
  return { ...naming, refusals, proven: naming.proven && refusals < REFUSALS }
}

/**
 * Until when a proof may be shown as good, however it stands in the database: for `graceDays` after the last proof, and the
 * time that two looks may be apart. A server that does not look any more says so by itself.
 */
export function goodSince(
  now: Date,
  { graceDays, checkEveryHours }: { graceDays: number; checkEveryHours: number },
): Date {
  return new Date(now.getTime() - (graceDays * 24 + checkEveryHours * 2) * 3_600_000)
}
