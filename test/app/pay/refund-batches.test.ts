import { expect } from 'chai'
import fc from 'fast-check'
import type { Address } from 'viem'
import {
  acceptedOf,
  batchesOf,
  mineFirst,
  type RefundLot,
  refundableLots,
} from '../../../app/src/features/pay/refund-batches.ts'

const ME: Address = '0x00000000000000000000000000000000000000aA'
const OTHER: Address = '0x00000000000000000000000000000000000000bb'

describe('refunding lots in batches', () => {
  it('takes all lots of a refunded milestone that are still there', () => {
    const lots = [lot({ start: 0n }), lot({ start: 5n, refundedTo: OTHER }), lot({ start: 9n, milestone: 1 })]
    expect(starts(refundableLots(lots, { index: 0, state: 'Refunded' }))).to.deep.equal([0n])
    expect(starts(refundableLots(lots, { index: 1, state: 'Refunded' }))).to.deep.equal([9n])
  })

  it('takes only those that objected when the milestone was split', () => {
    const lots = [
      lot({ start: 0n }),
      lot({ start: 5n, objected: true }),
      lot({ start: 9n, objected: true, refundedTo: OTHER }),
    ]
    expect(starts(refundableLots(lots, { index: 0, state: 'Split' }))).to.deep.equal([5n])
  })

  it('takes none while the milestone is not final, or was released', () => {
    for (const state of ['Funding', 'Claimed', 'Approved', 'AppealedObjection', 'Released'] as const) {
      expect(refundableLots([lot({ objected: true })], { index: 0, state }), state).to.deep.equal([])
    }
  })

  it('starts with my own, each part by position', () => {
    const lots = [
      lot({ start: 7n, donor: OTHER }),
      lot({ start: 5n, donor: ME.toLowerCase() as Address }),
      lot({ start: 1n, donor: OTHER }),
      lot({ start: 2n, donor: ME }),
    ]
    expect(starts(mineFirst(lots, ME))).to.deep.equal([2n, 5n, 1n, 7n])
    expect(starts(mineFirst(lots, undefined))).to.deep.equal([1n, 2n, 5n, 7n])
  })

  it('cuts a list without losing, doubling or reordering anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, size) => {
        const batches = batchesOf(items, size)
        expect(batches.flat()).to.deep.equal(items)
        expect(batches.every(({ length }) => length > 0 && length <= size)).to.equal(true)
      }),
    )
  })

  it('leaves out exactly the lots that a simulation refuses, wherever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (good) => {
        const items = good.map((accepted, index) => ({ accepted, index }))
        let questions = 0
        const accepted = await acceptedOf(items, async (some) => {
          questions += 1
          return some.every((item) => item.accepted)
        })
        expect(accepted).to.deep.equal(items.filter((item) => item.accepted))
        expect(questions).to.be.at.most(Math.max(1, 2 * items.length - 1))
      }),
    )
  })

  it('asks once when nothing is refused, and not at all about nothing', async () => {
    let questions = 0
    const yes = async () => {
      questions += 1
      return true
    }
    expect(await acceptedOf([1, 2, 3], yes)).to.deep.equal([1, 2, 3])
    expect(questions).to.equal(1)
    expect(await acceptedOf([], yes)).to.deep.equal([])
    expect(questions).to.equal(1)
  })
})

function lot(different: Partial<RefundLot>): RefundLot {
  return { start: 0n, amount: 3n, milestone: 0, donor: OTHER, objected: false, refundedTo: undefined, ...different }
}

function starts(lots: readonly RefundLot[]): bigint[] {
  return lots.map(({ start }) => start)
}
