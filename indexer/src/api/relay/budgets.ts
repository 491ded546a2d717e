import { getBalance } from 'viem/actions'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { Carrier } from './carriers.ts'
import type { Errand } from './errand.ts'
import { type OtherWay, refusal } from './refusals.ts'

/** What the last hour took on one chain. */
export interface Spent {
  errands: number
  campaign: number
  author: number
  /** Of `errands`, those of the journal. */
  entries: number
  /** Set aside for what is under way, and paid for what is done. */
  wei: bigint
  /** Of `wei`, what is only set aside. */
  openWei: bigint
  /** Of `wei`, what entries took. */
  entriesWei: bigint
}

/** Of an hour's money, what entries may take: a quarter. */
const ENTRIES_PART = 4n

/** Errands that somebody else carried took nothing and count nowhere. */
export async function spentOn(
  database: ServiceDatabase,
  { chainId, chain }: Pick<Carrier, 'chainId' | 'chain'>,
  { campaign, author }: Partial<Pick<Errand, 'campaign' | 'author'>> = {},
): Promise<Spent> {
  const [row] = await database.query<Record<keyof Spent, string | number | bigint>>(
    `SELECT count(*) AS errands,
       count(*) FILTER (WHERE campaign = $2) AS campaign,
       count(*) FILTER (WHERE author = $3) AS author,
       count(*) FILTER (WHERE keeper = $4) AS entries,
       coalesce(sum(cost), 0)::text AS wei,
       coalesce(sum(cost) FILTER (WHERE keeper = $4), 0)::text AS "entriesWei",
       coalesce(sum(cost) FILTER (WHERE state = 'sent'), 0)::text AS "openWei"
     FROM relay_errand
     WHERE chain_id = $1 AND nonce IS NOT NULL AND created_at > now() - interval '1 hour'`,
    [chainId, campaign?.toLowerCase() ?? '', author?.toLowerCase() ?? '', chain.journal.toLowerCase()],
  )
  const { errands = 0, campaign: ofCampaign = 0, author: ofAuthor = 0, wei = 0, openWei = 0 } = row ?? {}
  const { entries = 0, entriesWei = 0 } = row ?? {}
  return {
    errands: Number(errands),
    campaign: Number(ofCampaign),
    author: Number(ofAuthor),
    wei: BigInt(wei),
    openWei: BigInt(openWei),
    entries: Number(entries),
    entriesWei: BigInt(entriesWei),
  }
}

/** Refuses what one of the hour's budgets does not hold. `cost` in wei, nothing while it is not known yet. */
export async function requireBudget(
  database: ServiceDatabase,
  carrier: Carrier,
  errand: Errand,
  instead: OtherWay,
  cost = 0n,
): Promise<void> {
  const { limits } = carrier
  const spent = await spentOn(database, carrier, errand)
  const over = (budget: string, sentence: string) =>
    refusal(429, 'budget-spent', `${sentence} Try again within the hour.`, instead, { budget })
  if (spent.author >= limits.errandsPerAuthor) {
    throw over('author', `This relay carries ${limits.errandsPerAuthor} times an hour for one account.`)
  }
  if (spent.campaign >= limits.errandsPerCampaign) {
    throw over('campaign', `This relay carries ${limits.errandsPerCampaign} times an hour for one campaign.`)
  }
  if (spent.errands >= limits.errandsPerHour) {
    throw over('errands', `This relay carries ${limits.errandsPerHour} times an hour.`)
  }
  if (errand.body.kind === 'writeSignedEntry') {
    if (spent.entries >= limits.entriesPerHour) {
      throw over('entries', `This relay carries ${limits.entriesPerHour} entries an hour.`)
    }
    if ((spent.entriesWei + cost) * ENTRIES_PART > limits.weiPerHour) {
      throw over('entries', 'This hour’s money for entries is spent.')
    }
  }
  if (spent.wei + cost > limits.weiPerHour) throw over('gas', 'This hour’s money for gas is spent.')
}

/** Refuses what would bring the key below its least balance, with everything that is under way paid at its highest. */
export async function requireFunds(
  database: ServiceDatabase,
  carrier: Carrier,
  instead: OtherWay,
  cost: bigint,
): Promise<void> {
  const { client, account, limits } = carrier
  const [balance, { openWei }] = await Promise.all([
    getBalance(client, { address: account.address }),
    spentOn(database, carrier),
  ])
  if (balance - openWei - cost >= limits.minimumBalance) return
  const detail = 'The relay’s purse is empty; its operator has to fill it.'
  throw refusal(503, 'relay-empty', detail, instead)
}
