import { type Chain, type Client, createClient, defineChain, fallback, http, type Transport } from 'viem'
import { getChainId, getCode } from 'viem/actions'

export type KeeperClient = Client<Transport, Chain>

/** Published at the same address on nearly every chain; `npm start` places it on the local one. */
export const MULTICALL3 = '0xcA11bde05977b3631167028862bE2a173976CA11'

/** Milliseconds. */
const TIMEOUT = 20_000

export interface Node {
  chainId: number
  client: KeeperClient
  /** Several calls can be one transaction. */
  hasMulticall: boolean
}

/**
 * The first of these nodes that answers. Throws what viem throws when none does.
 *
 * @param rpcUrls - http(s) addresses.
 * @param pollingInterval - Milliseconds between two questions after a receipt.
 */
export async function openNode(rpcUrls: readonly string[], pollingInterval?: number): Promise<Node> {
  const transport = fallback(
    rpcUrls.map((url) => http(url, { timeout: TIMEOUT, retryCount: 2 })),
    { retryCount: 1 },
  )
  const asking = createClient({ transport })
  const [chainId, code] = await Promise.all([getChainId(asking), getCode(asking, { address: MULTICALL3 })])
  const hasMulticall = code !== undefined
  const chain = defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'native coin', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: rpcUrls } },
    ...(hasMulticall ? { contracts: { multicall3: { address: MULTICALL3 } } } : {}),
  })
  const client = createClient({
    chain,
    transport,
    cacheTime: 0,
    // Reads that are asked for together become one.
    ...(hasMulticall ? { batch: { multicall: { batchSize: 8_192, wait: 0 } } } : {}),
    ...(pollingInterval === undefined ? {} : { pollingInterval }),
  })
  return { chainId, client, hasMulticall }
}
