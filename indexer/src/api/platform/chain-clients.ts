import { type Chain, type Client, createClient, defineChain, fallback, http, type Transport } from 'viem'
import type { ChainSettings } from '../../../configuration/chains.ts'

export type ChainClient = Client<Transport, Chain>

/** By chain id; `undefined` for a chain that this server does not know. */
export type ChainClients = (chainId: number) => ChainClient | undefined

/** Clients of the configured nodes: the first that answers. */
export function createChainClients(chains: readonly ChainSettings[]): ChainClients {
  const clients = new Map(chains.map((settings) => [settings.chainId, clientOf(settings)]))
  return (chainId) => clients.get(chainId)
}

function clientOf({ chainId, rpcUrls, pollingInterval }: ChainSettings): ChainClient {
  const chain = defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'native coin', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: rpcUrls } },
  })
  const transports = rpcUrls.map((url) => http(url, { timeout: 10_000 }))
  return createClient({ chain, transport: fallback(transports, { retryCount: 1 }), pollingInterval })
}
