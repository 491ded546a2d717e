import type { Plan } from './plan.ts'
import { demand } from './refusal.ts'
import type { ModelToken } from './token.ts'

export type StateName =
  | 'Funding'
  | 'Claimed'
  | 'Approved'
  | 'ApprovedByPanel'
  | 'AppealedSilence'
  | 'AppealedObjection'
  | 'Released'
  | 'Split'
  | 'Refunded'

export const STATE_NAMES: readonly StateName[] = [
  'Funding',
  'Claimed',
  'Approved',
  'ApprovedByPanel',
  'AppealedSilence',
  'AppealedObjection',
  'Released',
  'Split',
  'Refunded',
]

/** One coin and all that can be known about it. */
export interface Coin {
  number: number
  milestone: number
  payout: number
  where: 'not given' | 'here' | 'paid' | 'returned'
  donor?: string
  /** First coin of the lot it came in. */
  lot?: number
  passOn: boolean
  objected: boolean
  absorbed: boolean
}

export interface ModelMilestone {
  index: number
  state: StateName
  attempt: number
  time: number
  evidence: string
  /** Who rejected the current attempt. */
  rejections: string[]
  settled: number[]
}

/** Something that was logged. */
export interface Told {
  name: string
  args: Record<string, unknown>
}

/** A campaign, coin by coin. */
export interface ModelCampaign {
  address: string
  plan: Plan
  token: ModelToken
  coins: Coin[]
  milestones: ModelMilestone[]
  told: Told[]
}

export const NO_EVIDENCE = `0x${'00'.repeat(32)}`

export function newCampaign(address: string, plan: Plan, token: ModelToken): ModelCampaign {
  const coins: Coin[] = []
  for (const [milestone, { payouts }] of plan.milestones.entries()) {
    for (const [payout, { amount }] of payouts.entries()) {
      for (let i = 0; i < amount; i++) {
        const number = coins.length
        coins.push({ number, milestone, payout, where: 'not given', passOn: false, objected: false, absorbed: false })
      }
    }
  }
  const milestones = plan.milestones.map((_, index) => newMilestone(index))
  return { address, plan, token, coins, milestones, told: [] }
}

function newMilestone(index: number): ModelMilestone {
  return { index, state: 'Funding', attempt: 0, time: 0, evidence: NO_EVIDENCE, rejections: [], settled: [] }
}

/** For a call that may be refused, and for a look into the future. */
export function copyOf(campaign: ModelCampaign): ModelCampaign {
  return {
    ...campaign,
    token: campaign.token.copy(),
    coins: campaign.coins.map((coin) => ({ ...coin })),
    milestones: campaign.milestones.map((m) => ({ ...m, rejections: [...m.rejections], settled: [...m.settled] })),
    told: [...campaign.told],
  }
}

export function tell(campaign: ModelCampaign, name: string, args: Record<string, unknown>): void {
  campaign.told.push({ name, args })
}

// ---- counting coins ----

export function coinsOf(campaign: ModelCampaign, milestone: number): Coin[] {
  return campaign.coins.filter((coin) => coin.milestone === milestone)
}

/** The coins of a milestone that somebody gave, wherever they are now. */
export function given(campaign: ModelCampaign, milestone: number): Coin[] {
  return coinsOf(campaign, milestone).filter((coin) => coin.where !== 'not given')
}

export function isFull(campaign: ModelCampaign, milestone: number): boolean {
  return coinsOf(campaign, milestone).every((coin) => coin.where !== 'not given')
}

/** The coins of a lot that is still here. */
export function lotAt(campaign: ModelCampaign, start: number): Coin[] {
  return campaign.coins.filter((coin) => coin.lot === start && coin.where !== 'returned')
}

/** The first coins of all lots of a milestone that are still here. */
export function lotsIn(campaign: ModelCampaign, milestone: number): number[] {
  const starts = given(campaign, milestone).flatMap(({ lot, where }) =>
    lot === undefined || where === 'returned' ? [] : lot,
  )
  return [...new Set(starts)]
}

export function milestoneAt(campaign: ModelCampaign, index: number): ModelMilestone {
  const milestone = campaign.milestones[index]
  demand(milestone !== undefined, 'UnknownMilestone', index)
  return milestone
}

export function isFinal({ state }: ModelMilestone): boolean {
  return state === 'Released' || state === 'Split' || state === 'Refunded'
}
