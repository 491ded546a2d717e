import type { CoinState } from '../../ui/badge.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'

/** The one word for where a milestone stands: that of the coins that still have a way to go, or of most of them. */
export function badgeOf({ state, unpaid, unreturned }: MilestoneFacts): CoinState {
  switch (state) {
    case 'Funding':
      return 'waiting'
    case 'Claimed':
      return 'underReview'
    case 'Approved':
    case 'ApprovedByPanel':
      return 'objectionWindow'
    case 'AppealedSilence':
    case 'AppealedObjection':
      return 'beforePanel'
    case 'Refunded':
      return unreturned > 0n ? 'refundable' : 'refunded'
    default:
      return unpaid > 0n ? 'released' : unreturned > 0n ? 'refundable' : 'paid'
  }
}
