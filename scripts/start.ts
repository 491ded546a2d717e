// A local chain with the demo world, and the app in a browser.
//
//   npm start      the production build with its real headers
//   npm run dev    Vite's dev server with hot reload
//
// AMANA_APP_PORT (5173) and AMANA_RPC_PORT (8545) choose the ports; AMANA_API_PORT is kept for a service to come and not
// looked at. Everything listens on the loopback only and ends with this process: Ctrl-C, SIGTERM, SIGHUP, or npm gone.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deployments } from '@amana/sdk/generated/deployments'
import { LOCAL_CHAIN_ID, LOOPBACK, startLocalChain } from './chain.ts'
import { writeContent } from './demo/content-store.ts'
import { assembleCast } from './demo/personas.ts'
import { buildWorld, WORLD_BEGINS } from './demo/world.ts'
import { type AppBuild, buildApp } from './start/app-build.ts'
import { onNpmGone } from './start/npm-process.ts'
import { portProblems, readPorts } from './start/ports.ts'
import { siteConfig } from './start/site-config.ts'
import { describeCampaigns, describePersonas } from './start/summary.ts'
import { UsageError } from './usage-error.ts'

/** Milliseconds between blocks, beside those that transactions make at once. */
const BLOCK_TIME = 12_000

const root = fileURLToPath(new URL('..', import.meta.url))
const began = performance.now()
const isDevelopment = process.argv.includes('--dev')
let build: AppBuild | undefined
let isStopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
onNpmGone(() => void stop(0))

try {
  await start()
} catch (error) {
  if (!isStopping) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

async function start(): Promise<void> {
  const ports = readPorts(process.env)
  const problems = await portProblems(ports)
  if (problems.length > 0) throw new UsageError(problems.join('\n'))

  if (!isDevelopment) build = buildApp(root)
  const cast = assembleCast()
  const chain = await startLocalChain({
    port: ports.rpc,
    initialDate: new Date(WORLD_BEGINS * 1000),
    privateKeys: [...cast.personas, ...cast.crowd].map(({ privateKey }) => privateKey),
  })
  const { campaigns, store } = await buildWorld(chain.request, cast)
  say(`Chain ${LOCAL_CHAIN_ID} at ${chain.url} (HTTP and WebSocket), demo world built after ${seconds()}`)

  const deployment = deployments[LOCAL_CHAIN_ID]
  if (!deployment) throw new Error(`the SDK knows no deployment on chain ${LOCAL_CHAIN_ID}`)
  const config = siteConfig(chain.url, deployment, cast)
  const { url } = isDevelopment ? await serveSources() : await serveBuild()
  // The world is told; from here on time passes as on a real chain.
  await chain.request({ method: 'evm_setIntervalMining', params: [BLOCK_TIME] } as never)
  console.log(`\n${describePersonas(cast)}\n\n${await describeCampaigns(chain.request, campaigns, url)}\n`)
  console.log(`Ready: ${url}`)
  console.log(`After ${seconds()}. Ctrl-C ends everything; the demo world is the same at the next start.`)

  async function serveBuild() {
    const contentDirectory = join(root, '.amana', 'content')
    writeContent(store, contentDirectory)
    const wasBuilt = await build?.done
    say(wasBuilt ? `App built after ${seconds()}` : 'App unchanged since its last build')
    const { serveApp } = await import('./serve-app.ts')
    const directory = join(root, 'app/dist')
    return serveApp({ directory, config, contentDirectory, host: LOOPBACK, port: ports.app, rpcUrl: chain.url })
  }

  async function serveSources() {
    const { serveForDevelopment } = await import('./start/dev-server.ts')
    return serveForDevelopment({ root, port: ports.app, config, store })
  }
}

/** Servers live in this process and end with it; the build is the only other one. */
async function stop(exitCode: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await build?.stop()
  process.exit(exitCode)
}

function say(line: string): void {
  console.log(`· ${line}`)
}

function seconds(): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
