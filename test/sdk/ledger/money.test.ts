import { expect } from 'chai'
import * as fc from 'fast-check'
import { MONEY_PARTS, moneyDifferences } from '../../../sdk/src/ledger/money.ts'

const amount = fc.bigInt(0n, 2n ** 94n)
const totals = fc.record({
  given: amount,
  absorbed: amount,
  waiting: amount,
  released: amount,
  paid: amount,
  refundable: amount,
  refunded: amount,
  surplus: amount,
})

describe('the sum of the events beside the contract’s totals', () => {
  it('agrees only when every part does', () => {
    fc.assert(
      fc.property(
        totals,
        fc.constantFrom(...MONEY_PARTS, 'absorbed' as const),
        fc.bigInt(1n, 5n),
        (same, part, more) => {
          expect(moneyDifferences(same, same)).to.deep.equal([])
          const wrong = { ...same, [part]: same[part] + more }
          expect(moneyDifferences(same, wrong)).to.deep.equal([
            { part, fromEvents: same[part], fromContract: same[part] + more },
          ])
        },
      ),
    )
  })

  it('leaves out tokens that nobody gave: no event tells of them', () => {
    fc.assert(
      fc.property(totals, amount, (same, surplus) => {
        expect(moneyDifferences(same, { ...same, surplus })).to.deep.equal([])
      }),
    )
  })
})
