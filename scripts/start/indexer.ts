// The index beside the demo world: built anew at each start, as the world is.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from 'viem'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import type { IndexerOptions } from '../indexer/launch.ts'

/** A local chain allows what the machine can do. */
const REQUESTS_PER_SECOND = 1_000
/** Milliseconds between two looks at the newest block. */
const POLLING_INTERVAL = 250

export interface DemoIndexer {
  root: string
  port: number
  rpcUrl: string
  siteUrl: string
  /** Pays for the gifts that are carried without gas. */
  relayKey: Hex
}

/** What the indexer of the demo world is started with; what an earlier one has left is removed. */
export function demoIndexer({ root, port, rpcUrl, siteUrl, relayKey }: DemoIndexer): IndexerOptions {
  const dataDirectory = join(root, '.amana', 'indexer')
  rmSync(dataDirectory, { recursive: true, force: true })
  return {
    root,
    mode: 'start',
    port,
    configuration: {
      chains: [
        {
          chainId: LOCAL_CHAIN_ID,
          rpcUrls: [rpcUrl],
          requestsPerSecond: REQUESTS_PER_SECOND,
          pollingInterval: POLLING_INTERVAL,
        },
      ],
      siteUrl,
      apiUrl: `http://127.0.0.1:${port}`,
      dataDirectory,
    },
    environment: { AMANA_RELAY_KEY: relayKey, DATABASE_URL: undefined },
  }
}
