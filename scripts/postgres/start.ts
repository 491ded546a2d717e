// A PostgreSQL of one's own for a test or a measurement: on the loopback, with a random password, gone at the end.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { LOOPBACK } from '../chain.ts'
import { freePort } from '../free-port.ts'
import { serverAccount } from './account.ts'
import { findPostgres } from './binaries.ts'

export interface PostgresOptions {
  /** Survives a power cut, as in production; without it everything is faster. Default: no. */
  durable?: boolean
  /** Of `postgresql.conf`, by name. */
  settings?: Readonly<Record<string, string>>
  /** Each line of the server's log. */
  onLine?: (line: string) => void
}

export interface Postgres {
  /** `postgres (PostgreSQL) 15.18` */
  version: string
  /** Of the database that is made with the server, or of another one. */
  url(database?: string): string
  /** Of the server's first process. */
  pid(): number
  /** Ends it in good order. The data stay. */
  stop(): Promise<void>
  /** SIGKILL to every process of the server. The data stay as they are on disk. */
  kill(): Promise<void>
  /** Again after `stop` or `kill`, at the same address. */
  start(): Promise<void>
  /** Ends it and removes the data. */
  remove(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const USER = 'amana'
const DATABASE = 'postgres'
const PATIENCE = 30_000
const LAST_LINES = 5
const FAST: Readonly<Record<string, string>> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
/** A pool of Ponder's takes 30 connections, and there are replicas. */
const STANDARD: Readonly<Record<string, string>> = { max_connections: '200', unix_socket_directories: '' }

/** Makes a server and starts it. Whatever happens, it ends with this process; `remove` also takes its data away. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const { durable = false, settings = {}, onLine } = options
  const { initdb, postgres, version } = findPostgres(root)
  const account = serverAccount()
  const folder = mkdtempSync(join(tmpdir(), 'amana-postgres-'))
  const password = randomBytes(16).toString('hex')
  const data = join(folder, 'data')
  createData({ initdb, folder, data, password, account })
  const port = await freePort()
  const all = { ...STANDARD, ...(durable ? {} : FAST), ...settings, listen_addresses: LOOPBACK, port: String(port) }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const url = (database = DATABASE) => `postgres://${USER}:${password}@${LOOPBACK}:${port}/${database}`

  let server: ChildProcess | undefined
  const lastLines: string[] = []
  const start = async () => {
    const child = spawn(postgres, ['-D', data, ...flags], {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server = child
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lastLines.push(line)
        lastLines.splice(0, lastLines.length - LAST_LINES)
        onLine?.(line)
      })
    }
    await untilAnswers(child, url(), lastLines)
  }
  const end = async (signal: NodeJS.Signals) => {
    const child = server
    if (!child || hasEnded(child)) return
    const exit = once(child, 'exit')
    const workers = signal === 'SIGKILL' ? childrenOf(child.pid) : []
    child.kill(signal)
    // each has a process group of its own, and would go on until it sees that the first one is gone
    for (const worker of workers) killQuietly(worker)
    await exit
  }
  const leave = () => {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', leave)
  const result: Postgres = {
    version,
    url,
    pid: () => server?.pid ?? -1,
    // "fast": ends what is connected
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    start,
    async remove() {
      await end('SIGINT')
      process.off('exit', leave)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await start()
  } catch (error) {
    await result.remove()
    throw error
  }
  return result
}

function createData({
  initdb,
  folder,
  data,
  password,
  account,
}: {
  initdb: string
  folder: string
  data: string
  password: string
  account: ReturnType<typeof serverAccount>
}): void {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  chmodSync(folder, 0o700)
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
  const options = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${USER}`, '--no-sync']
  const text = ['--encoding=UTF8', '--no-locale', `--pgdata=${data}`]
  execFileSync(initdb, [...options, ...text], { ...account, cwd: folder, stdio: 'pipe' })
  rmSync(passwordFile)
}

/** After a SIGKILL it first reads its log again, and refuses to start while an old worker lives. */
async function untilAnswers(child: ChildProcess, url: string, lastLines: readonly string[]): Promise<void> {
  const end = performance.now() + PATIENCE
  while (performance.now() < end) {
    if (hasEnded(child)) throw new Error(`PostgreSQL did not start: ${lastLines.join(' / ')}`)
    if (await answers(url)) return
    await wait(50)
  }
  child.kill('SIGKILL')
  throw new Error(`PostgreSQL does not answer after ${PATIENCE / 1000} s: ${lastLines.join(' / ')}`)
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** Linux only; elsewhere the workers end by themselves within a second. */
function childrenOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it was quicker
  }
}
