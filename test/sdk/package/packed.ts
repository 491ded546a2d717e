import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packSdk } from '../../../scripts/pack-sdk.ts'

export interface PackedSdk {
  /** A folder that has installed the tarball. */
  folder: string
  /** Where the package lies in it. */
  packageFolder: string
  manifest: {
    dependencies: Record<string, string>
    peerDependencies: Record<string, string>
    exports: Record<string, unknown>
    bin?: { amana?: string }
  }
}

let packed: PackedSdk | undefined

/** The SDK as npm would install it, made once per run: the tarball unpacked, what it depends on taken from here. */
export function packedSdk(): PackedSdk {
  packed ??= install()
  return packed
}

function install(): PackedSdk {
  const folder = mkdtempSync(join(tmpdir(), 'amana-sdk-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  packSdk(join(folder, 'built'))
  const options = { cwd: folder, encoding: 'utf8' } as const
  const [tarball = ''] = execFileSync('npm', ['pack', './built', '--silent', '--offline'], options).trim().split('\n')
  const packageFolder = join(folder, 'node_modules/@amana/sdk')
  mkdirSync(packageFolder, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', packageFolder, '--strip-components=1'], options)
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as PackedSdk['manifest']
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules', name), link)
  }
  return { folder, packageFolder, manifest }
}
