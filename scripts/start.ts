// A local chain with the demo world, the index of it, and the app in a browser.
//
//   npm start      the production build with its real headers
//   npm run dev    Vite's dev server with hot reload
//
// AMANA_APP_PORT (5173), AMANA_RPC_PORT (8545) and AMANA_API_PORT (42069) choose the ports. Everything listens on the loopback
// only and ends with this process: Ctrl-C, SIGTERM, SIGHUP, or npm gone.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deployments } from '@amana/sdk/generated/deployments'
import { LOCAL_CHAIN_ID, LOOPBACK, startLocalChain } from './chain.ts'
import { writeContent } from './demo/content-store.ts'
import { assembleCast } from './demo/personas.ts'
import { buildWorld, WORLD_BEGINS } from './demo/world.ts'
import { type IndexerProcess, launchIndexer } from './indexer/launch.ts'
import { untilReady } from './indexer/start.ts'
import { type AppBuild, buildApp } from './start/app-build.ts'
import { demoIndexer } from './start/indexer.ts'
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
let folder: string | undefined
let indexer: IndexerProcess | undefined
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

  // Several may run beside each other: none may take away what another reads.
  folder = join(root, '.amana', 'demo', String(ports.app))
  rmSync(folder, { recursive: true, force: true })
  const contentDirectory = join(folder, 'content')
  const dataDirectory = join(folder, 'indexer')

  if (!isDevelopment) build = buildApp(root)
  const cast = assembleCast()
  const chain = await startLocalChain({
    port: ports.rpc,
    initialDate: new Date(WORLD_BEGINS * 1000),
    privateKeys: [...cast.personas, ...cast.crowd, cast.relay].map(({ privateKey }) => privateKey),
  })
  const { campaigns, store } = await buildWorld(chain.request, cast)
  say(`Chain ${LOCAL_CHAIN_ID} at ${chain.url} (HTTP and WebSocket), demo world built after ${seconds()}`)

  const deployment = deployments[LOCAL_CHAIN_ID]
  if (!deployment) throw new Error(`the SDK knows no deployment on chain ${LOCAL_CHAIN_ID}`)
  const config = siteConfig(chain.url, `http://${LOOPBACK}:${ports.api}`, deployment, cast)
  const siteUrl = `http://${LOOPBACK}:${ports.app}`
  indexer = launchIndexer(
    await demoIndexer({
      root,
      dataDirectory,
      port: ports.api,
      rpcUrl: chain.url,
      siteUrl,
      relayKey: cast.relay.privateKey,
      store,
    }),
  )
  const { url } = isDevelopment ? await serveSources() : await serveBuild()
  // The world is told; from here on time passes as on a real chain, the first block at once.
  await chain.request({ method: 'evm_setIntervalMining', params: [BLOCK_TIME] } as never)
  await chain.request({ method: 'evm_mine', params: [] } as never)
  console.log(`\n${describePersonas(cast)}\n\n${await describeCampaigns(chain.request, campaigns, url)}\n`)
  console.log(`Ready: ${url}`)
  console.log(`After ${seconds()}. Ctrl-C ends everything; the demo world is the same at the next start.`)
  await reportIndexer(indexer, deployment.startBlock)

  async function serveBuild() {
    writeContent(store, contentDirectory)
    const wasBuilt = await build?.done
    say(wasBuilt ? `App built after ${seconds()}` : 'App unchanged since its last build')
    const { serveApp } = await import('./serve-app.ts')
    const directory = join(root, 'app/dist')
    return serveApp({ directory, config, contentDirectory, host: LOOPBACK, port: ports.app })
  }

  async function serveSources() {
    const { serveForDevelopment } = await import('./start/dev-server.ts')
    return serveForDevelopment({ root, port: ports.app, config, store })
  }
}

/** Nobody has to wait for the index, or end without it: pages read the chain themselves. */
async function reportIndexer(started: IndexerProcess, startBlock: bigint): Promise<void> {
  try {
    // However long the machine takes: only its end is a failure. Ponder is ready a moment before the API has a block to answer from.
    const block = { chainId: LOCAL_CHAIN_ID, number: startBlock }
    await untilReady(started, { timeout: Number.POSITIVE_INFINITY, block })
    say(`Index at ${started.url} (${started.url}/openapi.json says what it answers) after ${seconds()}`)
  } catch (error) {
    if (!isStopping) console.error(`The index did not start: ${(error as Error).message} Pages read the chain itself.`)
  }
}

/** Servers live in this process and end with it; the build and the index are the only others. */
async function stop(exitCode: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await Promise.all([build?.stop(), indexer?.stop()])
  if (folder) rmSync(folder, { recursive: true, force: true })
  process.exit(exitCode)
}

function say(line: string): void {
  console.log(`· ${line}`)
}

function seconds(): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
