// The demo world with its index, as `npm start` has them; made once for all the tests that look at it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deployments } from '@amana/sdk/generated/deployments'
import { after } from 'mocha'
import { createClient, custom } from 'viem'
import { getBlockNumber } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { diskBackend } from '../../../indexer/src/api/content/backend/disk.ts'
import { placeContent } from '../../../indexer/src/api/content/place-content.ts'
import { LOCAL_CHAIN_ID, startLocalChain } from '../../../scripts/chain.ts'
import { assembleCast } from '../../../scripts/demo/personas.ts'
import { buildWorld, WORLD_BEGINS } from '../../../scripts/demo/world.ts'
import { freePort } from '../../../scripts/free-port.ts'
import type { IndexerProcess } from '../../../scripts/indexer/launch.ts'
import type { LogLine } from '../../../scripts/indexer/log-line.ts'
import { startIndexer } from '../../../scripts/indexer/start.ts'
import { type Postgres, startPostgres } from '../../../scripts/postgres/start.ts'
import { chainIndex } from './chain-index.ts'

export type IndexedWorld = Awaited<ReturnType<typeof build>>

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PATIENCE = 180_000

let world: Promise<IndexedWorld> | undefined

/** In `before`, with a generous timeout. Everything ends after the last test. */
export function indexedWorld(): Promise<IndexedWorld> {
  world ??= build()
  return world
}

after(async () => {
  // A world that did not come to be has ended what it had begun.
  await (await world?.catch(() => undefined))?.close()
})

/** With `AMANA_TEST_POSTGRES=1` the index is on a server, and a second process answers from it. */
const { AMANA_TEST_POSTGRES } = process.env
const ON_SERVER = AMANA_TEST_POSTGRES === '1'

async function build() {
  const cast = assembleCast()
  const people = [...cast.personas, ...cast.crowd, cast.relay]
  const chain = await startLocalChain({
    port: 0,
    initialDate: new Date(WORLD_BEGINS * 1000),
    privateKeys: people.map(({ privateKey }) => privateKey),
  })
  const { campaigns, store } = await buildWorld(chain.request, cast)
  const deployment = deployments[LOCAL_CHAIN_ID]
  if (!deployment) throw new Error('the SDK knows no local deployment')
  const client = createClient({ chain: hardhat, transport: custom({ request: chain.request }), cacheTime: 0 })
  const postgres = ON_SERVER ? await startPostgres() : undefined
  const dataDirectory = mkdtempSync(join(tmpdir(), 'amana-indexed-world-'))
  const backend = diskBackend(join(dataDirectory, 'content'))
  for (const { bytes } of store.documents.values()) await placeContent(backend, bytes)
  const processes = await launch(chain.url, postgres, dataDirectory, cast.relay.privateKey)
  const reader = processes.at(-1) as IndexerProcess
  const mine = () => chain.request({ method: 'evm_mine', params: [] } as never)

  const api = {
    url: reader.url,
    request: (path: string, init?: RequestInit) => fetch(`${reader.url}${path}`, init),
    /** The JSON of an answer that must be good. */
    async get<answer = Record<string, never>>(path: string): Promise<answer> {
      const response = await fetch(`${reader.url}${path}`)
      const text = await response.text()
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
      return JSON.parse(text)
    },
  }

  /** Resolves when the API answers at the chain's newest block. */
  async function caughtUp(): Promise<void> {
    const newest = await getBlockNumber(client, { cacheTime: 0 })
    for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
      const { blocks } = await api.get<{ blocks: { number: string }[] }>('/v1/heads')
      if (blocks.some(({ number }) => BigInt(number) >= newest)) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the index has not come to block ${newest}`)
  }

  // The index says which block it is at from the first block on that comes while it runs.
  await mine()
  await caughtUp()
  return {
    api,
    cast,
    campaigns,
    store,
    client,
    chain,
    deployment,
    mine,
    caughtUp,
    /** The process that indexes, and those that only answer. */
    processes,
    /** What the API must say, read from the chain itself. */
    truth: chainIndex({ client, ...deployment }),
    async close() {
      await Promise.all(processes.map((one) => one.stop()))
      await postgres?.remove()
      await chain.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function launch(
  rpcUrl: string,
  postgres: Postgres | undefined,
  dataDirectory: string,
  relayKey: string,
): Promise<IndexerProcess[]> {
  const options = {
    root: ROOT,
    configuration: {
      chains: [
        {
          chainId: LOCAL_CHAIN_ID,
          rpcUrls: [rpcUrl],
          requestsPerSecond: 1_000,
          blocksPerQuestion: 100_000,
          pollingInterval: 100,
        },
      ],
      dataDirectory,
      limits: { requestsPerMinute: 100_000 },
    },
    environment: { AMANA_RELAY_KEY: relayKey },
    // A complaint of the server's beside the test that fails by it.
    onLine: ({ level, text }: LogLine) =>
      level === 'info' && !text.includes('Error') ? undefined : console.error(text),
    ...(postgres ? { databaseUrl: postgres.url() } : {}),
  }
  const patience = { timeout: PATIENCE }
  const indexer = await startIndexer({ ...options, mode: 'start', port: await freePort() }, patience)
  if (!postgres) return [indexer]
  return [indexer, await startIndexer({ ...options, mode: 'serve', port: await freePort() }, patience)]
}
