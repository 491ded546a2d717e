import * as z from 'zod/mini'
import { headsSchema } from '../../data/index-answers.ts'
import { askIndex, IndexError } from '../../data/index-client.ts'

/** What the index said of itself. */
export interface IndexCheck {
  kind: 'ready' | 'catchingUp' | 'unreachable'
  /** The newest block of each chain that it reads. */
  blocks: ReadonlyMap<number, bigint>
}

/** Whether the index has read everything there was when it was started, and how far it is. */
export async function checkIndex(url: string): Promise<IndexCheck> {
  try {
    const { blocks } = await askIndex({ url, path: '/v1/heads', schema: headsSchema })
    const isReady = await askIndex({
      url,
      path: '/ready',
      schema: z.unknown(),
      maxBytes: 10_000,
      readsJson: false,
    }).then(
      () => true,
      () => false,
    )
    const numbers = new Map(blocks.map(({ chainId, number }) => [chainId, number]))
    return { kind: isReady ? 'ready' : 'catchingUp', blocks: numbers }
  } catch {
    return { kind: 'unreachable', blocks: new Map() }
  }
}

const relaySchema = z.object({ on: z.boolean(), chains: z.array(z.object({ chainId: z.int() })) })

/** Whether gifts that were signed without gas are carried, and on which chains. */
export type RelayCheck = { kind: 'on'; chainIds: readonly number[] } | { kind: 'off' | 'unreachable' }

export async function checkRelay(url: string): Promise<RelayCheck> {
  try {
    const { on, chains } = await askIndex({ url, path: '/v1/relay', schema: relaySchema })
    return on ? { kind: 'on', chainIds: chains.map(({ chainId }) => chainId) } : { kind: 'off' }
  } catch (error) {
    return { kind: error instanceof IndexError && error.problem === 'unknown' ? 'off' : 'unreachable' }
  }
}

/** SHA-256 of nothing: a store may have it or not, and answers either way. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

export async function checkContentStore(baseUrl: string): Promise<boolean> {
  try {
    const options = { signal: AbortSignal.timeout(5_000), cache: 'no-store', credentials: 'omit' } as const
    const { status } = await fetch(`${baseUrl}${EMPTY}`, options)
    return status < 500
  } catch {
    return false
  }
}
