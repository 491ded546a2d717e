import { objectionsReach } from '@amana/sdk/coin-line'
import type { MilestoneState } from '@amana/sdk/enumerations'

/** What of a milestone and the campaign's rules decides what happens when nobody acts. Times are Unix seconds. */
export interface SilentMilestone {
  state: MilestoneState
  /** What the state stores: the end of its window, or when it returned to Funding or became final. */
  time: number
  claimBy: number
  fundBy: number
  amount: bigint
  funded: bigint
  objected: bigint
  objectionBps: number
  /** Released without a claim as soon as it is full. */
  upfront: boolean
  /** Due to recipients and not paid, when final. */
  unpaid: bigint
  /** Due to donors and not returned, when final. */
  unreturned: bigint
}

/** What happens at `at` if nobody acts until then. Without a time nothing is lost by waiting: anyone can act any time. */
export type Silence =
  | { kind: 'refundsUnlessFull' | 'closesEmpty' | 'refundsUnlessClaimed'; at: number }
  | { kind: 'panelIsAsked' | 'releases' | 'splits'; at: number }
  | { kind: 'refundsAfterPanel' | 'returnsToCharity'; at: number; claimBy: number }
  | { kind: 'releaseIsDue' | 'payoutsWait' | 'refundsWait' | 'bothWait' | 'done' }

/** The milestone's state must have its due transitions applied, as the contract's views do. */
export function silenceOf(milestone: SilentMilestone): Silence {
  const { state, time, claimBy } = milestone
  switch (state) {
    case 'Funding':
      return silenceOfFunding(milestone)
    case 'Claimed':
      return { kind: 'panelIsAsked', at: time }
    case 'Approved':
      return { kind: 'releases', at: time }
    case 'ApprovedByPanel':
      return { kind: thresholdMet(milestone) ? 'splits' : 'releases', at: time }
    case 'AppealedSilence':
      // The milestone returns to Funding then, whose own deadline may have passed by that time.
      return { kind: time >= claimBy ? 'refundsAfterPanel' : 'returnsToCharity', at: time, claimBy }
    case 'AppealedObjection':
      return { kind: 'splits', at: time }
    default:
      return silenceOfFinal(milestone)
  }
}

function silenceOfFunding({ time, claimBy, fundBy, amount, funded, upfront }: SilentMilestone): Silence {
  if (funded === amount) {
    return upfront ? { kind: 'releaseIsDue' } : { kind: 'refundsUnlessClaimed', at: Math.max(claimBy, time) }
  }
  return { kind: funded === 0n ? 'closesEmpty' : 'refundsUnlessFull', at: Math.min(fundBy, claimBy) }
}

function silenceOfFinal({ unpaid, unreturned }: SilentMilestone): Silence {
  if (unpaid > 0n && unreturned > 0n) return { kind: 'bothWait' }
  if (unpaid > 0n) return { kind: 'payoutsWait' }
  return { kind: unreturned > 0n ? 'refundsWait' : 'done' }
}

function thresholdMet({ objected, amount, objectionBps }: SilentMilestone): boolean {
  return objectionsReach(objected, amount, objectionBps)
}
