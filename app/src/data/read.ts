import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
  const [last, setLast] = useState<Outcome<Data>>(NOTHING)
  const outcome = lasting(last, {
    // The answer of another block stands in until there is one for this; it proves nothing new.
    answer: query.isPlaceholderData ? undefined : query.data,
    error: query.error ?? latest.error,
  })
  if (outcome !== last) setLast(outcome)
  const { answer, error } = outcome
  if (answer) return { status: 'ready', chain, data: answer.data, block: answer.block, stale: error !== null, retry }
  return error ? { status: 'error', chain, error, retry } : { status: 'loading', chain, retry }
}

/** What asking has led to so far: an answer, and why there is no newer one. */
export interface Outcome<Data> {
  answer: { data: Data; block: bigint } | undefined
  error: Error | null
}

const NOTHING: Outcome<never> = { answer: undefined, error: null }

/**
 * Asking again forgets the last error, and a failure at a newer block has no answer: the page keeps both until there is
 * something better, so that nothing vanishes while somebody reads it or reaches for a button.
 */
export function lasting<Data>(last: Outcome<Data>, now: Outcome<Data>): Outcome<Data> {
  const answer = now.answer ?? last.answer
  const error = now.error ?? (now.answer ? null : last.error)
  return answer === last.answer && error === last.error ? last : { answer, error }
}
