import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { portProblems, readPorts } from '../../scripts/start/ports.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const [APP_PORT, RPC_PORT, API_PORT] = await Promise.all([freePort(), freePort(), freePort()])

describe('npm start', () => {
  it('takes its ports from the environment', () => {
    expect(readPorts({})).to.deep.equal({ app: 5173, rpc: 8545, api: 42_069 })
    expect(readPorts({ AMANA_APP_PORT: '1', AMANA_RPC_PORT: '65535', AMANA_API_PORT: '2' })).to.deep.equal({
      app: 1,
      rpc: 65_535,
      api: 2,
    })
  })

  for (const text of ['0', '65536', '80.5', '-1', 'http', '0x50', '1e3']) {
    it(`names the variable whose value is ${text}`, () => {
      expect(() => readPorts({ AMANA_RPC_PORT: text })).to.throw(`AMANA_RPC_PORT is "${text}"; it must be a port`)
    })
  }

  it('wants two different ports', () => {
    expect(() => readPorts({ AMANA_APP_PORT: '8545' })).to.throw('AMANA_APP_PORT and AMANA_RPC_PORT both say 8545')
  })

  it('names a taken port and its variable', async () => {
    const server = createServer().listen(APP_PORT, '127.0.0.1')
    await once(server, 'listening')
    try {
      const problems = await portProblems({ app: APP_PORT, rpc: RPC_PORT, api: API_PORT })
      expect(problems).to.have.length(1)
      expect(problems[0]).to.include(String(APP_PORT)).and.include('AMANA_APP_PORT')

      const run = runScript('start')
      const [code] = await once(run.child, 'close')
      expect(code).to.equal(1)
      expect(run.output()).to.include(problems[0])
      expect(run.output()).not.to.match(/\n\s+at /)
    } finally {
      server.close()
    }
  })

  it('leaves nothing behind when it is ended while it starts', async () => {
    const run = runScript('start')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(run.output()).not.to.include('Ready')
    run.child.kill('SIGHUP')
    await nothingLeft(run.child)
  })

  it('serves the app and the chain until Ctrl-C, and leaves nothing behind', async () => {
    const run = runScript('dev')
    await run.says('Ready: ')
    expect(run.output()).to.include(`Ready: http://127.0.0.1:${APP_PORT}`)
    const config = await fetch(`http://127.0.0.1:${APP_PORT}/config.json`)
    expect(await config.json()).to.have.nested.property('chains[0].rpcUrl', `http://127.0.0.1:${RPC_PORT}`)
    const page = await fetch(`http://127.0.0.1:${APP_PORT}/en`)
    expect(page.status).to.equal(200)
    // Another world beside it has another one: neither takes the other's databases and documents away.
    const folder = join(ROOT, '.amana', 'demo', String(APP_PORT))
    expect(existsSync(folder), 'a folder of its own').to.equal(true)

    process.kill(-(run.child.pid ?? 0), 'SIGINT')
    await nothingLeft(run.child)
    expect(existsSync(folder), 'its folder is left').to.equal(false)
  })
})

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** In a process group of its own, as a terminal would have it. */
function runScript(name: string) {
  const child = spawn('npm', ['run', name, '--ignore-scripts'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      AMANA_APP_PORT: String(APP_PORT),
      AMANA_RPC_PORT: String(RPC_PORT),
      AMANA_API_PORT: String(API_PORT),
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const says = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended without "${text}":\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return { child, output: () => output, says }
}

/** Fails, after ending what is left, when a process of the group outlives its end by ten seconds. */
async function nothingLeft({ pid = 0 }: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (!isThere(pid)) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const isLeft = isThere(pid)
  if (isLeft) process.kill(-pid, 'SIGKILL')
  expect(isLeft).to.equal(false)
  expect(await portProblems({ app: APP_PORT, rpc: RPC_PORT, api: API_PORT })).to.deep.equal([])
}

/** Whether the group has a process that is not merely waiting to be reaped by an idle init. */
function isThere(group: number): boolean {
  try {
    process.kill(-group, 0)
  } catch {
    return false
  }
  return !existsSync('/proc/self/stat') || statesOf(group).some((state) => state !== 'Z')
}

function statesOf(group: number): string[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return []
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'latin1')
      const [state = '', , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(processGroup) === group ? [state] : []
    } catch {
      return [] // ended while we looked
    }
  })
}
