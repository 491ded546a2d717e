import { type Address, isAddressEqual } from 'viem'
import { type Cell, csvText } from '../export/csv-text.ts'
import { timeText } from '../export/dates.ts'
import type { Paper, PaperAmount, PaperPlace } from './paper.ts'
import type { PaperSubject } from './paper-facts.ts'
import { papersOf } from './papers-of.ts'

const COLUMNS = [
  'time',
  'unix_time',
  'what',
  'amount',
  'amount_base_units',
  'token',
  'token_asset',
  'campaign',
  'campaign_name',
  'organiser',
  'gift',
  'milestone',
  'milestone_title',
  'first_coin_base_units',
  'end_coin_base_units',
  'account',
  'account_name',
  'block',
  'transaction',
] as const

/** Something that happened to coins of a donor; one line of the year. */
interface Movement {
  time: number
  cells: Readonly<Record<(typeof COLUMNS)[number], Cell>>
}

/**
 * Everything that happened to the coins of a donor in one year (UTC), oldest first: given, released, paid, due to go back,
 * refunded, each with its transaction. No cell is taken for a formula. Names are those in the terms.
 *
 * @param subjects - The campaigns to look through, each with its whole history.
 *
 * @example
 * ```ts
 * import { donorYears, yearCsv } from '@amana/sdk/papers/year-csv'
 *
 * const subjects = [{ chainId: 1, creation, terms: undefined, token: undefined, events }]
 * for (const year of donorYears(subjects, donor)) console.log(yearCsv(subjects, donor, year))
 * ```
 */
export function yearCsv(subjects: readonly PaperSubject[], donor: Address, year: number): string {
  const movements = movementsOf(subjects, donor).filter(({ time }) => yearOf(time) === year)
  return csvText(
    COLUMNS,
    movements.map(({ cells }) => cells),
  )
}

/** The years in which coins of the donor moved, newest first. */
export function donorYears(subjects: readonly PaperSubject[], donor: Address): number[] {
  const years = new Set(movementsOf(subjects, donor).map(({ time }) => yearOf(time)))
  return [...years].sort((a, b) => b - a)
}

function yearOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCFullYear()
}

function movementsOf(subjects: readonly PaperSubject[], donor: Address): Movement[] {
  const movements = subjects.flatMap((subject) => {
    const gifts = new Set<bigint>()
    for (const { eventName, args } of subject.events) {
      if (eventName === 'LotGiven' && isAddressEqual(args.donor, donor)) gifts.add(args.gift)
    }
    return [...gifts].flatMap((gift) => papersOf(subject, gift).flatMap(movementsIn))
  })
  return movements.sort((a, b) => a.time - b.time)
}

function movementsIn(paper: Paper): Movement[] {
  switch (paper.paper) {
    case 'pledge':
      return paper.lots.map((lot) => movement(paper, 'given', paper.given, lot))
    case 'receipt':
      return paper.lots.flatMap((lot) => [
        movement(paper, 'released', paper.final, { ...lot, ...milestoneOf(paper) }),
        ...lot.payments.flatMap((payment) =>
          payment.paid ? [movement(paper, 'paid', payment.paid, { ...payment, ...milestoneOf(paper) })] : [],
        ),
      ])
    case 'refund':
      return paper.lots.flatMap((lot) => [
        movement(paper, 'to be refunded', paper.final, { ...lot, ...milestoneOf(paper) }),
        ...(lot.returned
          ? [movement(paper, 'refunded', lot.returned, { ...lot, ...lot.to, ...milestoneOf(paper) })]
          : []),
      ])
  }
}

function milestoneOf({ milestone, title }: { milestone: number; title?: string | undefined }) {
  return { milestone, title }
}

interface Moved {
  first: string
  end: string
  amount: PaperAmount
  milestone: number
  title?: string | undefined
  account?: string | undefined
  name?: string | undefined
}

function movement(paper: Paper, what: string, place: PaperPlace, moved: Moved): Movement {
  const { campaign, appeal, charity, gift, token } = paper
  const { first, end, amount, milestone, title, account, name } = moved
  return {
    time: place.time,
    cells: {
      time: timeText(place.time),
      unix_time: place.time,
      what,
      amount: amount.text?.split(' ')[0],
      amount_base_units: amount.baseUnits,
      token: token.symbol,
      token_asset: token.asset,
      campaign,
      campaign_name: appeal?.name,
      organiser: charity.name,
      gift,
      milestone,
      milestone_title: title,
      first_coin_base_units: first,
      end_coin_base_units: end,
      account,
      account_name: name,
      block: place.block,
      transaction: place.transaction,
    },
  }
}
