import { globSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Suite } from 'mocha'
import { ATTACK_IDS, attackRows, complaints } from './support/attack-table.ts'
import { loadedTitles } from './support/titles.ts'

/** Suites that run in other processes: their tests are not loaded here, so their titles are looked up in the sources. */
const ELSEWHERE = globSync('test/{sdk,app,e2e,indexer,scripts}/**/*.test.{ts,tsx}').map((file) =>
  readFileSync(file, 'utf8'),
)

function isElsewhere(title: string): boolean {
  return ELSEWHERE.some((source) => ["'", '"', '`'].some((quote) => source.includes(`it(${quote}${title}${quote}`)))
}

/** Numbers of the assumptions that SECURITY.md makes. */
function assumptions(): number[] {
  const [, section = ''] = readFileSync('SECURITY.md', 'utf8').split('## What the protocol assumes')
  return [...(section.split('\n## ')[0] ?? '').matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
}

/** Compares two pages with the whole suite of the contracts: alone, this file finds no test that they name. */
describe('What is said about security', () => {
  let tests: string[][]
  before(function () {
    tests = loadedTitles(this.test?.parent as Suite)
  })

  it('docs/security.md has each attack once, with a test that there is, and leaves out no test of an attack', () => {
    const sentences = complaints(attackRows(readFileSync('docs/security.md', 'utf8')), tests, isElsewhere)
    expect(sentences, `\n${sentences.join('\n')}\n`).to.deep.equal([])
  })

  it('SECURITY.md makes no assumption without a test that breaks it, and no such test is about another', () => {
    const tested = tests.flatMap((path) => /^Assumption (\d+): /.exec(path.at(-1) ?? '')?.[1] ?? []).map(Number)
    expect(assumptions()).to.have.length.greaterThan(0)
    expect([...new Set(tested)].sort()).to.deep.equal(assumptions())
  })

  describe('is wrong when', () => {
    const title = 'D1: dust is refused'
    const proven = ATTACK_IDS.map((id) => ({ id, proof: id === 'D1' ? `\`${title}\`` : 'open until the pages' }))
    const judge = (rows: typeof proven, loaded = [title], suite = 'Attacks on giving') =>
      complaints(
        rows,
        loaded.map((name) => [suite, 'with dust', name]),
        (name) => name === 'elsewhere',
      )
    const withProof = (proof: string) => proven.map((row) => (row.id === 'S2' ? { id: 'S2', proof } : row))

    it('nothing is: a table in which every row is closed, open or impossible', () => {
      expect(judge(proven)).to.deep.equal([])
      expect(judge(withProof('impossible: nobody can'))).to.deep.equal([])
      expect(judge(withProof('`elsewhere`'))).to.deep.equal([])
      expect(judge(withProof('`D1: … is refused`'))).to.deep.equal([])
    })

    it('a row is missing, there twice, or none of ours', () => {
      const [first, ...others] = proven
      expect(judge(others, [])).to.deep.equal(['Row D1 is missing.'])
      expect(judge([...proven, first as (typeof proven)[0]])).to.deep.equal(['Row D1 is there 2 times.'])
      expect(judge([...proven, { id: 'X1', proof: 'open until the pages' }])).to.deep.equal([
        'Row X1 is no attack of ours.',
      ])
    })

    it('a row names no test and gives no reason', () => {
      for (const proof of ['', 'we are sure', 'impossible:', 'open until']) {
        expect(judge(withProof(proof))).to.deep.equal([
          'Row S2 names no test, and neither what it waits for nor why it is impossible.',
        ])
      }
    })

    it('a row names a test that there is not', () => {
      expect(judge(withProof('`S2: nobody`'))).to.deep.equal(['Row S2 names a test that there is not: "S2: nobody".'])
      expect(judge(withProof('`D1: … refused by hand`'))).to.have.length(1)
    })

    it('a test of an attack is not named by its row', () => {
      const other = 'D1: dust costs'
      expect(judge(proven, [title, other], 'The invariants'), 'which are none of attacks').to.deep.equal([])
      expect(judge(proven, [title, other])).to.deep.equal([`Row D1 does not name its test "${other}".`])
      expect(judge(withProof(`\`${other}\``), [title, other])).to.deep.equal([
        `Row D1 does not name its test "${other}".`,
      ])
    })

    it('a row has another number of cells', () => {
      expect(attackRows('| id | attack | why | test |\n|---|---|---|---|\n| D1 | a | b | `c` |')).to.deep.equal([
        { id: 'D1', proof: '`c`' },
      ])
      expect(() => attackRows('| D1 | a | b |')).to.throw('Row D1 has 3 cells instead of 4.')
    })
  })
})
