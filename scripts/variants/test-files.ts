// Which tests speak about a variant, and what of them has changed since they last did.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

export const CONTRACT_TESTS = 'test/contracts/**/*.test.ts'

/** These compare pages and builds with each other and deploy nothing. */
const READING_FILES = /^test\/contracts\/(compilerInput|security|specification|support\/\w+)\.test\.ts$/

/** What it notices, others notice sooner; and its scenes do not outlive a chain that is set back in one process. */
const MATRIX = 'test/contracts/tokens/matrix.test.ts'

/** These measure what is deployed; a variant is compiled quickly, and twice as large. */
const MEASURING_TESTS = [
  'Campaign, the implementation › fits the size limit of the chain',
  // OpenZeppelin refuses to read more than a deployed contract can be long.
  'CampaignFactory.isCampaign › is false for the implementation',
  'P2: no code of ours can destroy itself or run foreign code',
  'D1: five thousand gifts of dust make paying and returning no dearer',
]

export function testFiles(pattern: string): string[] {
  const paths = globSync(pattern).map((path) => path.replaceAll('\\', '/'))
  return paths.filter((path) => path !== MATRIX && !READING_FILES.test(path)).sort()
}

export function isMeasuring(test: string): boolean {
  return MEASURING_TESTS.some((title) => test.endsWith(` › ${title}`))
}

/** Of each file, with all of the project's files that it imports. */
export function hashesOf(files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, hashOf(file)]))
}

/** Of all of them. */
export function totalHash(hashes: Readonly<Record<string, string>>): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(hashes).sort()))
    .digest('hex')
}

function hashOf(file: string): string {
  const found = new Map<string, string>()
  const queue = [file]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue
    const text = readFileSync(next, 'utf8')
    found.set(next, text)
    queue.push(...localImports(next, text))
  }
  const hash = createHash('sha256')
  for (const [path, text] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 16)
}

function localImports(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/\bfrom '(\.[^']+)'/g), ...text.matchAll(/\bimport\('(\.[^']+)'\)/g)]
  return specifiers.map(([, specifier]) => posix.join(posix.dirname(file), specifier as string))
}
