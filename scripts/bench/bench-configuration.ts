// How measurements configure the indexer: a node that allows everything, and no limit on one visitor who asks for all.
import { CHAIN_ID } from '../replay/chain.ts'

/** Milliseconds between two looks at the newest block. */
export const POLLING_INTERVAL = 250

export function configurationOf(rpcUrl: string, dataDirectory: string) {
  return {
    chains: [
      {
        chainId: CHAIN_ID,
        rpcUrls: [rpcUrl],
        requestsPerSecond: 1_000,
        blocksPerQuestion: 100_000,
        pollingInterval: POLLING_INTERVAL,
      },
    ],
    dataDirectory,
    limits: { requestsPerMinute: 1_000_000_000, costlyAtOnce: 1_000, costlyPerVisitor: 1_000 },
  }
}
