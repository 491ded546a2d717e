import { type Stretch, tilingFault } from '@amana/sdk/coin-line'
import { expect } from 'chai'
import fc from 'fast-check'
import { coarse, coinAt, spanOf } from '../../../app/src/lib/bar-geometry.ts'
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
