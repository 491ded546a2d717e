import { donorView } from '@amana/sdk/ledger/donor'
import type { TracedGift } from '@amana/sdk/ledger/trace'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'

/** What one address gave in one campaign. */
export interface DonorCampaign {
  book: CampaignBook
  /** Newest first. */
  gifts: TracedGift[]
  /** Waits to come back to it. */
  refundable: bigint
}

/** Campaigns in which something waits to come back first, then the latest gifts. */
export function donorCampaigns(books: readonly CampaignBook[], donor: Address): DonorCampaign[] {
  return books
    .map((book) => {
      const { record, events } = book
      const { parameters, block } = record
      const { gifts, money } = donorView({ parameters, events, timestamp: block.timestamp }, donor)
      return { book, gifts: gifts.reverse(), refundable: money.refundable }
    })
    .filter(({ gifts }) => gifts.length > 0)
    .sort((a, b) => rank(b) - rank(a) || Number(newest(b) - newest(a)))
}

function rank({ refundable }: DonorCampaign): number {
  return refundable > 0n ? 1 : 0
}

function newest({ gifts }: DonorCampaign): bigint {
  return gifts[0]?.given.timestamp ?? 0n
}
