import { expect } from 'chai'
import { charityRecord } from '../../../app/src/features/charity/record.ts'
import { account, CHARITY } from '../../sdk/ledger/every-event.ts'
import { attested, changed, claimed, lot, VERIFIERS } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

describe('the record of a charity', () => {
  it('counts what became of every milestone and claim, over all its campaigns', () => {
    const rejectedOnce = bookOf({
      day: 60,
      events: [
        lot(1, 0n, 100n),
        ...claimed(10, 1n),
        attested(11, VERIFIERS[0], false),
        changed(12, 'Funding', 12),
        ...claimed(20, 2n),
        attested(21, VERIFIERS[0], true, 2n),
        attested(21, VERIFIERS[1], true, 2n),
        changed(21, 'Approved', 28, 2n),
        changed(29, 'Released', 28, 2n),
      ],
    })
    const unknown = bookOf({ address: account(98), day: 2, events: [lot(1, 0n, 5n)] })
    const record = charityRecord(
      [rejectedOnce, { ...unknown, record: { ...unknown.record, token: undefined } }],
      CHARITY,
    )
    expect(record.milestones).to.deep.equal({ all: 4, released: 1, split: 0, refunded: 1, undecided: 2 })
    expect(record.claims).to.deep.equal({ all: 2, rejected: 1 })
    expect(record.money.map(({ campaigns, money }) => [campaigns, money.given, money.released])).to.deep.equal([
      [1, 100n, 100n],
    ])
  })
})
