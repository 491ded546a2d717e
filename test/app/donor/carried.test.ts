import { expect } from 'chai'
import { carriedBy } from '../../../app/src/features/donor/carried.tsx'
import { encodeSourceTag } from '../../../sdk/src/source-tag.ts'
import { account, CHARITY, DONOR } from '../../sdk/ledger/every-event.ts'
import { lot } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'

const AMBASSADOR = account(51)
const tag = encodeSourceTag({ kind: 'ambassador', address: AMBASSADOR })

describe('gifts that an address carried', () => {
  it('are those that name it, the charity’s own apart, in each campaign that has some', () => {
    const carrying = bookOf({
      events: [lot(0.5, 0n, 40n, DONOR, tag), lot(0.6, 40n, 9n, CHARITY, tag), lot(0.7, 49n, 1n)],
    })
    const other = bookOf({ address: account(98), events: [lot(0.5, 0n, 40n, AMBASSADOR)] })
    const carried = carriedBy([carrying, other], AMBASSADOR)
    expect(carried.map(({ book, view }) => [book.record.address, view.public.gifts, view.public.amount])).to.deep.equal(
      [[carrying.record.address, 1, 40n]],
    )
    expect(carried[0]?.view.insiders.amount).to.equal(9n)
    expect(carriedBy([carrying, other], DONOR)).to.deep.equal([])
  })
})
