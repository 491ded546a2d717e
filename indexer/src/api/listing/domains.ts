import { createHash } from 'node:crypto'
import type { AccountId } from '@amana/sdk/caip'
import type { Address } from 'viem'
import type { Duty } from '../platform/duties.ts'
import type { Services } from '../platform/feature.ts'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import type { Outgoing } from '../platform/outgoing.ts'
import { type PageReading, readProof } from './read-proof.ts'
import { judged } from './verdict.ts'

/** Campaigns that are looked through for new domains: the newest with each turn, all of them now and then. */
const NEWEST = 50
const ALL = 10_000
const ALL_EVERY = 3_600_000
/** Websites that are asked in one turn, and at the same time. */
const PER_TURN = 40
const AT_ONCE = 4
const HOUR = 3_600_000

export interface DomainsContext extends Pick<Services, 'configuration' | 'database' | 'index'> {
  send: Outgoing
  now: () => Date
}

/** Finds the domains that terms name, and asks the websites for their proofs. */
export function domainDuty(context: DomainsContext): Duty {
  let allSince = 0
  return {
    name: 'listing-domains',
    every: 30,
    async run(signal) {
      const isTimeForAll = Date.now() - allSince > ALL_EVERY
      await noteDomains(context, isTimeForAll ? ALL : NEWEST)
      if (isTimeForAll) allSince = Date.now()
      await checkDomains(context, signal)
    },
  }
}

async function noteDomains({ database, index, now }: DomainsContext, limit: number): Promise<void> {
  const campaigns = await index.campaigns({ limit })
  const rows = campaigns.flatMap(({ chainId, campaign, charity, terms }: IndexedCampaign) => {
    const domain = terms?.organiser.domain
    return domain
      ? [{ chain_id: chainId, campaign: campaign.toLowerCase(), charity: charity.toLowerCase(), domain }]
      : []
  })
  if (rows.length === 0) return
  // Each statement stands alone: a page without a naming is asked for nobody, and does no harm.
  await database.query(
    `INSERT INTO domain_page (domain, next_check_at)
     SELECT DISTINCT domain, $2::timestamptz FROM jsonb_to_recordset($1::jsonb) AS named(domain text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows), now()],
  )
  await database.query(
    `WITH fresh AS (
       INSERT INTO domain_naming (chain_id, campaign, charity, domain)
       SELECT chain_id, campaign, charity, domain
       FROM jsonb_to_recordset($1::jsonb) AS named(chain_id bigint, campaign text, charity text, domain text)
       ON CONFLICT DO NOTHING RETURNING domain
     )
     UPDATE domain_page SET next_check_at = $2 WHERE domain IN (SELECT domain FROM fresh) AND failures = 0`,
    [JSON.stringify(rows), now()],
  )
}

async function checkDomains(context: DomainsContext, signal: AbortSignal): Promise<void> {
  const { database, now } = context
  const due = await database.query<{ domain: string; failures: number }>(
    'SELECT domain, failures FROM domain_page WHERE next_check_at <= $1 ORDER BY next_check_at LIMIT $2',
    [now(), PER_TURN],
  )
  const waiting = due.values()
  const work = async () => {
    for (const page of waiting) {
      signal.throwIfAborted()
      await checkDomain(context, page, signal)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function checkDomain(
  context: DomainsContext,
  { domain, failures: failedBefore }: { domain: string; failures: number },
  signal: AbortSignal,
): Promise<void> {
  const { database, send, now } = context
  const reading = await readProof(domain, send, signal)
  const isDenied = await judgeCampaigns(context, domain, reading)
  const failures = reading.status === 'unreachable' ? failedBefore + 1 : 0
  const wait = waitAfter(context, { failures, isDenied })
  const content = reading.status === 'read' ? reading.content : null
  // The bytes of the last proof stay when there is none any more: they say what the website had said.
  await database.query(
    `UPDATE domain_page SET status = $2, checked_at = $3, next_check_at = $4, failures = $5,
       content = COALESCE($6, content), sha256 = COALESCE($7, sha256) WHERE domain = $1`,
    [
      domain,
      reading.status,
      now(),
      new Date(now().getTime() + wait),
      failures,
      content,
      content && `0x${createHash('sha256').update(content).digest('hex')}`,
    ],
  )
}

/**
 * Milliseconds until the next look: a day, give or take a tenth. An hour when a good proof has been denied, so that the
 * second look is not a day away; after failures 1, 2, 4 … hours.
 */
function waitAfter(
  { configuration: { listing } }: DomainsContext,
  { failures, isDenied }: { failures: number; isDenied: boolean },
): number {
  const usual = listing.checkEveryHours * HOUR
  const hurried = failures > 0 ? HOUR * 2 ** Math.min(failures - 1, 10) : HOUR
  return (failures > 0 || isDenied ? Math.min(hurried, usual) : usual) * (0.9 + 0.2 * Math.random())
}

interface NamingRow {
  chain_id: string
  campaign: Address
  charity: Address
  proven: boolean
  named: string | null
  proven_at: Date | null
  refusals: number
}

/** Returns whether a proof that was good has been denied for the first time. */
async function judgeCampaigns(
  { configuration, database, now }: DomainsContext,
  domain: string,
  reading: PageReading,
): Promise<boolean> {
  const rows = await database.query<NamingRow>(
    `SELECT chain_id::text AS chain_id, campaign, charity, proven, named, proven_at, refusals
     FROM domain_naming WHERE domain = $1`,
    [domain],
  )
  const { graceDays } = configuration.listing
  let isDenied = false
  for (const { chain_id, campaign, charity, proven, named, proven_at, refusals } of rows) {
    const chainId = Number(chain_id)
    const accounts: AccountId[] = [campaign, charity].map((address) => ({ chainId, address }))
    const before = { proven, named: named ?? undefined, provenAt: proven_at ?? undefined, refusals }
    const after = judged(before, reading, accounts, { now: now(), graceDays })
    isDenied ||= after.proven && after.refusals > 0
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    await database.query(
      `UPDATE domain_naming SET proven = $3, named = $4, proven_at = $5, refusals = $6
       WHERE chain_id = $1 AND campaign = $2`,
      [chainId, campaign, after.proven, after.named ?? null, after.provenAt ?? null, after.refusals],
    )
  }
  return isDenied
}
