import { expect } from 'chai'
import { trackRecord } from '../../../app/src/features/verifier/track-record.ts'
import type { LedgerEvent } from '../../../sdk/src/ledger/hash.ts'
import { account, CHARITY, DONOR, ZERO } from '../../sdk/ledger/every-event.ts'
import { attested, changed, claimed, dayAt, happened, lot, PANEL, ruled, VERIFIERS } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

const [FIRST, SECOND, THIRD] = VERIFIERS
const FULL = [lot(1, 0n, 100n)]
const APPROVED = [
  ...FULL,
  ...claimed(2, 1n),
  attested(4, FIRST, true),
  attested(4, SECOND, true),
  changed(4, 'Approved', 11),
]
const REFUSED = [
  ...APPROVED,
  happened(5, 'LotObjected', { milestone: 0n, donor: DONOR, start: 0n, amount: 100n, reason: ZERO }),
  changed(5, 'AppealedObjection', 25),
  ruled(12, PANEL[0], false, 2),
  ruled(12, PANEL[1], false, 2),
  changed(12, 'Refunded', 12),
]

describe('the track record of a member', () => {
  it('tells silence from not being needed, and how long answers took', () => {
    const record = trackRecord([bookOf({ events: APPROVED, day: 6 })], FIRST)
    expect(record).to.include({ yes: 1, no: 0, silent: 0, median: 2 * 86_400, objected: 0, overruled: 0 })
    expect(trackRecord([bookOf({ events: APPROVED, day: 6 })], THIRD)).to.include({ yes: 0, notNeeded: 1, silent: 0 })
    const silence = [...FULL, ...claimed(2, 1n)]
    expect(trackRecord([bookOf({ events: silence, day: 10 })], THIRD)).to.include({ silent: 1, notNeeded: 0 })
  })

  it('counts the approvals that donors asked the panel about, and those that it did not share', () => {
    const books = [bookOf({ events: APPROVED, day: 6, address: account(60) }), bookOf({ events: REFUSED, day: 13 })]
    expect(trackRecord(books, FIRST)).to.include({ yes: 2, objected: 1, overruled: 1 })
    const panelist = trackRecord(books, PANEL[0])
    expect(panelist).to.include({ yes: 0, no: 1, objected: 0 })
    expect([...panelist.parts]).to.deep.equal(['panel'])
  })

  it('has in its inbox what still counts, the next deadline first, and nothing that was answered', () => {
    const waiting = (day: number, address = account(60)) =>
      bookOf({ events: [...FULL, ...claimed(day, 1n)], day: day + 1, address })
    const books = [waiting(5), waiting(3, account(61))]
    const { open } = trackRecord(books, FIRST)
    expect(open.map(({ answer }) => answer.hearing.closes)).to.deep.equal([Number(dayAt(10)), Number(dayAt(12))])
    expect(open.every(({ part }) => part === 'verifier')).to.equal(true)
    const answered = bookOf({ events: [...FULL, ...claimed(2, 1n), attested(3, FIRST, false)], day: 4 })
    expect(trackRecord([answered], FIRST).open).to.deep.equal([])
  })

  it('says which charities name it more than once', () => {
    const events: LedgerEvent[] = []
    const books = [
      bookOf({ events, address: account(60), charity: account(51) }),
      bookOf({ events, address: account(61) }),
      bookOf({ events, address: account(62) }),
    ]
    const { charities } = trackRecord(books, FIRST)
    expect(charities.map(({ charity, books: { length } }) => [charity, length])).to.deep.equal([
      [CHARITY, 2],
      [account(51), 1],
    ])
  })
})
