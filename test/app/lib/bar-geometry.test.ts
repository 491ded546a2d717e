import { type Stretch, tilingFault } from '@amana/sdk/coin-line'
import { expect } from 'chai'
import fc from 'fast-check'
import {
  coarse,
  coinAt,
  coinInSegments,
  indexAt,
  inView,
  layOut,
  NARROWEST,
  spanInSegment,
  spanOf,
} from '../../../app/src/lib/bar-geometry.ts'
import { COIN_STATES, type CoinStretch, sumByState } from '../../../app/src/lib/coin-stretches.ts'

describe('the geometry of a bar', () => {
  it('draws from the left, and in Arabic from the right', () => {
    const whole = { start: 100n, amount: 200n }
    const quarter = { start: 100n, amount: 50n }
    expect(spanOf(quarter, whole, 'ltr')).to.deep.equal({ x: 0, width: 25 })
    expect(spanOf(quarter, whole, 'rtl')).to.deep.equal({ x: 75, width: 25 })
  })

  it('has no gap and no overlap, in both directions', () => {
    fc.assert(
      fc.property(tilings, fc.constantFrom('ltr' as const, 'rtl' as const), ({ whole, parts }, direction) => {
        const spans = parts
          .map((part) => spanOf(part, whole, direction))
          .toSorted((a, b) => a.x - b.x || a.width - b.width)
        let next = 0
        for (const { x, width } of spans) {
          expect(x).to.be.closeTo(next, 1e-9)
          next = x + width
        }
        expect(next).to.be.closeTo(100, 1e-9)
      }),
    )
  })

  it('is its own mirror image in Arabic', () => {
    fc.assert(
      fc.property(tilings, ({ whole, parts }) => {
        for (const part of parts) {
          const left = spanOf(part, whole, 'ltr')
          const right = spanOf(part, whole, 'rtl')
          expect(right.width).to.equal(left.width)
          expect(left.x + left.width + right.x).to.be.closeTo(100, 1e-9)
        }
      }),
    )
  })

  it('finds the coin under a point, and never one outside', () => {
    const whole = { start: 10n, amount: 4n }
    expect([0, 0.25, 0.999, 1, 5].map((at) => coinAt(at, whole, 'ltr'))).to.deep.equal([10n, 11n, 13n, 13n, 13n])
    expect([0, 0.999, 1, -3].map((at) => coinAt(at, whole, 'rtl'))).to.deep.equal([13n, 10n, 10n, 13n])
  })

  it('shows amounts far above what a number can count', () => {
    const whole = { start: 2n ** 90n, amount: 2n ** 92n }
    expect(spanOf({ start: 2n ** 90n, amount: 2n ** 91n }, whole, 'ltr')).to.deep.equal({ x: 0, width: 50 })
  })

  it('leaves a bar of few pieces as it is', () => {
    fc.assert(
      fc.property(tilings, ({ parts }) => {
        expect(coarse(parts, parts.length)).to.deep.equal(parts)
      }),
    )
  })

  it('draws at most as many pieces as asked, which tile the whole', () => {
    fc.assert(
      fc.property(tilings, fc.integer({ min: 1, max: 9 }), ({ whole, parts }, count) => {
        const pieces = coarse(parts, count)
        expect(pieces.length).to.be.at.most(Math.max(count, 1))
        expect(tilingFault(pieces, whole)).to.equal(undefined)
        const there = sumByState(parts)
        for (const { state } of pieces) expect(there.has(state)).to.equal(true)
      }),
    )
  })

  it('shows in each piece what most of its coins are', () => {
    const stretches: CoinStretch[] = Array.from({ length: 1_000 }, (_, index) => ({
      start: BigInt(index) * 10n,
      amount: 10n,
      state: index % 5 === 0 ? 'refunded' : 'paid',
    }))
    expect(coarse(stretches, 100)).to.deep.equal([{ start: 0n, amount: 10_000n, state: 'paid' }])
  })
})

describe('the geometry of a line of milestones', () => {
  it('gives each milestone room to be seen, all of them the whole width, and coins their order', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('ltr' as const, 'rtl' as const), ({ milestones, view }, direction) => {
        const segments = layOut(milestones, view)
        let next = 0
        for (const { x, width, part } of segments) {
          expect(x).to.be.closeTo(next, 1e-6)
          expect(width).to.be.at.least(NARROWEST - 1e-6)
          next = x + width
          const span = spanInSegment(part, { x, width, part, index: 0 }, direction)
          expect(span?.width).to.be.closeTo(width, 1e-6)
        }
        expect(next).to.be.closeTo(100, 1e-3)
        expect(segments.reduce((sum, { part }) => sum + part.amount, 0n)).to.equal(view.amount)
      }),
    )
  })

  it('shows sixteen milestones of which one is a thousandth of the line', () => {
    const milestones = Array.from({ length: 16 }, (_, index) => ({
      start: index === 0 ? 0n : 1n + 66n * BigInt(index - 1),
      amount: index === 0 ? 1n : 66n,
    }))
    const [first, ...others] = layOut(milestones, { start: 0n, amount: 991n })
    expect(first?.width).to.equal(NARROWEST)
    for (const { width } of others) expect(width).to.be.closeTo((100 - NARROWEST) / 15, 1e-2)
  })

  it('finds the coin that is drawn under a point, in both directions', () => {
    const milestones = [
      { start: 0n, amount: 1n },
      { start: 1n, amount: 999n },
    ]
    const segments = layOut(milestones, { start: 0n, amount: 1_000n })
    expect(coinInSegments(0.01, segments, 'ltr')).to.equal(0n)
    expect(coinInSegments(0.01, segments, 'rtl')).to.equal(989n)
    expect(coinInSegments(1, segments, 'ltr')).to.equal(999n)
    expect(coinInSegments(1, segments, 'rtl')).to.equal(0n)
    expect(coinInSegments(0.5, [], 'ltr')).to.equal(undefined)
  })

  it('finds what is in view as looking at each would', () => {
    fc.assert(
      fc.property(tilings, fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 10n ** 9n), ({ parts }, start, amount) => {
        const view = { start, amount }
        const touches = (part: Stretch) => part.start < start + amount && part.start + part.amount > start
        expect(inView(parts, view)).to.deep.equal(parts.filter(touches))
        const index = parts.findIndex((part) => start >= part.start && start < part.start + part.amount)
        expect(indexAt(parts, start)).to.equal(index < 0 ? undefined : index)
      }),
    )
  })
})

const lines = fc
  .tuple(
    fc.array(fc.bigInt(1n, 10n ** 15n), { minLength: 1, maxLength: 16 }),
    fc.double({ min: 0, max: 0.99, noNaN: true }),
  )
  .map(([amounts, at]) => {
    let next = 0n
    const milestones = amounts.map((amount) => {
      const milestone = { start: next, amount }
      next += amount
      return milestone
    })
    const start = (next * BigInt(Math.floor(at * 1000))) / 1000n
    return { milestones, view: { start, amount: (next - start) / 2n || 1n } }
  })

const tilings: fc.Arbitrary<{ whole: Stretch; parts: CoinStretch[] }> = fc
  .tuple(
    fc.bigInt(0n, 10n ** 12n),
    fc.array(fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.constantFrom(...COIN_STATES)), { minLength: 1, maxLength: 30 }),
  )
  .map(([start, shapes]) => {
    let next = start
    const parts = shapes.map(([amount, state]) => {
      const part = { start: next, amount, state }
      next += amount
      return part
    })
    return { whole: { start, amount: next - start }, parts }
  })
