import { lotAt, lotsIn, type ModelCampaign } from '../model/campaign.ts'
import { comesBack, goesOut } from '../model/paying.ts'
import type { Call } from '../model/perform.ts'
import { type Life, stepOn } from './life.ts'
import type { Stage } from './stage.ts'

/** The second from which on everything can be final, whatever happened. */
export function lastDeadline({ plan }: ModelCampaign): number {
  const lastClaim = Math.max(...plan.milestones.map(({ claimBy }) => claimBy))
  return lastClaim + plan.reviewWindow + plan.objectionWindow + plan.appealWindow
}

/** One poke for each milestone, by a stranger. */
export async function pokeAll(stage: Stage, life: Life): Promise<void> {
  for (const milestone of life.model.milestones.keys()) await byStranger(stage, life, { do: 'poke', milestone })
}

/** A stranger settles every payout, refunds every lot and absorbs the rest, each in a call of its own. */
export async function drain(stage: Stage, life: Life): Promise<void> {
  for (const { index } of life.model.milestones) {
    for (const payout of openPayouts(life.model, index)) {
      await byStranger(stage, life, { do: 'settle', milestone: index, payout })
    }
    for (const lot of returningLots(life.model, index)) {
      await byStranger(stage, life, { do: 'refund', milestone: index, lots: [lot] })
    }
  }
  await byStranger(stage, life, { do: 'absorb', milestone: 0 })
}

/** What must stay because the issuer blocks those it belongs to. */
export function blockedCoins(campaign: ModelCampaign): number {
  const { plan, coins, milestones, token } = campaign
  const { blocked } = token
  const here = coins.filter((coin) => coin.where === 'here')
  const stuck = here.filter((coin) => {
    const milestone = milestones[coin.milestone]
    const recipient = plan.milestones[coin.milestone]?.payouts[coin.payout]?.recipient ?? ''
    if (milestone && goesOut(milestone, coin)) return blocked.has(recipient)
    return blocked.has(coin.passOn ? plan.fallbackRecipient : (coin.donor ?? ''))
  })
  const surplus = token.balanceOf(campaign.address) - here.length
  return stuck.length + (blocked.has(plan.fallbackRecipient) ? surplus : 0)
}

/** The issuer lets everybody go. */
export async function unblockAll(stage: Stage, life: Life): Promise<void> {
  for (const account of [...life.model.token.blocked]) {
    await byStranger(stage, life, { do: 'setBlocked', account, blocked: false })
  }
}

function openPayouts({ plan, milestones }: ModelCampaign, index: number): number[] {
  const milestone = milestones[index]
  if (!milestone || milestone.state === 'Refunded') return []
  const all = plan.milestones[index]?.payouts.map((_, j) => j) ?? []
  return all.filter((j) => !milestone.settled.includes(j))
}

function returningLots(campaign: ModelCampaign, index: number): number[] {
  const milestone = campaign.milestones[index]
  if (!milestone) return []
  return lotsIn(campaign, index).filter((lot) => lotAt(campaign, lot).some((coin) => comesBack(milestone, coin)))
}

async function byStranger(stage: Stage, life: Life, call: Call): Promise<void> {
  await stepOn(stage, life, stage.world.stranger.address, call, Number(life.observed.now) + 1)
}
