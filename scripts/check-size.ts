// What a visitor downloads of script, compressed, against the budgets. With --json, the last line is one JSON object.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { FIRST } from '../app/build/first-files.ts'

interface Chunk {
  file: string
  name?: string
  src?: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
}

interface Budget {
  name: string
  kilobytes: number
  /** Keys of the manifest; their static imports count too. */
  chunks: Chunks
  /** Without what was downloaded before: the chunks of these, with their imports. */
  after: readonly Chunks[]
}

type Chunks = (key: string, chunk: Chunk) => boolean

/** What asks, and what draws: see `app/build/first-files.ts`. */
const entry: Chunks = (_, chunk) => chunk.isEntry === true || chunk.name === FIRST.draws
const campaignList: Chunks = (key) => key.endsWith('routes/campaigns.tsx')
const campaignPage: Chunks = (key) => key.endsWith('routes/campaign.tsx')

const BUDGETS: readonly Budget[] = [
  // It runs before anything else is there: no library has a place in it.
  { name: 'first script', kilobytes: 7, chunks: (_, chunk) => chunk.name === FIRST.names, after: [] },
  { name: 'first load', kilobytes: 135, chunks: entry, after: [] },
  // Multicall, ABIs, the list and what pages are drawn with: what every page needs beside itself.
  { name: 'reading', kilobytes: 55, chunks: campaignList, after: [entry] },
  { name: 'campaign page', kilobytes: 25, chunks: campaignPage, after: [entry, campaignList] },
  {
    name: 'donate',
    kilobytes: 40,
    chunks: (key) => key.endsWith('give-panel.tsx'),
    after: [entry, campaignList, campaignPage],
  },
  ...['en', 'ar', 'fr'].flatMap((language) =>
    ['catalogue', 'acting', 'create', 'desk', 'further', 'papers', 'places', 'review', 'voices', 'welcome'].map(
      (texts) => ({
        name: `${texts} (${language})`,
        kilobytes: 15,
        chunks: (key: string) => key.endsWith(`${texts}.${language}.ts`),
        after: [entry],
      }),
    ),
  ),
]

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'app/dist')
const manifestFile = join(dist, '.vite/manifest.json')
if (!existsSync(manifestFile)) {
  console.error('There is no build to measure. Run `npm run build -w app` first.')
  process.exit(1)
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
let failures = 0
const figures: { name: string; kilobytes: number; budget: number; verdict: string }[] = []

for (const { name, kilobytes, chunks, after } of BUDGETS) {
  const keys = keysWhere(chunks)
  const before = filesOf(after.flatMap(keysWhere))
  const files = [...filesOf(keys)].filter((file) => file.endsWith('.js') && !before.has(file))
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000
  const verdict = keys.length === 0 ? 'MISSING' : size <= kilobytes ? 'ok' : 'TOO LARGE'
  if (verdict !== 'ok') failures++
  figures.push({ name, kilobytes: Number(size.toFixed(1)), budget: kilobytes, verdict })
  console.log(`${name.padEnd(14)} ${size.toFixed(1).padStart(7)} kB of ${String(kilobytes).padStart(4)}  ${verdict}`)
}
if (process.argv.includes('--json')) console.log(JSON.stringify({ figures, met: failures === 0 }))
process.exitCode = failures > 0 ? 1 : 0

function keysWhere(matches: Chunks): string[] {
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
