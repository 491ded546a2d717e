import { isFinal } from '@amana/sdk/enumerations'
import { type CharityView, charityView } from '@amana/sdk/ledger/charity'
import { type Money, sumOfMoney } from '@amana/sdk/ledger/money'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { Unit } from '../../ui/money-text.ts'

/** What a charity did over all its campaigns. */
export interface CharityRecord {
  /** Each token by itself; campaigns in unknown tokens are in no sum. */
  money: { unit: Unit; campaigns: number; money: Money }[]
  milestones: { all: number; released: number; split: number; refunded: number; undecided: number }
  /** Claims, and how many of them at least one verifier rejected. */
  claims: { all: number; rejected: number }
}

export function charityRecord(books: readonly CampaignBook[], charity: Address): CharityRecord {
  const views = books.map(({ record: { parameters, block }, events }) =>
    charityView({ parameters, events, timestamp: block.timestamp }, charity),
  )
  const states = views.flatMap(({ milestones }) => milestones.map(({ state }) => state))
  const claims = views.flatMap(({ milestones }) => milestones.flatMap((milestone) => milestone.claims))
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  return {
    money: moneyByToken(books, views),
    milestones: {
      all: states.length,
      released: count('Released'),
      split: count('Split'),
      refunded: count('Refunded'),
      undecided: states.filter((state) => !isFinal(state)).length,
    },
    claims: { all: claims.length, rejected: claims.filter(({ voices }) => voices.some(({ yes }) => !yes)).length },
  }
}

function moneyByToken(books: readonly CampaignBook[], views: readonly CharityView[]): CharityRecord['money'] {
  const byToken = new Map<string, { unit: Unit; all: Money[] }>()
  books.forEach(({ record }, index) => {
    const view = views[index]
    if (!record.token || !view) return
    const { address } = record.token
    const known = byToken.get(address) ?? { unit: unitOf(record), all: [] }
    byToken.set(address, { ...known, all: [...known.all, view.money.campaign] })
  })
  return [...byToken.values()].map(({ unit, all }) => ({ unit, campaigns: all.length, money: sumOfMoney(all) }))
}
