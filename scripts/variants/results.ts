// What has been found out about variants, kept over runs: a line for each, only ever added to.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Verdict } from './engine.ts'

const hashes = z.record(z.string(), z.string())
const seconds = z.number()
const variant = z.string()
const codeHash = z.string()
const resultSchema = z.discriminatedUnion('outcome', [
  z.object({ variant, seconds, outcome: z.literal('invalid'), message: z.string() }),
  z.object({ variant, seconds, outcome: z.literal('same'), codeHash }),
  z.object({ variant, seconds, outcome: z.literal('duplicate'), codeHash }),
  /** `tests`: the hash of the one file that has the killing test, and of what it imports. */
  z.object({ variant, seconds, outcome: z.literal('killed'), codeHash, by: z.string(), tests: hashes }),
  /** `tests`: the hashes of all files that were asked. */
  z.object({ variant, seconds, outcome: z.literal('timeout'), codeHash, tests: hashes }),
  z.object({ variant, seconds, outcome: z.literal('survived'), codeHash, tests: hashes }),
])

export type Result = z.infer<typeof resultSchema>

export class Results {
  readonly #path: string
  readonly #latest = new Map<string, Result>()

  constructor(path = 'cache/mutation/results.jsonl') {
    this.#path = path
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
    for (const line of lines) {
      const result = parseLine(line)
      if (result) this.#latest.set(result.variant, result)
    }
  }

  get(variant: string): Result | undefined {
    return this.#latest.get(variant)
  }

  add(result: Result): void {
    mkdirSync(dirname(this.#path), { recursive: true })
    appendFileSync(this.#path, `${JSON.stringify(result)}\n`)
    this.#latest.set(result.variant, result)
  }
}

/** The record of a verdict, with the hashes of those test files on which it depends. */
export function resultOf(
  variant: string,
  verdict: Verdict,
  tests: Readonly<Record<string, string>>,
  seconds: number,
): Result {
  const common = { variant, seconds }
  if (verdict.outcome === 'killed') {
    const file = verdict.by.split(' › ')[0] ?? ''
    return { ...common, ...verdict, tests: { [file]: tests[file] ?? '' } }
  }
  const asksAll = verdict.outcome === 'survived' || verdict.outcome === 'timeout'
  return asksAll ? { ...common, ...verdict, tests: { ...tests } } : { ...common, ...verdict }
}

/** Whether what was found then is still so: a kill as long as its test stands, a survival until any test changes. */
export function holds(result: Result, tests: Readonly<Record<string, string>>): boolean {
  if (!('tests' in result)) return true
  const depends = result.outcome === 'killed' ? result.tests : { ...tests, ...result.tests }
  return Object.keys(depends).every((file) => result.tests[file] === tests[file])
}

/** The test files that the variant passed and that have not changed since. */
export function greenFiles(result: Result | undefined, tests: Readonly<Record<string, string>>): Set<string> {
  if (result?.outcome !== 'survived') return new Set()
  return new Set(Object.keys(tests).filter((file) => result.tests[file] === tests[file]))
}

/** An interrupted run may leave half a line. */
function parseLine(line: string): Result | undefined {
  try {
    return resultSchema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
