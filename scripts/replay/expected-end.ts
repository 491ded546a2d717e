// Where every coin of a campaign must be in the end, from the plan alone.
import { overlap, payoutsOf, sum } from '@amana/sdk/coin-line'
import type { FinalState } from '@amana/sdk/enumerations'
import type { Address } from 'viem'
import { OBJECTION_BPS } from './escrows.ts'
import { recipientAddress } from './people.ts'
import { type CampaignPlan, type Fate, isRefunded, lotsIn, type OwnedLot, objectingLots } from './plan.ts'

export interface ExpectedPayment {
  milestone: number
  payout: number
  recipient: Address
  amount: bigint
}

export interface ExpectedEnd {
  states: FinalState[]
  refunds: OwnedLot[]
  payments: ExpectedPayment[]
}

const STATES: Record<Fate, FinalState> = {
  released: 'Released',
  split: 'Split',
  rejected: 'Refunded',
  cancelled: 'Refunded',
  unclaimed: 'Refunded',
}

export function expectedEnd(plan: CampaignPlan): ExpectedEnd {
  const end: ExpectedEnd = { states: plan.milestones.map(({ fate }) => STATES[fate]), refunds: [], payments: [] }
  for (const [milestone, { offset, amount, payouts, fate }] of plan.milestones.entries()) {
    const lots = fate === 'released' ? [] : lotsIn(plan, milestone)
    const refunds = fate === 'split' ? objectingLots(lots, amount, OBJECTION_BPS) : lots
    end.refunds.push(...refunds)
    if (isRefunded(fate)) continue
    const stretches = payoutsOf(
      { start: offset, amount },
      payouts.map((part) => ({ amount: part })),
    )
    for (const [payout, stretch] of stretches.entries()) {
      end.payments.push({
        milestone,
        payout,
        recipient: recipientAddress(plan.grant, milestone, payout),
        amount: stretch.amount - sum(refunds.map((lot) => overlap(lot, stretch))),
      })
    }
  }
  return end
}
