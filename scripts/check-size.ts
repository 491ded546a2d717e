// What a visitor downloads, compressed, against the budgets. Run it after `npm run build -w app`.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  src?: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
}

interface Budget {
  name: string
  kilobytes: number
  /** Keys of the manifest; their static imports count too, without what the page has loaded before. */
  chunks: (key: string, chunk: Chunk) => boolean
  onTopOfEntry: boolean
}

const BUDGETS: readonly Budget[] = [
  { name: 'first load', kilobytes: 135, chunks: (_, chunk) => chunk.isEntry === true, onTopOfEntry: false },
  { name: 'campaign page', kilobytes: 25, chunks: (key) => /routes\/campaign\.tsx$/.test(key), onTopOfEntry: true },
  { name: 'donate', kilobytes: 40, chunks: (key) => /give-panel\.tsx$/.test(key), onTopOfEntry: true },
  ...['en', 'ar', 'fr'].map((language) => ({
    name: `texts (${language})`,
    kilobytes: 15,
    chunks: (key: string) => key.endsWith(`catalogue.${language}.ts`),
    onTopOfEntry: true,
  })),
]

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'app/dist')
const manifestFile = join(dist, '.vite/manifest.json')
if (!existsSync(manifestFile)) {
  console.error('There is no build to measure. Run `npm run build -w app` first.')
  process.exit(1)
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
const entry = filesOf(keysWhere((_, chunk) => chunk.isEntry === true))
let failures = 0

for (const { name, kilobytes, chunks, onTopOfEntry } of BUDGETS) {
  const keys = keysWhere(chunks)
  const files = [...filesOf(keys)].filter((file) => !onTopOfEntry || !entry.has(file))
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000
  // A page that is part of another chunk is measured with that one.
  const verdict = keys.length === 0 ? 'no chunk of its own' : size <= kilobytes ? 'ok' : 'TOO LARGE'
  if (verdict === 'TOO LARGE') failures++
  console.log(`${name.padEnd(14)} ${size.toFixed(1).padStart(7)} kB of ${String(kilobytes).padStart(4)}  ${verdict}`)
}
process.exitCode = failures > 0 ? 1 : 0

function keysWhere(matches: Budget['chunks']): string[] {
  return Object.entries(manifest).flatMap(([key, chunk]) => (matches(key, chunk) ? [key] : []))
}

/** The scripts of these chunks and of all they import before they run. */
function filesOf(keys: readonly string[]): Set<string> {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of keys) visit(key)
  return files
}
