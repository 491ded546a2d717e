import { type GivenCoinState, UNDECIDED } from '../../lib/coin-stretches.ts'
import type { MilestoneFacts } from './milestone-facts.ts'

/** The one word for where a milestone stands: that of the coins that still have a way to go, or of most of them. */
export function badgeOf({ state, unpaid, unreturned }: MilestoneFacts): GivenCoinState {
  const undecided = UNDECIDED[state]
  if (undecided) return undecided
  if (state === 'Refunded') return unreturned > 0n ? 'refundable' : 'refunded'
  return unpaid > 0n ? 'released' : unreturned > 0n ? 'refundable' : 'paid'
}
