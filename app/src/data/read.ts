import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { type LatestBlock, useLatestBlock } from './block.ts'
import { type ReadClient, readClient } from './client.ts'
import type { ChainConfig } from './config.ts'
import { keyHash } from './query-client.ts'
import { useSite } from './site.tsx'
import { FROM_CHAIN, type Source, type Sourced } from './source.ts'

export interface ReadContext {
  client: ReadClient
  /** Read everything at this block: figures of two blocks never meet in one sum. */
  blockNumber: bigint
  block: LatestBlock
  /** Where the index answers; nothing: without one. What it says is compared with the chain before it is shown. */
  indexUrl: string | undefined
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
      /** The time of that block, in Unix seconds. */
      time?: bigint
      /** Where it came from, and how far index and chain were compared. Default: from the chain. */
      source?: Source
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
  options: ReadOptions = {},
): Reading<Data> {
  const fromChain = async (context: ReadContext) => ({ data: await read(context), source: FROM_CHAIN })
  return useSourcedRead(chain, { key, read: fromChain, ...options })
}

/** Something that is read, and says where its data came from. */
export interface SourcedRead<Data> extends ReadOptions {
  key: readonly unknown[]
  read: (context: ReadContext) => Promise<Sourced<Data>>
}

export interface ReadPlace {
  chain: ChainConfig
  indexUrl: string | undefined
  /** Nothing can be read while none is known. */
  block: LatestBlock | undefined
}

/** One such read, for whoever asks before the page does. */
export function sourcedRead<Data>(
  { chain, indexUrl, block }: ReadPlace,
  { key, read, follow = 'block' }: SourcedRead<Data>,
) {
  const { chainId, rpcUrl } = chain
  return queryOptions({
    queryKey: ['chain', chainId, rpcUrl, indexUrl, ...key, ...(follow === 'block' ? [block?.number] : [])],
    queryFn: async ({ signal }) => {
      if (block === undefined) throw new Error('no block yet')
      const context = { client: readClient(chain), blockNumber: block.number, block, indexUrl, signal }
      return { ...(await read(context)), block: block.number, time: block.timestamp }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: 1,
  })
}

/** The same for whatever an index may help with. */
export function useSourcedRead<Data>(
  chain: ChainConfig,
  { enabled = true, ...asked }: SourcedRead<Data>,
): Reading<Data> {
  const { indexUrl } = useSite()
  const latest = useLatestBlock(chain)
  const subject = keyHash([chain.chainId, chain.rpcUrl, ...asked.key])
  const [held, setHeld] = useState({ subject, block: latest.data })
  const block = held.subject === subject ? held.block : undefined
  const number = block?.number
  const query = useQuery({
    ...sourcedRead({ chain, indexUrl, block }, asked),
    enabled: enabled && number !== undefined,
    placeholderData: keepPreviousData,
  })
  // A reading that takes longer than a block is not given up for the next one: it would never end.
  if (latest.data && latest.data.number !== number && !query.isFetching) setHeld({ subject, block: latest.data })

  const { refetch: refetchBlock } = latest
  const { refetch } = query
  const isKnown = number !== undefined
  const retry = useCallback(() => {
    void refetchBlock()
    if (isKnown) void refetch()
  }, [refetchBlock, refetch, isKnown])
  const [lasted, setLasted] = useState<{ subject: string; outcome: Outcome<Data> }>({ subject, outcome: NOTHING })
  const last = lasted.subject === subject ? lasted.outcome : NOTHING
  const outcome = lasting(last, {
    // The answer of another block stands in until there is one for this; it proves nothing new.
    answer: query.isPlaceholderData ? undefined : query.data,
    error: query.error ?? latest.error,
  })
  if (outcome !== last) setLasted({ subject, outcome })
  // The same while nothing is new in it, so that nobody draws it again.
  return useMemo(() => readingOf(outcome, chain, retry), [outcome, chain, retry])
}

function readingOf<Data>({ answer, error }: Outcome<Data>, chain: ChainConfig, retry: () => void): Reading<Data> {
  if (answer) return { status: 'ready', chain, ...answer, stale: error !== null, retry }
  return error ? { status: 'error', chain, error, retry } : { status: 'loading', chain, retry }
}

/** What asking has led to so far: an answer, and why there is no newer one. */
export interface Outcome<Data> {
  answer: { data: Data; block: bigint; time?: bigint; source?: Source } | undefined
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
