// The index beside the demo world: built anew at each start, as the world is.
import { join } from 'node:path'
import type { Hex } from 'viem'
import { diskBackend } from '../../indexer/src/api/content/backend/disk.ts'
import { placeContent } from '../../indexer/src/api/content/place-content.ts'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import type { ContentStore } from '../demo/content-store.ts'
import type { IndexerOptions } from '../indexer/launch.ts'

/** A local chain allows what the machine can do. */
const REQUESTS_PER_SECOND = 1_000
/** More than the demo world has. */
const BLOCKS_PER_QUESTION = 100_000
/** Milliseconds between two looks at the newest block. */
const POLLING_INTERVAL = 250

export interface DemoIndexer {
  root: string
  /** Empty; nobody else's. */
  dataDirectory: string
  port: number
  rpcUrl: string
  siteUrl: string
  /** Pays for the gifts that are carried without gas. */
  relayKey: Hex
  /** What its content store has from the beginning. */
  store: ContentStore
}

/** What the indexer of the demo world is started with. */
export async function demoIndexer(demo: DemoIndexer): Promise<IndexerOptions> {
  const { root, dataDirectory, port, rpcUrl, siteUrl, relayKey, store } = demo
  const backend = diskBackend(join(dataDirectory, 'content'))
  for (const { bytes } of store.documents.values()) await placeContent(backend, bytes)
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
          blocksPerQuestion: BLOCKS_PER_QUESTION,
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
