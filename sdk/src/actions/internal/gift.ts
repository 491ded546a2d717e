import type { Log } from 'viem'
import { type CampaignEventArgs, campaignEvents } from '../../campaign-events.ts'
import { EventNotFoundError } from '../../errors/transaction.ts'

/** One call of `donate` and what it took. */
export interface Gift {
  /** Lowest start among its lots: the gift's id. */
  gift: bigint
  lots: CampaignEventArgs<'LotGiven'>[]
  /** All coins taken, in base units. */
  amount: bigint
}

/** The gift that a transaction made; the first one when it made several. */
export function giftOf(logs: Log[]): Gift {
  const given = campaignEvents(logs, 'LotGiven')
  const gift = given[0]?.gift
  if (gift === undefined) throw new EventNotFoundError(['LotGiven'])
  const lots = given.filter((lot) => lot.gift === gift)
  return { gift, lots, amount: lots.reduce((total, lot) => total + lot.amount, 0n) }
}
