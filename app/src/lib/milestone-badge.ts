import type { MilestoneState } from '@amana/sdk/enumerations'
import { type GivenCoinState, UNDECIDED } from './coin-stretches.ts'

interface Standing {
  state: MilestoneState
  /** Coins due to recipients and not paid, and due to donors and not returned. */
  unpaid: bigint
  unreturned: bigint
}

/** The one word for where a milestone stands: that of the coins that still have a way to go, or of most of them. */
export function badgeOf({ state, unpaid, unreturned }: Standing): GivenCoinState {
  const undecided = UNDECIDED[state]
  if (undecided) return undecided
  if (state === 'Refunded') return unreturned > 0n ? 'refundable' : 'refunded'
  return unpaid > 0n ? 'released' : unreturned > 0n ? 'refundable' : 'paid'
}
