import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { apply, patchesIn, placeOf, titleOf } from '../../../scripts/variants/patch.ts'
import { readSources } from '../../../scripts/variants/sources.ts'

const LEDGER = 'contracts/campaign/LedgerSlot.sol'

/** Of the first line; the others are context. */
function diff([before, ...context]: readonly string[], after: string): string {
  const head = `# A slot too many\n--- a/${LEDGER}\n+++ b/${LEDGER}\n@@ -1,4 +1,4 @@`
  return [head, `-${before}`, `+${after}`, ...context.map((line) => ` ${line}`), ''].join('\n')
}

describe('a patch', () => {
  const sources = readSources()
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amana-patches-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function patch(text: string) {
    writeFileSync(join(folder, 'a.patch'), text)
    const [found] = patchesIn(folder)
    if (!found) throw new Error('The patch is not found.')
    return found
  }

  it('changes a copy, and says what is wrong there', () => {
    const lines = sources[LEDGER]?.split('\n').slice(0, 4) ?? []
    const { changes, place } = apply(patch(diff(lines, '// SPDX-License-Identifier: X')), sources)
    expect(patchesIn(folder)[0]?.title).to.equal('A slot too many')
    expect(Object.keys(changes)).to.deep.equal([LEDGER])
    expect(changes[LEDGER]).to.match(/^\/\/ SPDX-License-Identifier: X\n/)
    expect(place.file).to.equal(LEDGER)
    expect(readSources()).to.deep.equal(sources)
  })

  it('that no longer fits is an error', () => {
    expect(() => apply(patch(diff(['// something else', 'a', 'b', 'c'], '// anything')), sources)).to.throw('patch')
  })

  it('that leaves the contracts as they are is an error', () => {
    expect(() => placeOf({}, sources)).to.throw('changes no contract')
  })

  it('is placed from the first difference to the last, in the function around it', () => {
    const before = 'function a() { one; }\nfunction b() { two; three; }\n'
    const after = before.replace('two', 'x').replace('three', 'y')
    const place = placeOf({ 'C.sol': after }, { 'C.sol': before })
    expect(place).to.deep.equal({ file: 'C.sol', within: 'b', range: { start: 37, end: 47 } })
  })

  it('is called after its file when it has no heading', () => {
    expect(titleOf('# Pays twice\n--- a/x\n')).to.equal('Pays twice')
    expect(titleOf('--- a/x\n+++ b/x\n')).to.equal(undefined)
    expect(titleOf('diff --git a/x b/x\n')).to.equal(undefined)
  })
})

describe('the bugs in test/bugs', () => {
  const sources = readSources()
  const patches = patchesIn('test/bugs')

  it('are twenty, each with a heading of its own', () => {
    expect(patches).to.have.length(20)
    expect(new Set(patches.map(({ title }) => title)).size).to.equal(20)
    for (const { title } of patches) expect(title).to.not.match(/\.patch$/)
  })

  for (const patch of patches) {
    it(`fit the contracts: ${patch.title}`, () => {
      expect(Object.keys(apply(patch, sources).changes)).to.have.length(1)
    })
  }
})
