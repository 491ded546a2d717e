import { type Stretch, tilingFault } from '@amana/sdk/coin-line'
import { MILESTONE_STATES } from '@amana/sdk/enumerations'
import { expect } from 'chai'
import fc from 'fast-check'
import {
  type CoinState,
  joined,
  type LineMilestone,
  stateAt,
  stretchesOf,
  sumByState,
} from '../../../app/src/lib/coin-stretches.ts'

describe('the states of a milestone’s coins', () => {
  it('tile the milestone in every state, and neighbours differ', () => {
    fc.assert(
      fc.property(milestones, (milestone) => {
        const stretches = stretchesOf(milestone)
        expect(tilingFault(stretches, milestone)).to.equal(undefined)
        stretches.slice(1).forEach((stretch, index) => {
          expect(stretch.state).to.not.equal(stretches[index]?.state)
        })
      }),
    )
  })

  it('give each single coin the state that the rules give it', () => {
    fc.assert(
      fc.property(milestones, (milestone) => {
        const stretches = stretchesOf(milestone)
        for (let coin = milestone.start; coin < milestone.start + milestone.amount; coin += 1n) {
          expect(stateAt(stretches, coin)).to.equal(stateByRule(milestone, coin))
        }
      }),
    )
  })

  it('add up to the milestone', () => {
    fc.assert(
      fc.property(milestones, (milestone) => {
        const sums = sumByState(stretchesOf(milestone))
        expect([...sums.values()].reduce((total, amount) => total + amount, 0n)).to.equal(milestone.amount)
        expect(sums.get('free') ?? 0n).to.equal(milestone.amount - milestone.funded)
      }),
    )
  })

  it('do not grow with the number of gifts that share a state', () => {
    const lots = Array.from({ length: 2_000 }, (_, index) => ({
      start: BigInt(index),
      amount: 1n,
      objected: false,
      refunded: index < 700,
    }))
    const failed: LineMilestone = { start: 0n, amount: 2_000n, funded: 2_000n, state: 'Refunded', lots, payouts: [] }
    expect(stretchesOf(failed)).to.deep.equal([
      { start: 0n, amount: 700n, state: 'refunded' },
      { start: 700n, amount: 1_300n, state: 'refundable' },
    ])
  })

  it('join neighbouring lots of one donor and leave gaps', () => {
    const lots = [stretch(10n, 5n), stretch(0n, 4n), stretch(15n, 1n)]
    expect(joined(lots)).to.deep.equal([stretch(0n, 4n), stretch(10n, 6n)])
  })
})

/** The table of the product's words, coin by coin. */
function stateByRule({ state, start, funded, lots, payouts }: LineMilestone, coin: bigint): CoinState | undefined {
  if (coin >= start + funded) return 'free'
  const has = (part: Stretch) => coin >= part.start && coin < part.start + part.amount
  const lot = lots.find(has)
  const goesBack = state === 'Refunded' || (state === 'Split' && lot?.objected)
  if (goesBack) return lot?.refunded ? 'refunded' : 'refundable'
  if (state === 'Released' || state === 'Split') return payouts.find(has)?.settled ? 'paid' : 'released'
  if (state === 'Funding') return 'waiting'
  if (state === 'Claimed') return 'underReview'
  return state.startsWith('Approved') ? 'objectionWindow' : 'beforePanel'
}

const lotShape = fc.record({ amount: fc.bigInt(1n, 6n), objected: fc.boolean(), refunded: fc.boolean() })
const payoutShape = fc.record({ amount: fc.bigInt(1n, 9n), settled: fc.boolean() })

const milestones: fc.Arbitrary<LineMilestone> = fc
  .record({
    start: fc.bigInt(0n, 50n),
    state: fc.constantFrom(...MILESTONE_STATES),
    lots: fc.array(lotShape, { maxLength: 12 }),
    payouts: fc.array(payoutShape, { minLength: 1, maxLength: 8 }),
  })
  .map(({ start, state, lots, payouts }) => {
    const amount = payouts.reduce((total, payout) => total + payout.amount, 0n)
    const placed = placedFrom(start, lots).filter((lot) => lot.start + lot.amount <= start + amount)
    const funded = placed.reduce((total, lot) => total + lot.amount, 0n)
    const filler = { start: start + funded, amount: amount - funded, objected: false, refunded: false }
    const mustBeFull = state !== 'Funding' && state !== 'Refunded' && filler.amount > 0n
    return {
      start,
      state,
      amount,
      funded: mustBeFull ? amount : funded,
      lots: mustBeFull ? [...placed, filler] : placed,
      payouts: placedFrom(start, payouts),
    }
  })

function placedFrom<Part extends { amount: bigint }>(start: bigint, parts: readonly Part[]): (Part & Stretch)[] {
  let next = start
  return parts.map((part) => {
    const placed = { ...part, start: next }
    next += part.amount
    return placed
  })
}

function stretch(start: bigint, amount: bigint): Stretch {
  return { start, amount }
}
