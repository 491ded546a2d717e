import { expect } from 'chai'
import { FILTERS, filtered, withSmallGiftsTogether } from '../../../app/src/features/ledger/rows.ts'
import { type LedgerRow, ledgerRows } from '../../../sdk/src/ledger/rows.ts'
import { account, DONOR, given, HISTORY } from '../../sdk/ledger/every-event.ts'

const TEN = 10_000_000n

describe('the filters of the ledger', () => {
  it('choose by kind, and find nothing twice', () => {
    const rows = ledgerRows(HISTORY)
    const count = (filter: (typeof FILTERS)[number]) => filtered(rows, filter).length
    expect(FILTERS.map(count)).to.deep.equal([18, 3, 2, 3, 8])
  })
})

describe('small gifts taken together', () => {
  it('keep their number and sum, and leave everything else alone', () => {
    const rows = ledgerRows([
      given(0n, 4n, DONOR),
      given(4n, TEN, DONOR),
      given(TEN + 4n, 2n, DONOR),
      given(TEN + 6n, 1n, DONOR),
    ])
    const entries = withSmallGiftsTogether(rows, TEN, () => false)
    expect(entries.map((entry) => ('smallGifts' in entry ? entry.smallGifts.length : entry.amount))).to.deep.equal([
      4n,
      TEN,
      2,
    ])
    expect(entries.map(sumOf).reduce((sum, amount) => sum + amount, 0n)).to.equal(TEN + 7n)
  })

  it('count a gift of exactly the limit as large', () => {
    const rows = ledgerRows([given(0n, TEN - 1n, DONOR), given(TEN, TEN - 1n, DONOR), given(2n * TEN, TEN, DONOR)])
    const entries = withSmallGiftsTogether(rows, TEN, () => false)
    expect(entries.map((entry) => 'smallGifts' in entry)).to.deep.equal([true, false])
  })

  it('are never those of somebody with a part in the campaign', () => {
    const insider = account(8)
    const rows = ledgerRows([given(0n, 1n, DONOR), given(1n, 1n, DONOR), given(2n, 1n, insider), given(3n, 1n, DONOR)])
    const entries = withSmallGiftsTogether(rows, TEN, (address) => address === insider)
    expect(entries.map((entry) => ('smallGifts' in entry ? entry.smallGifts.length : entry.party))).to.deep.equal([
      2,
      insider,
      DONOR,
    ])
  })

  it('do not reach over what happened between them', () => {
    const state = HISTORY.find(({ eventName }) => eventName === 'MilestoneStateChanged')
    if (!state) throw new Error('no change of state in the history')
    const rows = ledgerRows([given(0n, 1n, DONOR), state, given(1n, 1n, DONOR)])
    expect(withSmallGiftsTogether(rows, TEN, () => false)).to.deep.equal(rows)
  })
})

function sumOf(entry: LedgerRow | { amount: bigint }): bigint {
  return entry.amount ?? 0n
}
