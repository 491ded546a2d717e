// A bug as somebody would write it: a unified diff of the contracts, with a first line that says what is wrong.
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Variant } from './engine.ts'
import type { Place } from './order.ts'
import type { Sources } from './sources.ts'

export interface Patch {
  path: string
  /** The bug in English. */
  title: string
}

export function patchesIn(folder: string): Patch[] {
  const paths = globSync(`${folder}/*.patch`).map((path) => path.replaceAll('\\', '/'))
  return paths.sort().map((path) => ({ path, title: titleOf(readFileSync(path, 'utf8')) ?? basename(path) }))
}

/** The contracts with the patch, made in a copy; an error says why it does not fit them any more. */
export function apply({ path }: Patch, sources: Sources): Variant {
  const copy = mkdtempSync(join(tmpdir(), 'amana-patch-'))
  try {
    cpSync('contracts', join(copy, 'contracts'), { recursive: true })
    const options = { cwd: copy, env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() }, stdio: 'pipe' } as const
    execFileSync('git', ['apply', resolve(path)], options)
    const changes = changesIn(copy, sources)
    return { changes, place: placeOf(changes, sources) }
  } finally {
    rmSync(copy, { recursive: true })
  }
}

export function titleOf(text: string): string | undefined {
  const [first = ''] = text.split('\n')
  const title = first.replace(/^#\s*/, '').trim()
  return title === '' || /^(diff|---|From|index) /.test(title) ? undefined : title
}

function changesIn(folder: string, sources: Sources): Record<string, string> {
  const files = globSync('contracts/**/*.sol', { cwd: folder }).map((path) => path.replaceAll('\\', '/'))
  const texts = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
  return Object.fromEntries(texts.filter(([file, text]) => sources[file] !== text))
}

/** Of the first changed file, from the first difference to the last. */
export function placeOf(changes: Readonly<Record<string, string>>, sources: Sources): Place {
  const [change] = Object.entries(changes)
  if (!change) throw new Error('The patch changes no contract.')
  const [file, after] = change
  const before = sources[file] ?? ''
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const bytes = (length: number) => Buffer.byteLength(before.slice(0, length))
  const within = [...before.slice(0, start).matchAll(/\bfunction (\w+)/g)].at(-1)?.[1]
  const range = { start: bytes(start), end: bytes(before.length - tail) }
  return within ? { file, within, range } : { file, range }
}
