import { type Client, createClient, defineChain, type HttpTransport, http, type Chain as ViemChain } from 'viem'
import { fetchAsked } from './asked-ahead.ts'
import type { ChainConfig } from './config.ts'

/** Reads one chain. Calls of the same moment travel in one multicall, so that they see one block. */
export type ReadClient = Client<HttpTransport, ViemChain>

const clients = new WeakMap<ChainConfig, ReadClient>()

export function readClient(chain: ChainConfig): ReadClient {
  const known = clients.get(chain)
  if (known) return known
  const client = createClient({
    chain: viemChain(chain),
    transport: http(chain.rpcUrl, { retryCount: 1, timeout: 20_000, fetchFn: fetchAsked }),
    batch: { multicall: chain.multicall !== undefined },
    cacheTime: 0,
    pollingInterval: chain.pollingInterval,
  })
  clients.set(chain, client)
  return client
}

export function viemChain(chain: ChainConfig): ViemChain {
  return defineChain({
    id: chain.chainId,
    name: chain.name,
    nativeCurrency: { name: chain.nativeSymbol, symbol: chain.nativeSymbol, decimals: 18 },
    rpcUrls: { default: { http: [chain.rpcUrl] } },
    ...(chain.multicall && { contracts: { multicall3: { address: chain.multicall } } }),
  })
}

export function hostOf(chain: ChainConfig): string {
  return new URL(chain.rpcUrl).host
}
