import { expect } from 'chai'
import { latestReleases } from '../../../app/src/features/home/releases.tsx'
import { totalsByToken } from '../../../app/src/features/home/totals.tsx'
import { moneyHolds } from '../../../sdk/src/ledger/money.ts'
import { account } from '../../sdk/ledger/every-event.ts'
import { changed, claimed, dayAt, lot } from '../../sdk/ledger/past.ts'
import { bookOf, USDC } from '../support/book.ts'

const EURC = { ...USDC, address: account(78), symbol: 'EURC' }
const released = (address: number, day: number) =>
  bookOf({
    address: account(address),
    day: 60,
    events: [lot(1, 0n, 100n), ...claimed(10, 1n), changed(day, 'Released', day)],
  }).record
const early = released(1, 20)
const late = released(2, 25)

describe('the home page', () => {
  it('adds up each token by itself, unknown tokens nowhere, and keeps the identity', () => {
    const records = [
      early,
      { ...bookOf({ address: account(3), events: [lot(0.5, 0n, 7n)] }).record, token: EURC },
      { ...bookOf({ address: account(4), events: [lot(0.5, 0n, 1_000n)] }).record, token: undefined },
      late,
    ]
    const totals = totalsByToken(records)
    expect(totals.map(({ token, campaigns, money }) => [token.symbol, campaigns, money.given])).to.deep.equal([
      ['USDC', 2, 200n],
      ['EURC', 1, 7n],
    ])
    expect(totals.every(({ money }) => moneyHolds(money))).to.equal(true)
  })

  it('shows the latest releases, and no milestone that released nothing', () => {
    const none = bookOf({ address: account(5), day: 60, events: [changed(30, 'Released', 30)] }).record
    const releases = latestReleases([early, none, late], 2)
    expect(releases.map(({ record }) => record.address)).to.deep.equal([late.address, early.address])
    expect(releases[0]?.milestone.time).to.equal(Number(dayAt(25)))
  })
})
