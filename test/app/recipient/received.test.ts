import { expect } from 'chai'
import { recipientRecord } from '../../../app/src/features/recipient/received.ts'
import { account, DONOR, RECIPIENT } from '../../sdk/ledger/every-event.ts'
import { changed, claimed, happened, lot } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

const OTHER = account(52)
const released = [
  lot(1, 0n, 60n),
  lot(1, 60n, 30n, OTHER),
  lot(1, 90n, 10n),
  ...claimed(10, 1n),
  changed(20, 'Released', 20),
]
const settled = happened(21, 'PayoutSettled', { milestone: 0n, payout: 0n, recipient: RECIPIENT, amount: 100n })

describe('what a recipient gets', () => {
  it('shows what can be had now, then what is under way, then what came, with its donors', () => {
    const waiting = bookOf({ address: account(1), day: 25, events: released })
    const paid = bookOf({ address: account(2), day: 25, events: [...released, settled, lot(22, 100n, 4n, OTHER)] })
    const { rows, totals } = recipientRecord([paid, waiting], RECIPIENT)
    expect(rows.map(({ standing, payout }) => [standing, payout.milestone])).to.deep.equal([
      ['released', 0],
      ['undecided', 1],
      ['undecided', 1],
      ['paid', 0],
    ])
    expect(rows.at(-1)?.donors).to.equal(2)
    expect(rows.at(-1)?.payout.paid?.transactionHash).to.match(/^0x[\da-f]{64}$/)
    expect(totals).to.deep.equal([
      { unit: { symbol: 'USDC', decimals: 6, currency: undefined }, received: 100n, outstanding: 100n, undecided: 200n },
    ])
  })

  it('counts no donor whose coins go back', () => {
    const split = [
      ...released.slice(0, -1),
      happened(18, 'LotObjected', {
        milestone: 0n,
        donor: OTHER,
        start: 60n,
        amount: 30n,
        reason: `0x${'0'.repeat(64)}`,
      }),
      changed(34, 'Split', 33),
    ]
    const { rows } = recipientRecord([bookOf({ day: 40, events: split })], RECIPIENT)
    const [first] = rows
    expect([first?.standing, first?.payout.due, first?.donors]).to.deep.equal(['released', 70n, 1])
    expect(recipientRecord([bookOf({ events: split, day: 40 })], DONOR).rows).to.deep.equal([])
  })
})
