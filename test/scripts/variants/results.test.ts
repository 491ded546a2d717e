import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { greenFiles, holds, type Result, Results, resultOf } from '../../../scripts/variants/results.ts'

const TESTS = { 'a.test.ts': 'a1', 'b.test.ts': 'b1' }

function killed(by: string): Result {
  return resultOf('v', { outcome: 'killed', by, codeHash: 'c' }, TESTS, 1)
}

const survived = resultOf('v', { outcome: 'survived', codeHash: 'c' }, TESTS, 1)

describe('a result', () => {
  it('of a kill holds as long as the file with the killing test stays', () => {
    const result = killed('a.test.ts › Thing › works')
    expect(holds(result, TESTS)).to.equal(true)
    expect(holds(result, { ...TESTS, 'b.test.ts': 'b2', 'c.test.ts': 'c1' })).to.equal(true)
    expect(holds(result, { ...TESTS, 'a.test.ts': 'a2' })).to.equal(false)
    expect(holds(result, { 'b.test.ts': 'b1' })).to.equal(false)
  })

  it('of a survival holds until a test changes, comes or goes', () => {
    expect(holds(survived, TESTS)).to.equal(true)
    expect(holds(survived, { ...TESTS, 'b.test.ts': 'b2' })).to.equal(false)
    expect(holds(survived, { ...TESTS, 'c.test.ts': 'c1' })).to.equal(false)
    expect(holds(survived, { 'a.test.ts': 'a1' })).to.equal(false)
  })

  it('of a survival names the files that need not be asked again', () => {
    const now = { 'a.test.ts': 'a1', 'b.test.ts': 'b2', 'c.test.ts': 'c1' }
    expect([...greenFiles(survived, now)]).to.deep.equal(['a.test.ts'])
    expect([...greenFiles(killed('a.test.ts › works'), now)]).to.deep.equal([])
    expect([...greenFiles(undefined, now)]).to.deep.equal([])
  })

  it('that no test has a part in always holds', () => {
    expect(holds(resultOf('v', { outcome: 'invalid', message: 'No.' }, TESTS, 1), {})).to.equal(true)
    expect(holds(resultOf('v', { outcome: 'same', codeHash: 'c' }, TESTS, 1), {})).to.equal(true)
  })
})

describe('results', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amana-results-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('come back in the next run, the latest of each variant', () => {
    const path = join(folder, 'deep', 'results.jsonl')
    const first = new Results(path)
    first.add(survived)
    first.add(killed('a.test.ts › works'))
    first.add({ ...survived, variant: 'w' })
    const next = new Results(path)
    expect(next.get('v')).to.deep.equal(killed('a.test.ts › works'))
    expect(next.get('w')?.outcome).to.equal('survived')
    expect(next.get('x')).to.equal(undefined)
  })

  it('survive a line that was cut off', () => {
    const path = join(folder, 'results.jsonl')
    new Results(path).add(survived)
    appendFileSync(path, '{"variant":"w","outco')
    expect(new Results(path).get('v')).to.deep.equal(survived)
    expect(new Results(path).get('w')).to.equal(undefined)
  })
})
