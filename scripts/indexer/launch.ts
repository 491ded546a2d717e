// One process of the indexer: `start` indexes and answers, `serve` only answers from the same PostgreSQL.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import { CONFIGURATION_VARIABLE } from '../../indexer/configuration/environment.ts'
import type { configurationSchema } from '../../indexer/configuration/schema.ts'
import { LOOPBACK } from '../chain.ts'
import { type LogLine, parseLogLine } from './log-line.ts'

export interface IndexerOptions {
  /** Of the repository. */
  root: string
  mode: 'start' | 'serve'
  port: number
  /** Goes into a file of its own that is removed with the process. Without it `environment` may name one. */
  configuration?: z.input<typeof configurationSchema>
  /** PostgreSQL; without it the indexer uses the embedded database, which only `start` can. */
  databaseUrl?: string
  /** Where the index is written; a changed index needs a new one. Default: `amana_index`. */
  schema?: string
  /** Where readers find the newest finished index, whatever its schema is. */
  viewsSchema?: string
  /** Beside what this process has; `undefined` takes away. */
  environment?: Readonly<Record<string, string | undefined>>
  /** Default: 127.0.0.1. */
  hostname?: string
  /** Each line that the process writes. */
  onLine?: (line: LogLine) => void
}

/** How a process ended. */
export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
  /** What it complained about last, in one sentence. */
  reason: string
}

export interface IndexerProcess {
  /** No slash at the end. */
  url: string
  pid: number
  /** Resolves, never rejects. */
  ended: Promise<Ending>
  isRunning(): boolean
  /** SIGTERM, and SIGKILL for what is still there after `graceMilliseconds` (default 8,000). */
  stop(graceMilliseconds?: number): Promise<Ending>
  /** SIGKILL at once. */
  kill(): Promise<Ending>
}

/** Ponder gives itself five seconds to end. */
const GRACE = 8_000
const SCHEMA = 'amana_index'
const PONDER = 'node_modules/ponder/dist/esm/bin/ponder.js'

/** Starts the process and does not wait for anything; see `startIndexer` for one that answers. */
export function launchIndexer(options: IndexerOptions): IndexerProcess {
  const { root, port, hostname = LOOPBACK, onLine } = options
  const folder = options.configuration === undefined ? undefined : mkdtempSync(join(tmpdir(), 'amana-indexer-'))
  const child = spawn(process.execPath, [join(root, PONDER), ...argumentsOf(options)], {
    cwd: root,
    env: environmentOf(options, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint: string | undefined
  const read = (stream: Readable) => {
    createInterface({ input: stream }).on('line', (text) => {
      const line = parseLogLine(text)
      if (line.level === 'error') complaint = line.text
      onLine?.(line)
    })
  }
  read(child.stdout)
  read(child.stderr)
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)

  const ended = endingOf(child).then(({ code, signal }): Ending => {
    process.off('exit', end)
    if (folder) rmSync(folder, { recursive: true, force: true })
    const how = signal ? `was ended by ${signal}` : `ended with ${code}`
    return { code, signal, reason: complaint ?? `The indexer ${how} and said nothing about it.` }
  })
  const signalled = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    url: `http://${hostname === '0.0.0.0' ? LOOPBACK : hostname}:${port}`,
    pid: child.pid ?? -1,
    ended,
    isRunning: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    async stop(graceMilliseconds = GRACE) {
      const timer = setTimeout(end, graceMilliseconds)
      return signalled('SIGTERM').finally(() => clearTimeout(timer))
    },
    kill: () => signalled('SIGKILL'),
  }
}

/** `close` comes after the last line was read; a program that could not be started has no exit. */
async function endingOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  try {
    const [code, signal] = await once(child, 'close')
    return { code, signal }
  } catch {
    return { code: null, signal: null }
  }
}

function argumentsOf({ mode, port, hostname = LOOPBACK, schema = SCHEMA, viewsSchema }: IndexerOptions): string[] {
  return [
    ...['--root', 'indexer', '--log-format', 'json', mode],
    ...['--port', String(port), '--hostname', hostname, '--schema', schema],
    ...(viewsSchema === undefined || mode === 'serve' ? [] : ['--views-schema', viewsSchema]),
  ]
}

function environmentOf({ databaseUrl, configuration, environment }: IndexerOptions, folder: string | undefined) {
  let file: string | undefined
  if (configuration !== undefined && folder !== undefined) {
    file = join(folder, 'configuration.json')
    writeFileSync(file, JSON.stringify(configuration))
  }
  return {
    ...process.env,
    PONDER_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    ...(file === undefined ? {} : { [CONFIGURATION_VARIABLE]: file }),
    // Ponder believes each of these before what it is told otherwise; a variable that is undefined is not passed on.
    PORT: undefined,
    DATABASE_SCHEMA: undefined,
    DATABASE_PRIVATE_URL: undefined,
    DATABASE_URL: databaseUrl,
    ...environment,
  }
}
