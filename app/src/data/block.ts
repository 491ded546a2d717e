import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Hash } from 'viem'
import { getBlock, getChainId } from 'viem/actions'
import { readClient } from './client.ts'
import type { ChainConfig } from './config.ts'

export interface LatestBlock {
  number: bigint
  hash: Hash
  /** Unix seconds: the only clock that deadlines are compared with. */
  timestamp: bigint
}

/** The node answers for another chain than the configuration says: nothing it says may be shown. */
export class WrongChainError extends Error {
  readonly expected: number
  readonly found: number

  constructor(expected: number, found: number) {
    super(`The node answers for chain ${found}, not ${expected}`)
    this.name = 'WrongChainError'
    this.expected = expected
    this.found = found
  }
}

const checked = new WeakSet<ChainConfig>()

async function check(chain: ChainConfig): Promise<void> {
  const found = await getChainId(readClient(chain))
  if (found !== chain.chainId) throw new WrongChainError(chain.chainId, found)
  checked.add(chain)
}

export function latestBlockQuery(chain: ChainConfig) {
  return queryOptions({
    queryKey: ['latest-block', chain.chainId, chain.rpcUrl],
    queryFn: async (): Promise<LatestBlock> => {
      const client = readClient(chain)
      const [{ number, hash, timestamp }] = await Promise.all([
        getBlock(client, { blockTag: 'latest' }),
        checked.has(chain) ? undefined : check(chain),
      ])
      return { number, hash, timestamp }
    },
    refetchInterval: chain.pollingInterval,
    staleTime: chain.pollingInterval,
    retry: 1,
  })
}

/** The newest block, followed. */
export function useLatestBlock(chain: ChainConfig) {
  return useQuery(latestBlockQuery(chain))
}

/** The chain's time, or nothing while it is not known. The device's clock is never asked. */
export function useChainTime(chain: ChainConfig): bigint | undefined {
  return useLatestBlock(chain).data?.timestamp
}

/** Looks at the newest block now: after a transaction, and when the demo clock was moved. */
export function useRefresh(chain: ChainConfig): () => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(() => refreshLatestBlock(queryClient, chain), [queryClient, chain])
}

function refreshLatestBlock(queryClient: QueryClient, chain: ChainConfig): Promise<void> {
  return queryClient.refetchQueries({ queryKey: latestBlockQuery(chain).queryKey })
}
