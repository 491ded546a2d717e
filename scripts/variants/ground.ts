// What every judgement stands on: tests that are green on the contracts as they are, and which statements each runs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SETTINGS } from './compile.ts'
import type { Trace } from './protocol.ts'
import { codeHash, type Sources } from './sources.ts'
import { hashesOf, testFiles, totalHash } from './test-files.ts'
import type { Failure } from './test-suite.ts'
import { WorkerProcess } from './worker-process.ts'

export interface Ground extends Trace {
  files: string[]
  /** Per test file. */
  hashes: Record<string, string>
}

const traceSchema = z.object({
  tests: z.array(z.string()),
  durations: z.record(z.string(), z.number()),
  statements: z.array(z.object({ file: z.string(), start: z.number(), end: z.number(), tests: z.array(z.number()) })),
  upset: z.array(z.string()),
})

const FOLDER = 'cache/mutation/ground'

/** Runs the tests on the unchanged contracts, file by file, unless that has been done before. */
export async function prepare(sources: Sources, pattern: string): Promise<Ground> {
  const files = testFiles(pattern)
  if (files.length === 0) throw new Error(`No tests match ${pattern}.`)
  const hashes = hashesOf(files)
  const contracts = `${codeHash(sources)} ${JSON.stringify(SETTINGS)}`
  // How many inputs a generated test gets changes how long it takes, and its title.
  const { AMANA_TIER: tier = '', AMANA_SEED: seed = '', AMANA_RUNS: runs = '' } = process.env
  const setting = { contracts, tier, seed, runs }
  const nameOf = (file: string) => `${totalHash({ ...setting, tests: hashes[file] ?? '' }).slice(0, 24)}.json`
  const unknown = files.filter((file) => !existsSync(join(FOLDER, nameOf(file))))
  if (unknown.length > 0) {
    console.log(`running the tests of ${unknown.length} files on the unchanged contracts`)
    const trace = await traceUnchanged(unknown)
    const red = await redOf(unknown, trace.upset)
    mkdirSync(FOLDER, { recursive: true })
    for (const file of unknown.filter((name) => !red.some(({ test }) => isIn(name, test)))) {
      writeFileSync(join(FOLDER, nameOf(file)), JSON.stringify(partOf(trace, file)))
    }
    // A suite that is red without any change would call every variant red.
    const sentences = red.map(({ test, message }) => `${test}\n    ${message}`)
    if (red.length > 0) throw new Error(`Red without any change:\n${sentences.join('\n')}`)
  }
  const parts = files.map((file) => traceSchema.parse(JSON.parse(readFileSync(join(FOLDER, nameOf(file)), 'utf8'))))
  return { files, hashes, ...merge(parts) }
}

async function traceUnchanged(files: readonly string[]): Promise<Trace> {
  const worker = new WorkerProcess(files, { isTracing: true })
  return worker
    .ask({ ask: 'trace' })
    .then(({ trace }) => trace)
    .finally(() => worker.stop())
}

/** Those that fail also when nothing reports. */
async function redOf(files: readonly string[], tests: readonly string[]): Promise<Failure[]> {
  if (tests.length === 0) return []
  const worker = new WorkerProcess(files)
  return worker
    .ask({ ask: 'run', tests, bail: false })
    .then(({ result }) => result.failures)
    .finally(() => worker.stop())
}

function isIn(file: string, test: string): boolean {
  return test.startsWith(`${file} › `)
}

function partOf({ tests, durations, statements, upset }: Trace, file: string): Trace {
  const own = tests.filter((test) => isIn(file, test))
  const indexes = new Map(own.map((test, index) => [test, index]))
  return {
    tests: own,
    durations: Object.fromEntries(own.map((test) => [test, durations[test] ?? 0])),
    statements: statements.map((statement) => ({
      ...statement,
      tests: statement.tests.map((index) => indexes.get(tests[index] ?? '')).filter((index) => index !== undefined),
    })),
    upset: upset.filter((test) => isIn(file, test)),
  }
}

function merge(parts: readonly Trace[]): Trace {
  const tests: string[] = []
  const statements = new Map<string, Trace['statements'][number]>()
  for (const part of parts) {
    const first = tests.length
    tests.push(...part.tests)
    for (const { file, start, end, tests: own } of part.statements) {
      const name = `${file} ${start} ${end}`
      const known = statements.get(name) ?? { file, start, end, tests: [] }
      known.tests.push(...own.map((index) => first + index))
      statements.set(name, known)
    }
  }
  return {
    tests,
    durations: Object.assign({}, ...parts.map(({ durations }) => durations)),
    statements: [...statements.values()],
    upset: parts.flatMap(({ upset }) => upset),
  }
}
