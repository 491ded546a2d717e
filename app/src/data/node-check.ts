import { createClient, http } from 'viem'
import { getBlock, getChainId } from 'viem/actions'

/** What a node said when it was asked who it is. */
export type NodeCheck =
  | { kind: 'answers'; block: bigint; time: bigint; milliseconds: number }
  | { kind: 'otherChain'; found: number }
  | { kind: 'unreachable'; details: string }

const TIMEOUT = 10_000

/** Asks a node for its chain and newest block; a node of another chain is good for nothing here. */
export async function checkNode(url: string, chainId: number): Promise<NodeCheck> {
  const client = createClient({ transport: http(url, { retryCount: 0, timeout: TIMEOUT }) })
  const began = performance.now()
  try {
    const found = await getChainId(client)
    if (found !== chainId) return { kind: 'otherChain', found }
    const { number, timestamp } = await getBlock(client, { blockTag: 'latest' })
    return { kind: 'answers', block: number, time: timestamp, milliseconds: Math.round(performance.now() - began) }
  } catch (error) {
    return { kind: 'unreachable', details: error instanceof Error ? error.message : String(error) }
  }
}
