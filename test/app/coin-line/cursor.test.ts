import { expect } from 'chai'
import fc from 'fast-check'
import { type CursorLot, type CursorStep, moved, stepOf, zoomOf } from '../../../app/src/features/coin-line/cursor.ts'
import { indexAt } from '../../../app/src/lib/bar-geometry.ts'

/** Two lots in milestone 0, none in 1, three in 2. */
const LOTS: CursorLot[] = [
  { start: 0n, amount: 5n, milestone: 0 },
  { start: 5n, amount: 5n, milestone: 0 },
  { start: 40n, amount: 1n, milestone: 2 },
  { start: 41n, amount: 2n, milestone: 2 },
  { start: 43n, amount: 9n, milestone: 2 },
]

describe('the cursor on the coin line', () => {
  it('steps from lot to lot and stops at the ends', () => {
    expect(walk(undefined, 'next')).to.equal(0)
    expect(walk(0, 'next')).to.equal(1)
    expect(walk(4, 'next')).to.equal(4)
    expect(walk(1, 'previous')).to.equal(0)
    expect(walk(0, 'previous')).to.equal(0)
    expect(walk(2, 'first')).to.equal(0)
    expect(walk(2, 'last')).to.equal(4)
  })

  it('steps to the first lot of the next milestone that has any', () => {
    expect(walk(0, 'nextMilestone')).to.equal(2)
    expect(walk(1, 'nextMilestone')).to.equal(2)
    expect(walk(3, 'nextMilestone')).to.equal(4)
    expect(walk(4, 'previousMilestone')).to.equal(0)
    expect(walk(1, 'previousMilestone')).to.equal(0)
  })

  it('looks closer and steps back by key, and leaves all other keys alone', () => {
    expect(['+', '=', '-', '0'].map(zoomOf)).to.deep.equal(['in', 'in', 'out', 'whole'])
    expect(['a', '1', 'Tab', 'ArrowLeft', 'constructor'].map((key) => stepOf(key, 'ltr') ?? zoomOf(key))).to.deep.equal(
      [undefined, undefined, undefined, 'previous', undefined],
    )
  })

  it('has nowhere to go on an empty line', () => {
    expect(moved([], undefined, 'next')).to.equal(undefined)
  })

  it('stays inside the line whatever is pressed', () => {
    const steps: CursorStep[] = ['next', 'previous', 'nextMilestone', 'previousMilestone', 'first', 'last']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1 }), (pressed) => {
        const end = pressed.reduce<number | undefined>((at, step) => moved(LOTS, at, step), undefined)
        expect(end).to.be.within(0, LOTS.length - 1)
      }),
    )
  })

  it('follows the direction of reading', () => {
    expect([stepOf('ArrowRight', 'ltr'), stepOf('ArrowLeft', 'ltr')]).to.deep.equal(['next', 'previous'])
    expect([stepOf('ArrowRight', 'rtl'), stepOf('ArrowLeft', 'rtl')]).to.deep.equal(['previous', 'next'])
    expect(stepOf('a', 'ltr')).to.equal(undefined)
  })

  it('finds the lot of a coin, and none between lots', () => {
    expect([0n, 4n, 5n, 40n, 42n, 51n].map((coin) => indexAt(LOTS, coin))).to.deep.equal([0, 0, 1, 2, 3, 4])
    expect([10n, 39n, 52n].map((coin) => indexAt(LOTS, coin))).to.deep.equal([undefined, undefined, undefined])
  })
})

function walk(from: number | undefined, step: CursorStep): number | undefined {
  return moved(LOTS, from, step)
}
