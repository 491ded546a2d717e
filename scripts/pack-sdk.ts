// Makes the package that is published: sdk/src as JavaScript with declarations, and its own package.json.
//
//   npm run pack:sdk             writes sdk/dist, to be published with `npm publish ./sdk/dist`
//   npm run pack:sdk -- FOLDER   writes it there
//
// In the repository, `@amana/sdk/<path>` means the TypeScript source; a published package may not: Node runs no TypeScript
// from node_modules. Two package.json files say so without a condition that every tool would have to be told.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { UsageError } from './usage-error.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the repository's package.json of the SDK says. */
const sourceManifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.literal('module'),
  sideEffects: z.union([z.boolean(), z.array(z.string())]),
  engines: z.record(z.string(), z.string()),
  exports: z.record(z.string(), z.nullable(z.string())),
  /** Here and not at the top: npm would make the command in every clone, and the source executable. */
  publishConfig: z.object({ bin: z.record(z.string(), z.string()) }),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })),
})
type SourceManifest = z.infer<typeof sourceManifest>

/** The package.json of what is published. */
function publishedManifest({ exports, publishConfig, ...manifest }: SourceManifest) {
  const built = (path: string) => path.replace(/^\.\/src\//, './').replace(/\.ts$/, '')
  return {
    ...manifest,
    exports: Object.fromEntries(
      Object.entries(exports).map(([name, path]) => [
        name,
        path === null ? null : { types: `${built(path)}.d.ts`, default: `${built(path)}.js` },
      ]),
    ),
    bin: Object.fromEntries(Object.entries(publishConfig.bin).map(([name, path]) => [name, `${built(path)}.js`])),
  }
}

/** Writes the package into a folder. */
export function packSdk(folder: string): void {
  // What is deleted is an earlier package, and nothing else that somebody may have named.
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, 'coin-line.js'))) {
    throw new UsageError(`${folder} holds something else`)
  }
  rmSync(folder, { recursive: true, force: true })
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', join(root, 'sdk/tsconfig.build.json'), '--outDir', folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  // Declarations keep the extensions of their sources, which are not there.
  for (const file of globSync(join(folder, '**/*.d.ts'))) {
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/((?:from |import\()['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'))
  }
  const manifest = publishedManifest(
    sourceManifest.parse(JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8'))),
  )
  for (const path of Object.values(manifest.bin)) chmodSync(join(folder, path), 0o755)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  cpSync(join(root, 'docs/sdk.md'), join(folder, 'README.md'))
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
}

function main(folder = join(root, 'sdk/dist')): void {
  try {
    packSdk(folder)
    console.log(`wrote ${folder}`)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2])
