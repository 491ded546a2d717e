import { expect } from 'chai'
import { disagreements, testsOf, unexpectedErrors, unknownFunctions } from '../contracts/support/specification.ts'
import { parseTree } from '../contracts/support/tree.ts'

const TREE = `Well.draw
├── gives a bucket of water
├── when it has not rained
│   ├── given a long rope
│   │   └── gives a bucket of water
│   └── reverts Dry without a rope
└── given a lid
    └── reverts Closed
`

const LEAVES = [
  ['gives a bucket of water'],
  ['when it has not rained', 'given a long rope', 'gives a bucket of water'],
  ['when it has not rained', 'reverts Dry without a rope'],
  ['given a lid', 'reverts Closed'],
]

describe('parseTree', () => {
  it('reads the name, and each leaf below its conditions', () => {
    expect(parseTree(TREE)).to.deep.equal({ name: 'Well.draw', leaves: LEAVES })
  })

  it('takes a name without leaves', () => {
    expect(parseTree('Well.draw\n')).to.deep.equal({ name: 'Well.draw', leaves: [] })
  })

  for (const [words, text, message] of [
    ['a line that is no branch', 'Well.draw\n- gives water', 'Line 2 is no branch.'],
    ['a branch without words', 'Well.draw\n└── ', 'Line 2 is no branch.'],
    ['an empty line', 'Well.draw\n\n└── gives water', 'Line 2 is no branch.'],
    ['a branch that hangs on nothing', 'Well.draw\n    └── gives water', 'Line 2 hangs on nothing.'],
    [
      'a last branch drawn like any other',
      'Well.draw\n├── gives water',
      'Line 2 is drawn wrong, it should be "└── gives water".',
    ],
    [
      'a stem that leads nowhere',
      'Well.draw\n└── given a lid\n│   └── reverts Closed',
      'Line 3 is drawn wrong, it should be "    └── reverts Closed".',
    ],
    ['the same leaf twice', 'Well.draw\n├── gives water\n└── gives water', 'Line 3 stands beside its like.'],
    [
      'a condition without a leaf',
      'Well.draw\n└── given a lid',
      'Nothing happens "given a lid": it is a condition without a leaf.',
    ],
    [
      'a leaf with leaves',
      'Well.draw\n└── gives water\n    └── gives more',
      '"gives water" is no condition: it begins with neither when nor given.',
    ],
  ] as const) {
    it(`refuses ${words}`, () => {
      expect(() => parseTree(text)).to.throw(new RegExp(`^${message.replace(/[.?]/g, '\\$&')}$`))
    })
  }
})

describe('What trees and tests say of a function', () => {
  const tree = parseTree(TREE)
  const titles = LEAVES.map((leaf) => ['Well', 'Well.draw', ...leaf])

  it('is the same when each leaf is a test and each test a leaf', () => {
    expect(disagreements(tree, titles)).to.deep.equal([])
  })

  it('is compared wherever the function is described, and nowhere else', () => {
    const scattered = [...titles.map((title) => title.slice(1)), ['Well', 'is deep'], ['Well.close', 'closes']]
    expect(disagreements(tree, scattered)).to.deep.equal([])
    expect(testsOf('Well.close', scattered)).to.deep.equal([['closes']])
  })

  it('names a leaf without a test', () => {
    expect(disagreements(tree, titles.slice(1))).to.deep.equal([
      'Well.draw has the leaf "gives a bucket of water" and no test of that title.',
    ])
  })

  it('names a test without a leaf, with the conditions above it', () => {
    expect(disagreements(tree, [...titles, ['Well.draw', 'given a lid', 'opens it']])).to.deep.equal([
      'Well.draw has the test "given a lid › opens it" and no leaf of that title.',
    ])
  })

  it('tells a test under another condition from its leaf', () => {
    const [, , , closed] = titles
    const moved = [...titles.slice(0, 3), [...(closed?.slice(0, 2) ?? []), 'when it rains', 'reverts Closed']]
    expect(disagreements(tree, moved)).to.have.lengthOf(2)
  })

  it('names a test that stands twice', () => {
    expect(disagreements(tree, [...titles, ...titles.slice(3)])).to.deep.equal([
      'Well.draw has the test "given a lid › reverts Closed" more than once.',
    ])
  })

  it('names functions that the contract does not have', () => {
    const described = [...titles, ['Well.fill', 'takes water'], ['Well.fill', 'overflows'], ['Wellness.sleep', 'rests']]
    expect(unknownFunctions('Well', ['Well.draw'], described)).to.deep.equal(['Well.fill'])
  })

  it('names errors that no leaf expects, by whole words', () => {
    expect(unexpectedErrors(['Dry', 'Closed', 'Close', 'Rain'], tree)).to.deep.equal(['Close', 'Rain'])
  })
})
