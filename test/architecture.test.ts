import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import {
  barrelViolations,
  importsOf,
  importViolations,
  lengthViolations,
  MAX_LINES,
  nameViolations,
  type SourceFile,
  sinkViolations,
  violations,
} from './architecture.rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ROOTS = ['contracts', 'sdk', 'indexer', 'app', 'scripts', 'test']
const SKIPPED = new Set(['node_modules', 'artifacts', 'cache', 'dist', 'ponder-env.d.ts'])
const CHECKED = /\.(sol|html|css|(m|c)?[jt]sx?)$/

describe('architecture', () => {
  it('holds in every file', () => {
    const files = sources()
    expect(files.map(({ path }) => path)).to.include('test/architecture.test.ts')
    expect(files.flatMap(violations)).to.deep.equal([])
  })

  describe('imports of the SDK', () => {
    it('lets coin-line import nothing', () => {
      expect(imports('sdk/src/coin-line.ts', `import type { Hex } from 'viem'`)).to.have.length(1)
      expect(imports('sdk/src/coin-line.ts', `import { a } from './schemas.ts'`)).to.have.length(1)
      expect(imports('sdk/src/coin-line.ts', 'export const a = 1n')).to.have.length(0)
    })

    it('lets a layer import itself and lower ones', () => {
      expect(imports('sdk/src/actions/getLot.ts', `import { a } from '../coin-line.ts'`)).to.have.length(0)
      expect(imports('sdk/src/actions/getLot.ts', `import { a } from './getCampaign.ts'`)).to.have.length(0)
      expect(imports('sdk/src/actions/getLot.ts', `import { a } from '../schemas.ts'`)).to.have.length(0)
      expect(imports('sdk/src/schemas.ts', `import { a } from './actions/getLot.ts'`)).to.have.length(1)
      expect(imports('sdk/src/generated/abis.ts', `import { a } from '../schemas.ts'`)).to.have.length(1)
      expect(imports('sdk/src/actions/getLot.ts', `import { a } from '../cli/main.ts'`)).to.have.length(1)
    })

    it('asks for a place in the order for a new folder', () => {
      expect(imports('sdk/src/other/a.ts', `import { a } from 'viem'`)).to.have.length(1)
      expect(imports('sdk/src/schemas.ts', `import { a } from './other/a.ts'`)).to.have.length(1)
    })

    it('keeps packages, ethers and Node where they belong', () => {
      expect(imports('sdk/src/logs/getLogs.ts', `import { a } from 'viem/actions'`)).to.have.length(0)
      expect(imports('sdk/src/schemas.ts', `import * as z from 'zod/mini'`)).to.have.length(0)
      expect(imports('sdk/src/schemas.ts', `import { a } from 'lodash'`)).to.have.length(1)
      expect(imports('sdk/src/ethers/client.ts', `import { a } from 'ethers'`)).to.have.length(0)
      expect(imports('sdk/src/actions/getLot.ts', `import { a } from 'ethers'`)).to.have.length(1)
      expect(imports('sdk/src/export/csv.ts', `import { a } from 'csv-stringify/sync'`)).to.have.length(0)
      expect(imports('sdk/src/export/iati.ts', `import { A } from 'fast-xml-builder'`)).to.have.length(0)
      expect(imports('sdk/src/ledger/rows.ts', `import { a } from 'csv-stringify/sync'`)).to.have.length(1)
      expect(imports('sdk/src/cli/main.ts', `import { A } from 'fast-xml-builder'`)).to.have.length(1)
      expect(imports('sdk/src/wasm/keccak256.ts', `import { a } from 'hash-wasm'`)).to.have.length(0)
      expect(imports('sdk/src/ledger/audit.ts', `import { a } from 'hash-wasm'`)).to.have.length(1)
      expect(imports('sdk/src/ledger/audit.ts', `import { a } from '../wasm/keccak256.ts'`)).to.have.length(1)
      expect(imports('sdk/src/cli/main.ts', `import { a } from 'node:fs'`)).to.have.length(0)
      expect(imports('sdk/src/content.ts', `import { a } from 'node:fs'`)).to.have.length(1)
    })

    it('does not reach out of the package', () => {
      expect(imports('sdk/src/schemas.ts', `import { a } from '../../app/src/lib/a.ts'`)).to.have.length(1)
      expect(imports('sdk/src/schemas.ts', `import a from '../../artifacts/a.json'`)).to.have.length(1)
    })
  })

  describe('imports of the app', () => {
    it('goes one way: lib, ui, i18n ← data, chain ← features ← app', () => {
      expect(imports('app/src/features/donate/Form.tsx', `import { a } from '../../ui/Button.tsx'`)).to.have.length(0)
      expect(imports('app/src/app/routes.tsx', `import('../features/donate/Page.tsx')`)).to.have.length(0)
      expect(imports('app/src/main.ts', `import { a } from './app/App.tsx'`)).to.have.length(0)
      expect(imports('app/src/ui/Button.tsx', `import { a } from '../chain/wallet.ts'`)).to.have.length(1)
      expect(imports('app/src/lib/time.ts', `import { a } from '../features/donate/plan.ts'`)).to.have.length(1)
      expect(imports('app/src/data/index-source.ts', `import { a } from '../app/config.ts'`)).to.have.length(1)
      expect(imports('app/src/chain/tx.ts', `import('../features/donate/Page.tsx')`)).to.have.length(1)
    })

    it('keeps features apart', () => {
      expect(imports('app/src/features/a/x.ts', `import { b } from './y.ts'`)).to.have.length(0)
      expect(imports('app/src/features/a/x.ts', `import { b } from '../b/y.ts'`)).to.have.length(1)
      expect(imports('app/src/features/a/x.ts', `export { b } from '../b/y.ts'`)).to.have.length(1)
      expect(imports('app/src/features/a/x.ts', `type B = import('../b/y.ts').B`)).to.have.length(1)
    })

    it('takes the SDK by its name, and neither ethers nor Node', () => {
      expect(imports('app/src/data/chain.ts', `import { a } from '@amana/sdk/actions/getLot'`)).to.have.length(0)
      expect(imports('app/src/data/chain.ts', `import { a } from '../../../sdk/src/schemas.ts'`)).to.have.length(1)
      expect(imports('app/src/data/chain.ts', `import { a } from 'ethers/wallet'`)).to.have.length(1)
      expect(imports('app/src/data/chain.ts', `import { a } from 'node:fs'`)).to.have.length(1)
    })

    it('knows all folders', () => {
      expect(imports('app/src/stuff/a.ts', `import { a } from 'viem'`)).to.have.length(1)
    })
  })

  describe('imports of the indexer', () => {
    it('lets a feature know the platform, and nobody else', () => {
      const feature = 'indexer/src/api/relay/feature.ts'
      expect(imports(feature, `import { a } from '../platform/problem.ts'`)).to.have.length(0)
      expect(imports(feature, `import { a } from './settings.ts'`)).to.have.length(0)
      expect(imports(feature, `import { a } from '@amana/sdk/caip'`)).to.have.length(0)
      expect(imports(feature, `import { a } from '../content/feature.ts'`)).to.have.length(1)
      expect(imports(feature, `import { a } from '../index/reads.ts'`)).to.have.length(1)
      expect(imports(feature, `import { a } from '../../ledger.ts'`)).to.have.length(1)
      expect(imports(feature, `import { a } from '../../../../sdk/src/caip.ts'`)).to.have.length(1)
    })

    it('runs one way: configuration ← platform, handlers ← index ← app', () => {
      expect(imports('indexer/src/ledger.ts', `import { a } from './days.ts'`)).to.have.length(0)
      expect(imports('indexer/src/ledger.ts', `import { a } from './api/app.ts'`)).to.have.length(1)
      expect(imports('indexer/src/api/index/gifts.ts', `import { a } from '../../words.ts'`)).to.have.length(0)
      expect(imports('indexer/src/api/index/gifts.ts', `import { a } from '../relay/feature.ts'`)).to.have.length(1)
      expect(imports('indexer/src/api/app.ts', `import { a } from './relay/feature.ts'`)).to.have.length(0)
      expect(
        imports('indexer/configuration/schema.ts', `import { a } from '../src/api/relay/settings.ts'`),
      ).to.have.length(0)
      expect(
        imports('indexer/configuration/schema.ts', `import { a } from '../src/api/relay/feature.ts'`),
      ).to.have.length(1)
      expect(imports('indexer/keeper/main.ts', `import { a } from '../src/words.ts'`)).to.have.length(1)
    })
  })

  it('finds every way to import, and none in comments', () => {
    const text = `
      import a from 'a'
      import type { B } from "b"
      import { c,
        type D } from 'c'
      import * as e from 'e'
      import f, { g } from 'f'
      import 'h.css'
      export { i } from 'i'
      export * from 'j'
      const k = await import('k')
      const l = require('l')
      // import x from 'x1'
      /** import x from 'x2' */
      const url = 'https://x3' // import('x4')
      export const from = 'x5'
      export function m(name = 'x6') {}
    `
    const found = ['a', 'b', 'c', 'e', 'f', 'h.css', 'i', 'j', 'k', 'l']
    expect(importsOf(text)).to.have.members(found)
  })

  it('refuses barrels', () => {
    expect(barrel(`export { a } from './a.ts'\nexport type { B } from './b.ts'\n`)).to.have.length(1)
    expect(barrel(`// all of it\nimport './c.ts'\nexport { a } from './a.ts';`)).to.have.length(1)
    expect(barrel(`export * from './a.ts'\nexport const b = 1`)).to.have.length(1)
    expect(barrel(`export * as a from './a.ts'\nexport const b = 1`)).to.have.length(1)
    expect(barrel(`export { a } from './a.ts'\nexport const b = 1`)).to.have.length(0)
    expect(barrel(`import './main.css'\nimport './start.ts'`)).to.have.length(0)
  })

  it('refuses names that name nothing', () => {
    for (const path of [
      'sdk/src/utils.ts',
      'app/src/lib/dateHelpers.ts',
      'test/common/a.ts',
      'scripts/tx-manager.ts',
    ]) {
      expect(nameViolations({ path, text: '' }), path).to.have.length(1)
    }
    expect(nameViolations({ path: 'app/src/features/manage/commons-licence.ts', text: '' })).to.have.length(0)
  })

  it('refuses long files, but for generated ones', () => {
    const text = 'a\n'.repeat(MAX_LINES + 1)
    expect(lengthViolations({ path: 'sdk/src/a.ts', text })).to.have.length(1)
    expect(lengthViolations({ path: 'sdk/src/generated/a.ts', text })).to.have.length(0)
    expect(lengthViolations({ path: 'sdk/src/a.ts', text: 'a\n'.repeat(MAX_LINES) })).to.have.length(0)
  })

  it('refuses ways from a string to markup or code in the app', () => {
    const sinks = [
      'a.innerHTML = b',
      'a.outerHTML += b',
      'a.insertAdjacentHTML("beforeend", b)',
      'document.write(b)',
      'eval(b)',
      'new Function(b)',
      '<p dangerouslySetInnerHTML={b} />',
      '<iframe srcDoc={b} />',
      '<a href="javascript:b" />',
    ]
    for (const text of sinks) expect(sinkViolations({ path: 'app/src/ui/A.tsx', text }), text).to.have.length(1)
    expect(sinkViolations({ path: 'app/src/ui/A.tsx', text: '// not innerHTML\na.textContent = b' })).to.have.length(0)
    expect(sinkViolations({ path: 'test/e2e/a.test.ts', text: 'a.innerHTML' })).to.have.length(0)
  })

  it('refuses inline code and style in a page', () => {
    const page = (text: string) => sinkViolations({ path: 'app/index.html', text })
    expect(page('<script>a()</script>')).to.have.length(1)
    expect(page('<body onload="a()">')).to.have.length(1)
    expect(page('<p style="color: red">')).to.have.length(1)
    expect(page('<script type="module" src="/src/main.ts"></script>')).to.have.length(0)
  })
})

function imports(path: string, text: string): string[] {
  return importViolations({ path, text })
}

function barrel(text: string): string[] {
  return barrelViolations({ path: 'sdk/src/actions/all.ts', text })
}

function sources(): SourceFile[] {
  return ROOTS.flatMap((folder) => walk(join(root, folder))).map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }))
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    if (entry.isDirectory()) return walk(join(folder, entry.name))
    return CHECKED.test(entry.name) ? [join(folder, entry.name)] : []
  })
}
