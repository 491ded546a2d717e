// npm passes SIGINT and SIGTERM on to what it runs, dies of other signals, and puts a shell in between.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface ProcessEntry {
  parent: number
  name: string
}

const INTERVAL = 500
const SHELL = /^(?:.*\/)?-?(?:ba|da|z|k|a)?sh$/

/** Calls back once when the npm that runs this process has gone, at once when it already has. Does nothing when no npm does. */
export function onNpmGone(callback: () => void): void {
  const { npm_lifecycle_event: script } = process.env
  if (!script) return
  const parent = process.ppid
  const entry = entryOf(parent)
  const npm = entry && SHELL.test(entry.name) ? entry.parent : parent
  if (wasAdopted(npm)) {
    callback()
    return
  }
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return
    clearInterval(timer)
    callback()
  }, INTERVAL)
  timer.unref()
}

/** npm had gone before we could look: what it left belongs to the first process. In a container npm may be that itself. */
function wasAdopted(npm: number): boolean {
  if (npm !== 1) return false
  const first = entryOf(npm)
  return first !== undefined && !/npm|node|MainThread/.test(first.name)
}

/** Nothing where neither /proc nor `ps` tells. */
function entryOf(pid: number): ProcessEntry | undefined {
  try {
    const [, name = '', parent = ''] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? []
    return { parent: Number(parent), name }
  } catch {
    return entryFromPs(pid)
  }
}

function entryFromPs(pid: number): ProcessEntry | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
    const [, parent = '', name = ''] = /^\s*(\d+)\s+(.*)$/.exec(line.trim()) ?? []
    return { parent: Number(parent), name }
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
