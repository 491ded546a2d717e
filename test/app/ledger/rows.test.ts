import { expect } from 'chai'
import {
  FILTERS,
  filtered,
  isPassedOn,
  type LedgerRow,
  ledgerRows,
  withSmallGiftsTogether,
} from '../../../app/src/features/ledger/rows.ts'
import { DONOR, FALLBACK, given, HISTORY } from './events.ts'

const TEN = 10_000_000n

describe('the rows of the ledger', () => {
  const rows = ledgerRows(HISTORY)

  it('are all events, newest first', () => {
    expect(rows.map(({ event }) => event)).to.deep.equal(HISTORY.toReversed())
    expect(new Set(rows.map(({ key }) => key)).size).to.equal(HISTORY.length)
  })

  it('never show coins that came without a gift as gifts', () => {
    const gifts = filtered(rows, 'gift')
    expect(gifts.every(({ event }) => event.eventName === 'LotGiven')).to.equal(true)
    const absorbed = rows.filter(({ event }) => event.eventName === 'Absorbed')
    expect(absorbed.map(({ notAGift }) => notAGift)).to.deep.equal([true])
  })

  it('know a refund of absorbed coins from a refund of a gift', () => {
    const refunds = filtered(rows, 'refund')
    expect(refunds.map(({ notAGift }) => notAGift)).to.deep.equal([true, false, false])
  })

  it('filter by kind, and find nothing twice', () => {
    const count = (filter: (typeof FILTERS)[number]) => filtered(rows, filter).length
    expect(FILTERS.map(count)).to.deep.equal([18, 3, 2, 3, 8])
  })

  it('say which way the money went', () => {
    const flows = rows.map(({ flow }) => flow)
    expect(flows.filter((flow) => flow === 'in')).to.have.length(4)
    expect(flows.filter((flow) => flow === 'out')).to.have.length(5)
  })

  it('tell a refund that was passed on from one to the donor', () => {
    const donorOf = () => DONOR
    const passedOn = filtered(rows, 'refund').map((row) => isPassedOn(row, FALLBACK, donorOf))
    expect(passedOn).to.deep.equal([false, true, false])
  })
})

describe('small gifts taken together', () => {
  it('keep their number and sum, and leave everything else alone', () => {
    const rows = ledgerRows([
      given(0n, 1n, DONOR),
      given(1n, 2n, DONOR),
      given(3n, TEN, DONOR),
      given(TEN + 3n, 4n, DONOR),
    ])
    const entries = withSmallGiftsTogether(rows, TEN)
    expect(entries.map((entry) => ('smallGifts' in entry ? entry.smallGifts.length : entry.amount))).to.deep.equal([
      4n,
      TEN,
      2,
    ])
    expect(entries.map(sumOf).reduce((sum, amount) => sum + amount, 0n)).to.equal(TEN + 7n)
  })

  it('count a gift of exactly the limit as large', () => {
    const rows = ledgerRows([given(0n, TEN, DONOR), given(TEN, TEN - 1n, DONOR), given(2n * TEN, TEN - 1n, DONOR)])
    const entries = withSmallGiftsTogether(rows, TEN)
    expect(entries.map((entry) => 'smallGifts' in entry)).to.deep.equal([true, false])
  })

  it('do not reach over what happened between them', () => {
    const state = HISTORY.find(({ eventName }) => eventName === 'MilestoneStateChanged')
    if (!state) throw new Error('no change of state in the history')
    const rows = ledgerRows([given(0n, 1n, DONOR), state, given(1n, 1n, DONOR)])
    expect(withSmallGiftsTogether(rows, TEN)).to.deep.equal(rows)
  })
})

function sumOf(entry: LedgerRow | { amount: bigint }): bigint {
  return entry.amount ?? 0n
}
