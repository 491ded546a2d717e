// The Solidity of this project as a map, so that a variant of it never touches the working tree.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Path from the repository's root (a package's path for its files) to content. */
export type Sources = Readonly<Record<string, string>>

/** A contract, by the file it is in. */
export interface Target {
  file: string
  contract: string
}

/** What is deployed. */
export const SHIPPED: readonly Target[] = [
  { file: 'contracts/CampaignFactory.sol', contract: 'CampaignFactory' },
  { file: 'contracts/Campaign.sol', contract: 'Campaign' },
  { file: 'contracts/Journal.sol', contract: 'Journal' },
]

/** All contracts of the project, with what they import from packages. */
export function readSources(): Sources {
  const sources: Record<string, string> = {}
  const queue = globSync('contracts/**/*.sol').map((path) => path.replaceAll('\\', '/'))
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (path in sources) continue
    const text = readFileSync(path.startsWith('contracts/') ? path : `node_modules/${path}`, 'utf8')
    sources[path] = text
    queue.push(...importsOf(path, text))
  }
  return Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether the file ends up in what is deployed and is ours. */
export function isShipped(path: string): boolean {
  return path.startsWith('contracts/') && !/^contracts\/(interfaces|mocks)\//.test(path)
}

/** The file itself and all that it imports, directly or not. */
export function closureOf(path: string, sources: Sources): Set<string> {
  const found = new Set<string>()
  const queue = [path]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue
    found.add(next)
    queue.push(...importsOf(next, sources[next] ?? ''))
  }
  return found
}

/** Every contract of the project: what is deployed, what it is made of, and what only tests use. */
export function allTargets(sources: Sources): Target[] {
  const own = Object.entries(sources).filter(([path]) => path.startsWith('contracts/'))
  return own.flatMap(([file, text]) => {
    const names = [...withoutComments(text).matchAll(/\b(?:contract|interface|library) (\w+)/g)]
    return names.map(([, contract]) => ({ file, contract: contract as string }))
  })
}

/** The deployed contracts and those for tests that a change of these files reaches. */
export function targetsOf(changed: readonly string[], sources: Sources): Target[] {
  const mocks = allTargets(sources).filter(({ file }) => file.startsWith('contracts/mocks/'))
  return [...SHIPPED, ...mocks].filter(({ file }) => {
    const closure = closureOf(file, sources)
    return changed.some((path) => closure.has(path))
  })
}

/** The same for two texts exactly when they differ in nothing but comments and white space. */
export function codeHash(sources: Sources): string {
  const lines = Object.entries(sources).map(([path, text]) => `${path} ${digestOf(text)}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** Only what is deployed and ours: what a report of survivors speaks about. */
export function shippedIn(sources: Sources): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([path]) => isShipped(path)))
}

/** Most texts are those of a thousand other variants. */
const digests = new Map<string, string>()

function digestOf(text: string): string {
  const known = digests.get(text)
  if (known) return known
  const digest = createHash('sha256').update(withoutComments(text)).digest('hex')
  digests.set(text, digest)
  return digest
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/^\s*import\s[^;]*?"([^"]+)";/gm)].map(([, name]) => {
    const specifier = name as string
    return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
  })
}

function withoutComments(text: string): string {
  const code = text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('"') ? match : ' ',
  )
  return code.replace(/\s+/g, ' ').trim()
}
