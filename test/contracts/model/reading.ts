import {
  type Coin,
  coinsOf,
  copyOf,
  isFinal,
  lotAt,
  type ModelCampaign,
  type ModelMilestone,
  STATE_NAMES,
} from './campaign.ts'
import { catchUp } from './lifecycle.ts'
import { comesBack, goesOut } from './paying.ts'

/** All that can be read of a campaign at the second `now`, in the shape of an observation. */
export function viewOf(campaign: ModelCampaign, now: number) {
  const seen = copyOf(campaign)
  for (const { index } of seen.milestones) catchUp(seen, index, now)
  const starts = [...new Set(seen.coins.flatMap(({ lot }) => (lot === undefined ? [] : [lot])))]
  return {
    balance: seen.token.balanceOf(seen.address),
    totals: totalsOf(seen),
    milestones: seen.milestones.map((milestone) => milestoneView(seen, milestone)),
    lots: starts.map((start) => lotView(seen, start)),
  }
}

const amountOf = (coins: readonly Coin[], test: (coin: Coin) => boolean) => coins.filter(test).length

function milestoneView(campaign: ModelCampaign, milestone: ModelMilestone) {
  const { index, state, attempt, time, evidence, rejections } = milestone
  const coins = coinsOf(campaign, index)
  const planned = campaign.plan.milestones[index]
  const bits = campaign.plan.verifiers.members.map((member, i) => (rejections.includes(member) ? 2 ** i : 0))
  return {
    state: STATE_NAMES.indexOf(state),
    attempt,
    rejections: bits.reduce((sum, bit) => sum + bit, 0),
    time,
    claimBy: planned?.claimBy,
    offset: coins[0]?.number,
    amount: coins.length,
    funded: amountOf(coins, (coin) => coin.where !== 'not given'),
    objected: amountOf(coins, (coin) => coin.objected),
    paid: amountOf(coins, (coin) => coin.where === 'paid'),
    refunded: amountOf(coins, (coin) => coin.where === 'returned'),
    evidence,
    payoutCount: planned?.payouts.length,
    payouts: planned?.payouts.map(({ recipient }, j) => payoutView(milestone, coins, recipient, j)),
  }
}

function payoutView(milestone: ModelMilestone, all: readonly Coin[], recipient: string, payout: number) {
  const coins = all.filter((coin) => coin.payout === payout)
  return {
    recipient,
    start: coins[0]?.number,
    amount: coins.length,
    objected: amountOf(coins, (coin) => coin.objected),
    due: amountOf(coins, (coin) => goesOut(milestone, coin)),
    settled: milestone.settled.includes(payout),
  }
}

const NOBODY = `0x${'00'.repeat(20)}`

function lotView(campaign: ModelCampaign, start: number) {
  const coins = lotAt(campaign, start)
  const [first] = coins
  if (!first) return { start, donor: NOBODY, amount: 0, objected: false, passOn: false, refundable: false }
  const milestone = campaign.milestones[first.milestone]
  const { donor, objected, passOn } = first
  const refundable = milestone !== undefined && comesBack(milestone, first)
  return { start, donor, amount: coins.length, objected, passOn, refundable }
}

function totalsOf(campaign: ModelCampaign) {
  const { coins, token, address, milestones } = campaign
  const all = coins.filter((coin) => coin.where !== 'not given')
  const home = (coin: Coin) => milestones[coin.milestone] as ModelMilestone
  const here = all.filter((coin) => coin.where === 'here')
  return {
    given: all.length,
    absorbed: amountOf(all, (coin) => coin.absorbed),
    waiting: amountOf(here, (coin) => !isFinal(home(coin))),
    released: amountOf(here, (coin) => goesOut(home(coin), coin)),
    paid: amountOf(all, (coin) => coin.where === 'paid'),
    refundable: amountOf(here, (coin) => comesBack(home(coin), coin)),
    refunded: amountOf(all, (coin) => coin.where === 'returned'),
    surplus: token.balanceOf(address) - here.length,
  }
}
