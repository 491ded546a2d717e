import { expect } from 'chai'
import { keyOf, type Mutant } from '../../../scripts/variants/mutate.ts'
import { type Judged, problemsOf, reportOf } from '../../../scripts/variants/report.ts'
import type { Result } from '../../../scripts/variants/results.ts'

const SOURCES = { 'contracts/C.sol': 'contract C { uint a; }', 'contracts/mocks/M.sol': 'contract M {}' }

const [FIRST, SECOND] = ['contracts/C.sol:0-8', 'contracts/C.sol:13-19']

function mutant(before: string, negates: string[] = [], file = 'contracts/C.sol'): Mutant {
  const place = { file, line: 3, within: 'C.f', range: { start: 0, end: 1 }, uses: [] }
  return { ...place, operator: 'negation', before, after: '!', occurrence: 1, negates, text: '' }
}

function judged(one: Mutant, outcome: Result['outcome'], codeHash = one.before): Judged {
  const common = { variant: one.before, seconds: 1, codeHash }
  if (outcome === 'invalid') return { mutant: one, result: { variant: 'v', seconds: 1, outcome, message: 'No.' } }
  if (outcome === 'killed') return { mutant: one, result: { ...common, outcome, by: 't', tests: {} } }
  if (outcome === 'same' || outcome === 'duplicate') return { mutant: one, result: { ...common, outcome } }
  return { mutant: one, result: { ...common, outcome, tests: {} } }
}

function report(list: Judged[], reasons = new Map<string, string>(), conditions: string[] = []) {
  return reportOf({ commit: 'abc', sources: SOURCES, testsHash: 't', judged: list, conditions, reasons })
}

describe('report of the mutants', () => {
  it('counts what was noticed, and what was not', () => {
    const list = [
      judged(mutant('a'), 'killed'),
      judged(mutant('b'), 'killed'),
      judged(mutant('c'), 'timeout'),
      judged(mutant('d', [], 'contracts/D.sol'), 'survived'),
    ]
    const found = report(list)
    expect(found).to.include({ mutants: 4, killed: 2, timeouts: 1, survived: 1, scorePercent: 75 })
    expect(found.files.map(({ file, mutants, scorePercent }) => [file, mutants, scorePercent])).to.deep.equal([
      ['contracts/C.sol', 3, 100],
      ['contracts/D.sol', 1, 0],
    ])
  })

  it('never rounds up', () => {
    const list = Array.from({ length: 1999 }, (_, index) => judged(mutant(`a${index}`), 'killed'))
    expect(report([...list, judged(mutant('b'), 'survived')]).scorePercent).to.equal(99.9)
  })

  it('leaves out what does not compile, and takes what compiles alike as one', () => {
    const list = [
      judged(mutant('a'), 'invalid'),
      judged(mutant('b'), 'duplicate', 'code'),
      judged(mutant('c'), 'killed', 'code'),
    ]
    expect(report(list)).to.include({ mutants: 1, killed: 1, invalid: 1, duplicates: 1 })
  })

  it('counts each that compiles to the contract itself as a survivor, and says so', () => {
    const found = report([judged(mutant('a'), 'same', 'code'), judged(mutant('b'), 'same', 'code')])
    expect(found).to.include({ mutants: 2, survived: 2, duplicates: 0 })
    expect(found.survivors[0]?.reason).to.match(/same bytecode/)
    expect(problemsOf(found, SOURCES, new Map())).to.deep.equal(['The tests notice 0 % of the mutants; 95 % at least.'])
  })

  it('counts the conditions whose turning around was noticed, by whichever of equal mutants', () => {
    const list = [
      judged(mutant('a', [FIRST]), 'duplicate', 'code'),
      judged(mutant('b'), 'killed', 'code'),
      judged(mutant('c', [SECOND]), 'survived'),
    ]
    const others = [{ file: 'contracts/C.sol', line: 1, text: 'uint a', negations: 1 }]
    expect(report(list, new Map(), [FIRST, SECOND]).conditions).to.deep.equal({ all: 2, withKilledNegation: 1, others })
  })

  it('names each condition that nothing turned around', () => {
    const list = [judged(mutant('a', [FIRST]), 'killed'), judged(mutant('b', [SECOND]), 'invalid')]
    expect(problemsOf(report(list, new Map(), [FIRST, SECOND]), SOURCES, new Map())).to.deep.equal([
      'contracts/C.sol:1 uint a: no mutant turns this condition around.',
    ])
  })
})

describe('check of the report', () => {
  const list = Array.from({ length: 99 }, (_, index) => judged(mutant(`a${index}`), 'killed'))
  const survivor = mutant('b')
  const reasons = new Map([[keyOf(survivor), 'Nobody can see the difference.']])

  it('is content with a score and reasons', () => {
    const found = report([...list, judged(survivor, 'survived')], reasons)
    expect(found.survivors).to.have.length(1)
    expect(found.survivors[0]?.reason).to.equal('Nobody can see the difference.')
    expect(problemsOf(found, SOURCES, reasons)).to.deep.equal([])
  })

  it('asks for the reason of every survivor', () => {
    const found = report([...list, judged(survivor, 'survived')])
    expect(problemsOf(found, SOURCES, new Map()).join()).to.match(/^contracts\/C.sol:3 b → !: say why in/)
  })

  it('asks for a new run when the contracts have changed, but not for a comment or a mock', () => {
    const found = report(list)
    const changed = (file: string, text: string) => problemsOf(found, { ...SOURCES, [file]: text }, new Map())
    expect(changed('contracts/C.sol', 'contract C { uint b; }').join()).to.match(/contracts have changed/)
    expect(changed('contracts/C.sol', 'contract C {\n  uint a; // why\n}')).to.deep.equal([])
    expect(changed('contracts/mocks/M.sol', 'contract M { uint b; }')).to.deep.equal([])
  })
})
