import { expect } from 'chai'
import * as fc from 'fast-check'
import {
  consecutive,
  contains,
  due,
  endOf,
  milestoneAt,
  milestonesOf,
  objectionsMissing,
  objectionsReach,
  overlap,
  payoutsOf,
  portionsOf,
  type Stretch,
  sum,
  take,
  tilingFault,
} from '../../sdk/src/coin-line.ts'

const amount = fc.bigInt({ min: 1n, max: 2n ** 90n })
const stretch = fc.record({ start: fc.bigInt({ min: 0n, max: 2n ** 90n }), amount })
const small = fc.record({ start: fc.bigInt({ min: 0n, max: 40n }), amount: fc.bigInt({ min: 0n, max: 40n }) })
const amounts = fc.array(amount, { minLength: 1, maxLength: 8 })

describe('the coin line', () => {
  it('counts the coins two stretches share, as counting one by one does', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        let count = 0n
        for (let coin = 0n; coin < 80n; coin += 1n) if (contains(a, coin) && contains(b, coin)) count += 1n
        expect(overlap(a, b)).to.equal(count)
        expect(overlap(b, a)).to.equal(count)
      }),
    )
  })

  it('tiles a milestone with its payouts, and the line with its milestones', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 16 }), (all) => {
        const parameters = all.map((list) => ({ payouts: list.map((one) => ({ amount: one })) }))
        const milestones = milestonesOf(parameters)
        expect(tilingFault(milestones, { start: 0n, amount: sum(all.flat()) })).to.equal(undefined)
        milestones.forEach((milestone, index) => {
          const payouts = payoutsOf(milestone, parameters[index]?.payouts ?? [])
          expect(tilingFault(payouts, milestone)).to.equal(undefined)
          expect(milestoneAt(milestones, milestone.start)).to.equal(index)
          expect(milestoneAt(milestones, endOf(milestone) - 1n)).to.equal(index)
        })
        expect(milestoneAt(milestones, sum(all.flat()))).to.equal(undefined)
      }),
    )
  })

  it('splits a lot over payouts without losing a coin', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.nat(), (list, skip, length) => {
        const parts = consecutive(list)
        const total = sum(list)
        const start = BigInt(skip) % total
        const lot: Stretch = { start, amount: take(BigInt(length) + 1n, total - start) }
        const portions = portionsOf(lot, parts)
        expect(tilingFault(portions, lot)).to.equal(undefined)
        for (const portion of portions)
          expect(overlap(portion, parts[portion.index] as Stretch)).to.equal(portion.amount)
      }),
    )
  })

  it('finds a gap, an overlap and a part that sticks out', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.boolean(), (list, at, gap) => {
        const parts = consecutive(list)
        const broken = parts.map((part, index) =>
          index === at % parts.length ? { ...part, amount: part.amount + (gap ? -1n : 1n) } : part,
        )
        expect(tilingFault(broken, { start: 0n, amount: sum(list) })).to.be.a('bigint')
      }),
    )
    expect(tilingFault([], { start: 5n, amount: 0n })).to.equal(undefined)
    expect(tilingFault([], { start: 5n, amount: 1n })).to.equal(5n)
  })

  it('splits what a payout is due from what goes back, and reaches the threshold exactly', () => {
    fc.assert(
      fc.property(
        stretch,
        fc.bigInt({ min: 0n, max: 100n }),
        fc.integer({ min: 500, max: 3000 }),
        (part, percent, bps) => {
          const objected = (part.amount * percent) / 100n
          expect(due(part.amount, objected, 'split') + objected).to.equal(part.amount)
          expect([due(part.amount, objected, 'released'), due(part.amount, objected, 'refunded')]).to.deep.equal([
            part.amount,
            0n,
          ])
          const missing = objectionsMissing(objected, part.amount, bps)
          expect(objectionsReach(objected + missing, part.amount, bps)).to.equal(true)
          if (missing > 0n) expect(objectionsReach(objected + missing - 1n, part.amount, bps)).to.equal(false)
        },
      ),
    )
  })
})
