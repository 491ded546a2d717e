import type { Totals } from '../actions/getTotals.ts'
import { sum } from '../coin-line.ts'
import { isFinal } from '../enumerations.ts'
import type { Milestone } from '../milestone.ts'

/** Where a given coin can be, in the order of its life: it is in exactly one of these places. */
export const FATES = ['waiting', 'released', 'paid', 'refundable', 'refunded'] as const
export type Fate = (typeof FATES)[number]

/** Where coins are, in base units: given = waiting + released + paid + refundable + refunded. */
export type Money = Record<'given' | Fate, bigint>
export const MONEY_PARTS = ['given', ...FATES] as const

/** What of a milestone says where its coins are; the contract's view of it and the folded one alike. */
export type MilestoneCoins = Pick<Milestone, 'state' | 'funded' | 'objected' | 'paid' | 'refunded'>

export interface MoneyIdentity {
  campaign: Money
  /** In the order of the milestones. */
  milestones: Money[]
  /** Whether every coin is in one place, here and in each milestone. */
  holds: boolean
}

/**
 * Where every coin of a campaign is, in each milestone and in all.
 *
 * @param milestones - As the contract shows them (`getCampaign`) or as they follow from the events (`stateAt`).
 *
 * @example
 * ```ts
 * import { foldEvents, stateAt } from '@amana/sdk/ledger/fold'
 * import { moneyIdentity } from '@amana/sdk/ledger/money'
 *
 * const { milestones } = stateAt(foldEvents(parameters, events), timestamp)
 * const { campaign, holds } = moneyIdentity(milestones)
 * ```
 */
export function moneyIdentity(milestones: readonly MilestoneCoins[]): MoneyIdentity {
  const each = milestones.map(milestoneMoney)
  const campaign = sumOfMoney(each)
  return { campaign, milestones: each, holds: [campaign, ...each].every(moneyHolds) }
}

/** given = waiting + released + paid + refundable + refunded, and none of them below zero. */
export function moneyHolds(money: Money): boolean {
  return money.given === sum(FATES.map((fate) => money[fate])) && MONEY_PARTS.every((part) => money[part] >= 0n)
}

/** One part of the identity, as the events and as the contract say it. */
export interface MoneyDifference {
  part: (typeof MONEY_PARTS)[number] | 'absorbed'
  fromEvents: bigint
  fromContract: bigint
}

/** Where the sum of the events and the contract's own totals differ; empty: they agree. */
export function moneyDifferences(fromEvents: Omit<Totals, 'surplus'>, fromContract: Totals): MoneyDifference[] {
  return ([...MONEY_PARTS, 'absorbed'] as const)
    .map((part) => ({ part, fromEvents: fromEvents[part], fromContract: fromContract[part] }))
    .filter((difference) => difference.fromEvents !== difference.fromContract)
}

/** Where every coin of one milestone is. */
export function milestoneMoney({ state, funded, objected, paid, refunded }: MilestoneCoins): Money {
  const back = state === 'Refunded' ? funded : state === 'Split' ? objected : 0n
  return {
    given: funded,
    waiting: isFinal(state) ? 0n : funded,
    released: isFinal(state) ? funded - back - paid : 0n,
    paid,
    refundable: back - refunded,
    refunded,
  }
}

/**
 * Where the coins of several milestones, or of several campaigns in one token, are in all.
 *
 * @example
 * ```ts
 * import { foldEvents, stateAt } from '@amana/sdk/ledger/fold'
 * import { sumOfMoney } from '@amana/sdk/ledger/money'
 *
 * const { totals } = stateAt(foldEvents(parameters, events), timestamp)
 * const all = sumOfMoney([totals])
 * ```
 */
export function sumOfMoney(all: readonly Money[]): Money {
  const total = (part: keyof Money) => sum(all.map((money) => money[part]))
  return {
    given: total('given'),
    waiting: total('waiting'),
    released: total('released'),
    paid: total('paid'),
    refundable: total('refundable'),
    refunded: total('refunded'),
  }
}
