import { type Coin, coinsOf, lotAt, type ModelCampaign, type ModelMilestone, tell } from './campaign.ts'
import { catchUp, demandState } from './lifecycle.ts'
import { demand } from './refusal.ts'

export function settle(campaign: ModelCampaign, index: number, payout: number, now: number): void {
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Released', 'Split')
  demand(now > milestone.time, 'TooSoon', milestone.time)
  const recipient = campaign.plan.milestones[index]?.payouts[payout]?.recipient
  demand(recipient !== undefined, 'UnknownPayout', index, payout)
  demand(!milestone.settled.includes(payout), 'AlreadySettled', index, payout)
  milestone.settled.push(payout)
  const paid = coinsOf(campaign, index).filter((coin) => coin.payout === payout && goesOut(milestone, coin))
  for (const coin of paid) coin.where = 'paid'
  tell(campaign, 'PayoutSettled', { milestone: index, payout, recipient, amount: paid.length })
  if (paid.length > 0) campaign.token.transfer(campaign.address, recipient, paid.length)
}

export function refund(
  campaign: ModelCampaign,
  sender: string,
  index: number,
  lots: readonly number[],
  now: number,
): void {
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Refunded', 'Split')
  demand(now > milestone.time, 'TooSoon', milestone.time)
  demand(lots.length > 0, 'NoLots')
  const payments: { to: string; amount: number }[] = []
  for (const start of lots) {
    const lot = lotAt(campaign, start)
    const [first] = lot
    if (first === undefined) continue
    demand(first.milestone === index, 'LotNotInMilestone', start, index)
    demand(comesBack(milestone, first), 'LotNotRefundable', start)
    const donor = first.donor ?? ''
    const to = first.passOn && sender !== donor ? campaign.plan.fallbackRecipient : donor
    for (const coin of lot) coin.where = 'returned'
    tell(campaign, 'LotRefunded', { milestone: index, to, start, amount: lot.length })
    payments.push({ to, amount: lot.length })
  }
  demand(payments.length > 0, 'NothingToRefund')
  for (const { to, amount } of payments) campaign.token.transfer(campaign.address, to, amount)
}

/** Whether a milestone's outcome sends this coin to its recipient. */
export function goesOut({ state }: ModelMilestone, { objected }: Coin): boolean {
  return state === 'Released' || (state === 'Split' && !objected)
}

/** Whether a milestone's outcome returns this coin. */
export function comesBack({ state }: ModelMilestone, { objected }: Coin): boolean {
  return state === 'Refunded' || (state === 'Split' && objected)
}
