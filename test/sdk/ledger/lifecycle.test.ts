import { expect } from 'chai'
import * as fc from 'fast-check'
import { isFinal, MILESTONE_STATES } from '../../../sdk/src/enumerations.ts'
import { advance, type Movable, nextTransition, type Schedule } from '../../../sdk/src/ledger/lifecycle.ts'

const time = fc.integer({ min: 0, max: 2_000 })
const schedule: fc.Arbitrary<Schedule> = fc.record({
  fundBy: time,
  claimBy: time,
  appealWindow: fc.integer({ min: 1, max: 500 }),
  objectionBps: fc.integer({ min: 500, max: 3000 }),
  amount: fc.constant(100n),
  upfront: fc.boolean(),
})
const milestone: fc.Arbitrary<Movable> = fc.record({
  state: fc.constantFrom(...MILESTONE_STATES),
  time,
  funded: fc.constantFrom(0n, 50n, 100n),
  objected: fc.constantFrom(0n, 4n, 5n, 30n, 100n),
})

describe('what time does to a milestone', () => {
  it('happens exactly when it was announced, and nothing before', () => {
    fc.assert(
      fc.property(milestone, schedule, (one, rules) => {
        const next = nextTransition(one, rules)
        if (!next) {
          expect(isFinal(one.state)).to.equal(true)
          return
        }
        const standing = { state: one.state, time: one.time }
        expect(advance(one, rules, next.time)).not.to.deep.equal(standing)
        if (one.state === 'Funding' && rules.upfront && one.funded === 100n) return // due at any time
        expect(advance(one, rules, next.time - 1)).to.deep.equal(standing)
      }),
    )
  })

  it('comes to the same whether somebody looks in between or not', () => {
    fc.assert(
      fc.property(milestone, schedule, time, time, (one, rules, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const between = { ...one, ...advance(one, rules, early) }
        const upfrontNow = rules.upfront && one.funded === 100n // released with the time of whoever looks first
        const [twice, once] = [advance(between, rules, late), advance(one, rules, late)]
        expect(upfrontNow ? twice.state : twice).to.deep.equal(upfrontNow ? once.state : once)
      }),
    )
  })

  it('leads every state to a final one', () => {
    fc.assert(
      fc.property(milestone, schedule, (one, rules) => {
        expect(isFinal(advance(one, rules, 10_000).state)).to.equal(true)
      }),
    )
  })
})
