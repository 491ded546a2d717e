import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { PROOFS } from '../scripts/proofs/list.ts'
import { SENTENCES } from './contracts/invariants/sentences.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const document = readFileSync(join(root, 'docs/invariants.md'), 'utf8')
const ROW = /^\| ([ILV]\d+) \| (.+) \| (.+) \|$/gm
const ASSERT = /^\s*((?:if \(.*\) )?assert\(.*\);)$/gm

describe('docs/invariants.md', () => {
  const proofs = readdirSync(join(root, 'proofs')).map((file) => ({
    file,
    asserts: assertsOf(readFileSync(join(root, 'proofs', file), 'utf8')),
  }))

  it('is about all proofs there are, and all of them are run', () => {
    expect(proofs.map(({ file }) => file)).to.have.members(PROOFS.map((name) => `${name}Proof.sol`))
  })

  it('quotes every assert of every proof, under the name of its file', () => {
    const missing = proofs.flatMap(({ file, asserts }) => asserts.filter((text) => !quoted(file).includes(text)))
    expect(missing).to.deep.equal([])
  })

  it('quotes no assert that is not in that proof', () => {
    const invented = proofs.flatMap(({ file, asserts }) => quoted(file).filter((text) => !asserts.includes(text)))
    expect(invented).to.deep.equal([])
  })

  it('says every invariant in the words of its check, and names files that are there', () => {
    const rows = [...document.matchAll(ROW)].map(([, id = '', sentence = '', where = '']) => ({ id, sentence, where }))
    expect(Object.fromEntries(rows.map(({ id, sentence }) => [id, sentence]))).to.deep.equal({ ...SENTENCES })
    expect(rows.flatMap(({ where }) => filesOf(where)).filter((path) => !existsSync(join(root, path)))).to.deep.equal(
      [],
    )
  })

  /** The asserts in the sections whose heading names the file. */
  function quoted(file: string): string[] {
    const sections = document.split(/^##/m).filter((section) => section.split('\n')[0]?.includes(`proofs/${file}`))
    return sections.flatMap(assertsOf)
  }

  function assertsOf(text: string): string[] {
    return [...text.matchAll(ASSERT)].map(([, statement = '']) => statement)
  }

  /** A bare name is a file of the invariants. */
  function filesOf(where: string): string[] {
    return [...where.matchAll(/`([^`]+)`/g)].map(([, name = '']) =>
      name.includes('/') ? name : `test/contracts/invariants/${name}`,
    )
  }
})
