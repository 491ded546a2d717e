import {
  type Coin,
  coinsOf,
  copyOf,
  isFinal,
  isFull,
  type ModelCampaign,
  type ModelMilestone,
  milestoneAt,
  tell,
} from './campaign.ts'
import { catchUp } from './lifecycle.ts'
import { demand } from './refusal.ts'

export interface ModelShare {
  milestone: number
  amount: number
  minAmount: number
  maxStart: number
}

export interface ModelIntent {
  passOn: boolean
  deadline: number
  source: string
  note: string
}

export interface Gift {
  shares: readonly ModelShare[]
  intent: ModelIntent
}

export function askedFor({ shares }: Gift): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0)
}

export function donate(campaign: ModelCampaign, sender: string, gift: Gift, now: number): void {
  const total = give(campaign, sender, gift, now, false)
  campaign.token.transferFrom(sender, campaign.address, total)
}

/** @param good Whether the permit is the sender's own, over the sum of what the shares ask for. */
export function donateWithPermit(
  campaign: ModelCampaign,
  sender: string,
  gift: Gift,
  good: boolean,
  now: number,
): void {
  const total = give(campaign, sender, gift, now, false)
  if (good) campaign.token.allowances.set(sender, askedFor(gift))
  campaign.token.transferFrom(sender, campaign.address, total)
}

/** @param nonce Which authorization; `signed` says whether `from` signed exactly it. */
export function donateWithAuthorization(
  campaign: ModelCampaign,
  from: string,
  gift: Gift,
  { nonce, signed }: { nonce: string; signed: boolean },
  now: number,
): void {
  const total = give(campaign, from, gift, now, true)
  campaign.token.receiveWithAuthorization(from, campaign.address, total, nonce, signed)
}

/** Tokens that came without a gift. */
export function absorb(campaign: ModelCampaign, index: number, now: number): void {
  catchUp(campaign, index, now)
  const { token, coins, plan } = campaign
  const held = coins.filter((coin) => coin.where === 'here').length
  const surplus = token.balanceOf(campaign.address) - held
  demand(surplus > 0, 'NothingToAbsorb')
  if (campaign.milestones.every(isFinal)) {
    tell(campaign, 'SurplusSent', { to: plan.fallbackRecipient, amount: surplus })
    token.transfer(campaign.address, plan.fallbackRecipient, surplus)
    return
  }
  const taken = take(campaign, plan.fallbackRecipient, index, surplus, true, now)
  for (const coin of taken) coin.absorbed = true
  tell(campaign, 'Absorbed', { milestone: index, start: taken[0]?.number, amount: taken.length })
}

/** @param whole Nothing may be cut. @returns How many coins it took. */
function give(campaign: ModelCampaign, donor: string, { shares, intent }: Gift, now: number, whole: boolean): number {
  demand(shares.length > 0, 'NoShares')
  demand(now < intent.deadline, 'DeadlinePassed', intent.deadline)
  const lots: Coin[][] = []
  for (const [i, share] of shares.entries()) {
    demand(share.amount > 0, 'EmptyShare', i)
    const lot = take(campaign, donor, share.milestone, share.amount, intent.passOn, now)
    const start = lot[0]?.number ?? 0
    demand(start <= share.maxStart, 'StartTooHigh', start, share.maxStart)
    demand(lot.length >= share.minAmount, 'TakeTooSmall', lot.length, share.minAmount)
    demand(!whole || lot.length === share.amount, 'NotTakenInFull', lot.length, share.amount)
    lots.push(lot)
  }
  const gift = Math.min(...lots.map(([first]) => first?.number ?? 0))
  const { passOn, source, note } = intent
  for (const lot of lots) {
    const [first] = lot
    const where = { milestone: first?.milestone, start: first?.number, amount: lot.length }
    tell(campaign, 'LotGiven', { gift, donor, ...where, passOn, source, note })
  }
  return lots.flat().length
}

/** The next free coins of a milestone become a lot. */
function take(
  campaign: ModelCampaign,
  donor: string,
  index: number,
  asked: number,
  passOn: boolean,
  now: number,
): Coin[] {
  milestoneAt(campaign, index)
  const seen = catchUp(copyOf(campaign), index, now)
  demand(seen.state === 'Funding', 'WrongState', index, seen.state)
  const free = coinsOf(campaign, index).filter((coin) => coin.where === 'not given')
  demand(free.length > 0, 'MilestoneFull', index)
  const waitsFor = campaign.plan.sequential ? lastUnfinished(campaign, index) : undefined
  demand(waitsFor === undefined, 'MilestoneNotOpen', index, waitsFor?.index)
  const lot = free.slice(0, asked)
  const minimum = Math.min(campaign.plan.minDonation, free.length)
  demand(lot.length >= minimum, 'BelowMinDonation', lot.length, minimum)
  for (const coin of lot) Object.assign(coin, { where: 'here', donor, passOn, lot: lot[0]?.number })
  return lot
}

/** The last milestone before `index` that is neither full nor final. */
function lastUnfinished(campaign: ModelCampaign, index: number): ModelMilestone | undefined {
  return campaign.milestones.slice(0, index).findLast((m) => !isFinal(m) && !isFull(campaign, m.index))
}
