import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { expect } from 'chai'
import fc from 'fast-check'
import { canZoomIn, type LookChange, looked, WHOLE } from '../../../app/src/features/coin-line/look.ts'

const LINE = { start: 0n, amount: 60_000_000_000n }

describe('looking at the coin line', () => {
  it('makes a gift of one coin in sixty thousand as wide as a third of the line', () => {
    const mine = { start: 18_400_000_000n, amount: 1_000_000n }
    const { view, pointed } = looked(WHOLE, { kind: 'magnify', part: mine }, LINE)
    expect(view).to.deep.equal({ start: 18_399_000_000n, amount: 3_000_000n })
    expect(pointed).to.equal(mine.start)
  })

  it('comes closer around what is pointed at, and is whole again when it stepped back far enough', () => {
    const lot = { start: 50_000_000_000n, amount: 4_000_000n }
    const pointing = looked(WHOLE, { kind: 'point', lot }, LINE)
    expect(pointing.view, 'pointing alone changes nothing').to.equal(undefined)
    const near = looked(pointing, { kind: 'in' }, LINE, lot)
    expect(near.view?.amount).to.equal(LINE.amount / 4n)
    expect(holds(near.view, lot)).to.equal(true)
    expect(looked(near, { kind: 'out' }, LINE, lot).view).to.equal(undefined)
  })

  it('goes along with the lot that the keyboard reaches', () => {
    const view = { start: 0n, amount: 10_000n }
    const lot = { start: 40_000n, amount: 500n }
    const { view: next } = looked({ view, pointed: 0n }, { kind: 'point', lot }, LINE)
    expect(next?.amount, 'as close as before').to.equal(view.amount)
    expect(holds(next, lot)).to.equal(true)
  })

  it('stops where coins can no longer be told apart', () => {
    let look = WHOLE
    for (let step = 0; step < 40; step++) look = looked(look, { kind: 'in' }, LINE)
    expect(look.view?.amount).to.equal(100n)
    expect(canZoomIn(look, LINE)).to.equal(false)
    expect(canZoomIn(WHOLE, { start: 0n, amount: 7n }), 'a line of seven units').to.equal(false)
  })

  it('never leaves the line, and has in view what it points at', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 94n), fc.array(changes, { minLength: 1, maxLength: 20 }), (amount, made) => {
        const whole = { start: 0n, amount }
        let look = WHOLE
        for (const { kind, from, length } of made) {
          const start = (amount * BigInt(from)) / 1_000_000n
          const left = amount - start
          const part = { start, amount: (left * BigInt(length)) / 1_000_000n || 1n }
          const change = (
            kind === 'point' ? { kind, lot: part } : kind === 'fill' || kind === 'magnify' ? { kind, part } : { kind }
          ) satisfies LookChange
          look = looked(look, change, whole)
          const view = look.view ?? whole
          expect(view.amount > 0n && view.start >= 0n && endOf(view) <= amount).to.equal(true)
          if (change.kind === 'point' || change.kind === 'magnify') expect(holds(view, part)).to.equal(true)
        }
      }),
    )
  })
})

function holds(view: Stretch | undefined, part: Stretch): boolean {
  return view !== undefined && part.start >= view.start && endOf(part) <= endOf(view)
}

const changes = fc.record({
  kind: fc.constantFrom('in', 'out', 'whole', 'earlier', 'later', 'point', 'fill', 'magnify'),
  from: fc.integer({ min: 0, max: 999_999 }),
  length: fc.integer({ min: 1, max: 1_000_000 }),
})
