import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLatestBlock } from './block.ts'
import { type ReadClient, readClient } from './client.ts'
import type { ChainConfig } from './config.ts'

export interface ReadContext {
  client: ReadClient
  /** Read everything at this block: figures of two blocks never meet in one sum. */
  blockNumber: bigint
  signal: AbortSignal
}

/** What a reader of the chain knows at a moment. */
export type Reading<Data> =
  | { status: 'loading'; chain: ChainConfig; retry: () => void }
  | { status: 'error'; chain: ChainConfig; error: Error; retry: () => void }
  | {
      status: 'ready'
      chain: ChainConfig
      data: Data
      /** The block that `data` was read at. */
      block: bigint
      /** A newer look failed: true then, false now perhaps. */
      stale: boolean
      retry: () => void
    }

export interface ReadOptions {
  /** `block` reads again at each new block, `once` stays with the first answer. */
  follow?: 'block' | 'once'
  enabled?: boolean
}

/**
 * Reads from the chain at its newest block, and again when there is a newer one. `key` names what is read and must hold
 * everything that `read` uses.
 */
export function useChainRead<Data>(
  chain: ChainConfig,
  key: readonly unknown[],
  read: (context: ReadContext) => Promise<Data>,
  { follow = 'block', enabled = true }: ReadOptions = {},
): Reading<Data> {
  const latest = useLatestBlock(chain)
  const number = latest.data?.number
  const query = useQuery({
    queryKey: ['chain', chain.chainId, ...key, ...(follow === 'block' ? [number] : [])],
    queryFn: async ({ signal }) => {
      if (number === undefined) throw new Error('no block yet')
      return { data: await read({ client: readClient(chain), blockNumber: number, signal }), block: number }
    },
    enabled: enabled && number !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: 1,
  })

  const retry = () => {
    void latest.refetch()
    if (number !== undefined) void query.refetch()
  }
  if (query.data) {
    const stale = latest.isError || query.isError
    return { status: 'ready', chain, data: query.data.data, block: query.data.block, stale, retry }
  }
  const error = query.error ?? latest.error
  return error ? { status: 'error', chain, error, retry } : { status: 'loading', chain, retry }
}
