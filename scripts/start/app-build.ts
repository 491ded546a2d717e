// Builds the app in a process of its own, unless its sources are those of the last build.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../usage-error.ts'

export interface AppBuild {
  /** Resolves to whether anything had to be built. */
  done: Promise<boolean>
  /** Ends a build that is under way; resolves when its process is gone. */
  stop(): Promise<void>
}

const SOURCES = [
  'app/{src,public,build,service-worker}/**/*',
  'app/{index.html,package.json,tsconfig.json,vite.config.ts}',
  'sdk/{src/**/*,package.json}',
  'tsconfig.base.json',
  'package-lock.json',
]

export function buildApp(root: string): AppBuild {
  const stampFile = join(root, '.amana', 'app-build')
  const stamp = stampOf(root)
  const isBuilt = existsSync(join(root, 'app/dist/index.html'))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return { done: Promise.resolve(false), stop: async () => undefined }
  }
  rmSync(stampFile, { force: true })
  const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'app'),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whoever runs us in production mode or not: this is a production build.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  const ended = endOf(vite)
  const done = ended.then(({ code, output }) => {
    if (code !== 0) throw new UsageError(`The app did not build (vite ended with ${code}).\n${output}`)
    mkdirSync(join(root, '.amana'), { recursive: true })
    writeFileSync(stampFile, stamp)
    return true
  })
  // Whoever awaits `done` hears of a failure; one that nobody awaits any more must not end the process.
  done.catch(() => undefined)
  return {
    done,
    async stop() {
      vite.kill('SIGKILL')
      await ended
    },
  }
}

function endOf(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: -1, output: String(error) }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** A hash over names and bytes of everything that the app is built from. */
function stampOf(root: string): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    const path = join(root, file)
    if (!statSync(path).isFile()) continue
    hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
