import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { type Example, examplesIn } from './examples.ts'

const sources = globSync('sdk/src/**/*.ts').sort()
/** What a user of the SDK calls: here every exported function shows how. */
const SHOWN = /^sdk\/src\/(?:actions|decorators)\/\w+\.ts$/
/** And in these files at least one. */
const SHOWN_ONCE =
  /^sdk\/src\/(?:caip|campaign-events|canonical-json|coin-line|content|file-blocks|giving-ways|journal-documents|roles|schemas|source-tag|tokens|typed-data|verify-\w+|ethers\/client-of-\w+|errors\/(?:to-amana|solidity)-error|ledger\/(?:audit|fold|hash|trace|history|money|rows)|logs\/get-events)\.ts$/

describe('examples', function () {
  this.timeout(120_000)
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amana-examples-'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('stand beside every action, and wherever a user of the SDK begins', () => {
    for (const file of sources.filter((path) => SHOWN.test(path))) {
      const text = readFileSync(file, 'utf8')
      const name = file.split('/').at(-1)?.slice(0, -3) ?? ''
      const called =
        SHOWN.test(file) && file.includes('/actions/') ? [name] : ['amanaPublicActions', 'amanaWalletActions']
      const calls = examplesIn(file, text).some(({ code }) => called.some((one) => code.includes(`${one}(`)))
      expect(calls, file).to.equal(true)
    }
    const once = sources.filter((path) => SHOWN_ONCE.test(path))
    expect(once.length).to.be.greaterThan(20)
    expect(once.filter((file) => examplesIn(file).length === 0)).to.deep.equal([])
  })

  it('import everything that they do not leave to their reader, and compile', () => {
    const examples = [...sources.flatMap((file) => examplesIn(file)), ...examplesIn('docs/sdk.md')]
    expect(examples.length).to.be.greaterThan(80)
    expect(compile(examples)).to.equal('')
  })

  it('are told when they do not compile', () => {
    const code = "import { getLot } from '@amana/sdk/actions/getLot'\nconst lot = await getLot(wallet, { start: 0n })\n"
    expect(compile([{ place: 'here:1', code }])).to.match(/here:1[\s\S]*campaign/)
  })

  /** What the compiler says, with the places in the sources. */
  function compile(examples: readonly Example[]): string {
    for (const file of globSync(join(folder, '*.mts'))) rmSync(file)
    for (const [index, { code }] of examples.entries()) {
      // Without an import or an export, a file is no module and shares its names with others.
      writeFileSync(join(folder, `example-${index}.mts`), `${code}\nexport {}\n`)
    }
    const configuration = {
      extends: join(process.cwd(), 'sdk/tsconfig.json'),
      compilerOptions: { noUnusedLocals: false, typeRoots: [join(process.cwd(), 'node_modules/@types')] },
      include: ['*.mts', join(process.cwd(), 'test/sdk/examples/given.d.ts')],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration))
    const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
    try {
      return execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      const { stdout } = error as { stdout: string }
      return stdout.replace(/\S*example-(\d+)\.mts/g, (_, index: string) => examples[Number(index)]?.place ?? index)
    }
  }
})
