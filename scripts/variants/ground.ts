// What every judgement stands on: the tests, green on the contracts as they are, and which statement each of them runs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SETTINGS } from './compile.ts'
import type { Trace } from './protocol.ts'
import { codeHash, type Sources } from './sources.ts'
import { hashesOf, isMeasuring, testFiles, totalHash } from './test-files.ts'
import { WorkerProcess } from './worker-process.ts'

export interface Ground {
  files: string[]
  /** Per test file. */
  hashes: Record<string, string>
  tests: string[]
  durations: Record<string, number>
  trace?: Trace
}

const statementSchema = z.object({
  file: z.string(),
  start: z.number(),
  end: z.number(),
  tests: z.array(z.number()),
})
const traceSchema = z.object({
  tests: z.array(z.string()),
  statements: z.array(statementSchema),
  failing: z.array(z.string()),
})
const baselineSchema = z.object({
  tests: z.array(z.string()),
  durations: z.record(z.string(), z.number()),
})

const FOLDER = 'cache/mutation'

/** Runs the tests on the unchanged contracts, unless that has been done before; a trace only helps when it is at hand. */
export async function prepare(sources: Sources, pattern: string, tracing: 'always' | 'if at hand'): Promise<Ground> {
  const files = testFiles(pattern)
  if (files.length === 0) throw new Error(`No tests match ${pattern}.`)
  const hashes = hashesOf(files)
  const name = totalHash({ ...hashes, sources: codeHash(sources), settings: JSON.stringify(SETTINGS) }).slice(0, 16)
  const baselineFile = `baseline-${name}.json`
  const traceFile = `trace-${name}.json`
  const baseline = readBack(baselineFile, baselineSchema) ?? keep(baselineFile, await runUnchanged(files))
  const known = readBack(traceFile, traceSchema)
  const trace = known ?? (tracing === 'always' ? keep(traceFile, await traceUnchanged(files)) : undefined)
  return { files, hashes, ...baseline, ...(trace ? { trace } : {}) }
}

async function runUnchanged(files: readonly string[]): Promise<z.infer<typeof baselineSchema>> {
  const worker = new WorkerProcess(files)
  try {
    const loaded = await worker.start()
    const tests = loaded.tests.map(({ id }) => id).filter((test) => !isMeasuring(test))
    const { result } = await worker.ask({ ask: 'run', tests, bail: false })
    const [failure] = result.failures
    // A red suite would call every variant red.
    if (failure) throw new Error(`Red without any change: ${failure.test}\n${failure.message}`)
    return { tests, durations: result.durations }
  } finally {
    worker.stop()
  }
}

async function traceUnchanged(files: readonly string[]): Promise<Trace> {
  const worker = new WorkerProcess(files, { isTracing: true })
  try {
    await worker.start()
    return (await worker.ask({ ask: 'trace' })).trace
  } finally {
    worker.stop()
  }
}

function readBack<value>(name: string, schema: z.ZodType<value>): value | undefined {
  const path = join(FOLDER, name)
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}

function keep<value>(name: string, value: value): value {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, name), JSON.stringify(value))
  return value
}
