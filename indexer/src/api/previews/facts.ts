import { sum } from '@amana/sdk/coin-line'
import { isFinal } from '@amana/sdk/enumerations'
import { FATES, type Fate, type Money, moneyIdentity } from '@amana/sdk/ledger/money'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { silenceOf, silenceSentence } from '../platform/speech/silence.ts'
import { assetOf, type Speech } from '../platform/speech/speech.ts'
import { previewWords } from './words.ts'

/** What a preview says about a campaign, in words; amounts in base units beside them. */
export interface CampaignFacts {
  name: string
  organiser: string
  goal: bigint
  money: Money
  /** "31,240.00 of 60,000.00 USDC given". */
  progress: string
  /** "1,208 gifts". */
  gifts: string
  /** The milestone that comes next, or the last one when all are over. */
  current: {
    index: number
    /** "Milestone 2 of 3". */
    place: string
    title: string
    state: string
    /** "9,240.00 of 15,000.00 USDC". */
    progress: string
    /** What happens if nobody acts; nothing when it is over. */
    silence: string | undefined
  }
  /** Where the coins are: the parts that are not empty. */
  parts: { fate: Fate; word: string; amount: string }[]
  open: boolean
}

export function factsOf(campaign: IndexedCampaign, speech: Speech): CampaignFacts {
  const words = previewWords(speech.language)
  const asset = assetOf(campaign)
  const { milestones } = campaign.state
  const { campaign: money } = moneyIdentity(milestones)
  const goal = sum(milestones.map(({ amount }) => amount))
  const index = currentMilestone(campaign)
  const silence = silenceOf(campaign, index)
  const { amount = 0n, funded = 0n, state = 'Funding' } = milestones[index] ?? {}
  return {
    name: speech.nameOf(campaign),
    organiser: speech.organiserOf(campaign),
    goal,
    money,
    progress: words.givenOf(speech.bareAmount(money.given, asset), speech.amount(goal, asset)),
    gifts: words.gifts(campaign.gifts),
    current: {
      index,
      place: words.milestoneOf(speech.number(index + 1), speech.number(milestones.length)),
      title: speech.titleOf(campaign, index),
      state: speech.words.states[state],
      progress: words.amountOf(speech.bareAmount(funded, asset), speech.amount(amount, asset)),
      silence: silence && silenceSentence(silence, campaign, index, speech),
    },
    parts: FATES.filter((fate) => money[fate] > 0n).map((fate) => ({
      fate,
      word: speech.words.money[fate],
      amount: speech.amount(money[fate], asset),
    })),
    open: isOpen(campaign),
  }
}

/** The first that still takes gifts, else the first that is not over, else the last. */
export function currentMilestone({ state: { milestones } }: IndexedCampaign): number {
  const funding = milestones.findIndex(({ state, funded, amount }) => state === 'Funding' && funded < amount)
  if (funding >= 0) return funding
  const pending = milestones.findIndex(({ state }) => !isFinal(state))
  return pending >= 0 ? pending : milestones.length - 1
}

/** Whether gifts are still taken. */
function isOpen({ state: { milestones, timestamp }, parameters }: IndexedCampaign): boolean {
  const early = Number(timestamp) < parameters.rules.fundBy
  return early && milestones.some(({ state, funded, amount }) => state === 'Funding' && funded < amount)
}
