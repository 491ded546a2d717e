import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import type { OutputChunk } from 'rolldown'
import { type PackedSdk, packedSdk } from './packed.ts'

/** What docs/sdk.md promises about the size of an import; what is loaded later is not in it. */
const BUDGETS = [...readFileSync('docs/sdk.md', 'utf8').matchAll(/^\| `(\w+)` \| `([\w/-]+)` \| ([\d,]+) \|$/gm)].map(
  ([, name = '', module = '', bytes = '']) => ({ name, module, budget: Number(bytes.replace(',', '')) }),
)

const PEERS = /^(?:viem|zod|ethers)(?:\/|$)/
/** Everything but what runs in Node only. */
const IN_BROWSER = '{*.js,{actions,decorators,errors,ethers,export,generated,ledger,logs,papers}/*.js}'

describe('bundles of the published package', function () {
  this.timeout(120_000)
  let sdk: PackedSdk

  before(() => {
    sdk = packedSdk()
  })

  it('are promised for reading a campaign and for the coin line', () => {
    const promised = new Map(BUDGETS.map(({ name, budget }) => [name, budget]))
    expect(promised.get('getCampaign')).to.be.lessThanOrEqual(3_000)
    expect(promised.get('portionsOf')).to.be.lessThanOrEqual(1_000)
    expect(promised.size).to.be.greaterThan(10)
  })

  for (const { module, name, budget } of BUDGETS) {
    it(`${name} of ${module} costs at most ${budget} bytes`, async () => {
      const size = await sizeOf(await bundle(`export { ${name} } from '@amana/sdk/${module}'`))
      expect(size).to.be.lessThanOrEqual(budget).and.greaterThan(0)
    })
  }

  it('import nothing of Node, whatever of the package a page uses', async () => {
    const modules = globSync(IN_BROWSER, { cwd: sdk.packageFolder }).map((file) => file.slice(0, -3))
    expect(modules.length).to.be.greaterThan(80)
    const code = modules.map((module, index) => `export * as module${index} from '@amana/sdk/${module}'`).join('\n')
    const chunks = await bundle(code)
    const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    const own = new Set(chunks.map(({ fileName }) => fileName))
    expect(imported.filter((name) => !own.has(name) && !PEERS.test(name))).to.deep.equal([])
    for (const module of modules) {
      const text = readFileSync(join(sdk.packageFolder, `${module}.js`), 'utf8')
      expect(text, module).not.to.match(/\b(?:process|Buffer|__dirname)\b[.[(]|\brequire\(/)
    }
  })

  it('tell when a module does import Node', async () => {
    const chunks = await bundle("import { readFileSync } from 'node:fs'\nexport const read = readFileSync")
    expect(chunks.flatMap(({ imports }) => imports)).to.deep.equal(['node:fs'])
  })

  async function bundle(code: string): Promise<OutputChunk[]> {
    // Vite brings Rolldown; the repository does not depend on it directly.
    const vite = createRequire(createRequire(join(process.cwd(), 'app/package.json')).resolve('vite/package.json'))
    const { rolldown } = (await import(pathToFileURL(vite.resolve('rolldown')).href)) as typeof import('rolldown')
    const entry = '\0entry'
    const build = await rolldown({
      input: 'entry',
      cwd: sdk.folder,
      platform: 'browser',
      external: [PEERS, /^node:/],
      logLevel: 'silent',
      plugins: [
        {
          name: 'entry',
          resolveId: (id, importer) =>
            id === 'entry' ? entry : importer === entry && id.startsWith('@amana/') ? fileOf(id) : undefined,
          load: (id) => (id === entry ? code : undefined),
        },
      ],
    })
    const { output } = await build.generate({ format: 'esm', minify: true })
    return output.filter((file) => file.type === 'chunk')
  }

  function fileOf(name: string): string {
    return `${join(sdk.folder, 'node_modules', name)}.js`
  }
})

/** Of the chunks that are loaded at once. */
async function sizeOf(chunks: readonly OutputChunk[]): Promise<number> {
  const [entry] = chunks
  const atOnce = new Set<OutputChunk>()
  const load = (chunk: OutputChunk | undefined) => {
    if (!chunk || atOnce.has(chunk)) return
    atOnce.add(chunk)
    for (const name of chunk.imports) load(chunks.find(({ fileName }) => fileName === name))
  }
  load(entry)
  return [...atOnce].reduce((total, { code }) => total + gzipSync(code).length, 0)
}
