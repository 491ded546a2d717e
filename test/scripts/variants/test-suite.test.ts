import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { TestSuite } from '../../../scripts/variants/test-suite.ts'

const FILE = `
  const { testsSeen: seen } = globalThis
  describe('one', () => {
    it('a', () => { seen.push('a') })
    it('b', () => { seen.push('b'); if (globalThis.testsBroken) throw new Error('b is broken') })
  })
  describe('two', () => {
    before(() => { seen.push('before') })
    beforeEach(() => { if (globalThis.hooksBroken) throw new Error('the hook is broken') })
    it('c', () => { seen.push('c') })
    it('c', () => { seen.push('c again') })
  })`

describe('tests that run again and again', () => {
  const state = globalThis as unknown as { testsSeen: string[]; testsBroken: boolean; hooksBroken: boolean }
  const seen: string[] = []
  let folder: string
  let suite: TestSuite
  let ids: Record<'a' | 'b' | 'c' | 'again', string>

  before(async () => {
    state.testsSeen = seen
    folder = mkdtempSync(join(tmpdir(), 'amana-suite-'))
    const file = join(folder, 'some.test.mjs')
    writeFileSync(file, FILE)
    suite = await TestSuite.load([file])
    const [a = '', b = '', c = '', again = ''] = suite.tests.map(({ id }) => id)
    ids = { a, b, c, again }
  })
  after(() => rmSync(folder, { recursive: true }))
  beforeEach(() => Object.assign(state, { testsBroken: false, hooksBroken: false }))

  async function run(tests: string[], bail = true) {
    seen.length = 0
    const result = await suite.run(tests, { bail })
    return { ...result, seen: [...seen] }
  }

  it('have different names', () => {
    expect(suite.tests).to.have.length(4)
    expect(new Set(Object.values(ids)).size).to.equal(4)
    expect(ids.a).to.match(/some\.test\.mjs › one › a$/)
    expect(ids.again).to.match(/ › two › c \(2\)$/)
  })

  it('run as often as they are asked for, and only those', async () => {
    const { seen, passed } = await run([ids.a, ids.again])
    expect(passed).to.equal(2)
    expect(seen).to.have.members(['a', 'before', 'c again'])
    expect((await run([ids.b])).passed).to.equal(1)
    expect((await run([ids.a, ids.b, ids.c, ids.again])).passed).to.equal(4)
  })

  it('run in the order asked for, as far as their suites allow', async () => {
    expect((await run([ids.again, ids.b, ids.c, ids.a])).seen).to.deep.equal(['before', 'c again', 'c', 'b', 'a'])
  })

  it('stop at the first failure when told to', async () => {
    state.testsBroken = true
    const { failures, passed, seen } = await run([ids.b, ids.a, ids.c])
    expect(failures).to.deep.equal([{ test: ids.b, message: 'b is broken' }])
    expect([passed, seen]).to.deep.equal([0, ['b']])
    expect((await run([ids.b, ids.a, ids.c], false)).passed).to.equal(2)
  })

  it('are themselves to blame for their hooks', async () => {
    state.hooksBroken = true
    const { failures } = await run([ids.c])
    expect(failures).to.deep.equal([{ test: ids.c, message: 'the hook is broken' }])
  })

  it('tell for whom what follows runs', async () => {
    const scopes: (readonly string[])[] = []
    await suite.run([ids.a, ids.c, ids.again], { bail: true, onScope: (tests) => scopes.push(tests) })
    expect(scopes).to.deep.equal([[ids.a], [ids.c, ids.again], [ids.c], [ids.again]])
  })
})
