import { expect } from 'chai'
import { Order, type Place } from '../../../scripts/variants/order.ts'

const TESTS = ['x.test.ts › slow', 'x.test.ts › quick', 'settle.test.ts › pays', 'y.test.ts › odd']
const DURATIONS = Object.fromEntries(TESTS.map((test, index) => [test, [900, 10, 500, 20][index] ?? 0]))
const [SLOW, QUICK, PAYS, ODD] = TESTS as [string, string, string, string]
const PLACE = { file: 'C.sol', within: 'C.settle', range: { start: 20, end: 25 } }
const TRACE = {
  tests: TESTS,
  statements: [
    { file: 'C.sol', start: 0, end: 100, tests: [0, 1, 2] },
    { file: 'C.sol', start: 10, end: 30, tests: [0, 2] },
    { file: 'D.sol', start: 0, end: 100, tests: [1] },
  ],
  durations: DURATIONS,
  upset: [] as string[],
}

function orderOf(order: Order, only = true, place: Place = PLACE): string[] {
  return order.for(place, () => true, { only }).flat()
}

describe('order of tests', () => {
  it('asks the function’s own tests first, then the quick ones', () => {
    expect(orderOf(new Order({ ...TRACE, statements: [] }))).to.deep.equal([PAYS, QUICK, ODD, SLOW])
  })

  it('learns which test notices changes of a function, and of its file', () => {
    const order = new Order({ ...TRACE, statements: [] })
    order.learn({ ...PLACE, within: 'C.other' }, SLOW)
    expect(orderOf(order)).to.deep.equal([PAYS, SLOW, QUICK, ODD])
    order.learn(PLACE, ODD)
    expect(orderOf(order)).to.deep.equal([ODD, PAYS, SLOW, QUICK])
  })

  it('leaves out tests that do not run the innermost statement', () => {
    expect(orderOf(new Order(TRACE))).to.deep.equal([PAYS, SLOW])
  })

  it('keeps them last when every test is to be asked', () => {
    expect(orderOf(new Order(TRACE), false)).to.deep.equal([PAYS, SLOW, QUICK, ODD])
  })

  it('asks all where no statement is, and those that the trace upset', () => {
    expect(orderOf(new Order(TRACE), true, { ...PLACE, file: 'E.sol' })).to.have.length(4)
    expect(orderOf(new Order({ ...TRACE, upset: [ODD] }))).to.have.members([PAYS, SLOW, ODD])
  })

  it('asks for a constant what runs its uses, or all when one of them is outside of statements', () => {
    const constant = { ...PLACE, range: { start: 200, end: 201 } }
    const used = [{ start: 12, end: 13 }]
    expect(orderOf(new Order(TRACE), true, { ...constant, uses: used })).to.deep.equal([PAYS, SLOW])
    expect(orderOf(new Order(TRACE), true, { ...constant, uses: [...used, { start: 300, end: 301 }] })).to.have.length(
      4,
    )
  })

  it('asks only what is allowed', () => {
    const [first, rest] = new Order({ ...TRACE, statements: [] }).for(PLACE, (test) => test !== PAYS)
    expect([...first, ...rest]).to.not.include(PAYS)
  })
})
