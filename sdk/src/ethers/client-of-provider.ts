import type { JsonRpcApiProvider } from 'ethers'
import { type Account, type Address, type Chain, type Client, createClient, custom } from 'viem'
import { rpcErrorOf } from './rpc-error.ts'

/** What the SDK needs of an ethers provider: `JsonRpcProvider`, `BrowserProvider`, `WebSocketProvider` and their like. */
export type EthersProvider = Pick<JsonRpcApiProvider, 'send'>

export interface ClientOptions {
  /** The chain, from `viem/chains`. Without it, the client speaks to whatever chain the provider does. */
  chain?: Chain | undefined
  /** Milliseconds between two questions while waiting for a receipt; default 4,000. */
  pollingInterval?: number | undefined
}

/**
 * A viem client that asks through an ethers provider: every action of the SDK takes it.
 *
 * @param provider - An ethers v6 provider that speaks JSON-RPC. A `FallbackProvider` does not: take one of those in it.
 *
 * @example
 * ```ts
 * import { JsonRpcProvider } from 'ethers'
 * import { getCampaign } from '@amana/sdk/actions/getCampaign'
 * import { clientOfProvider } from '@amana/sdk/ethers/client-of-provider'
 *
 * const client = clientOfProvider(new JsonRpcProvider('https://rpc.example'))
 * const { totals } = await getCampaign(client, { campaign })
 * ```
 */
export function clientOfProvider(provider: EthersProvider, options: ClientOptions = {}): Client {
  return clientThrough(provider, options)
}

/** The same with an account, for whoever signs. */
export function clientThrough(
  provider: EthersProvider,
  { chain, pollingInterval, account }: ClientOptions & { account?: Account | Address | undefined },
): Client {
  return createClient({
    ...(chain && { chain }),
    ...(account && { account }),
    ...(pollingInterval === undefined ? {} : { pollingInterval }),
    // ethers tries again by itself.
    transport: custom({ request: (request) => ask(provider, request) }, { retryCount: 0 }),
  }) as Client
}

async function ask(
  provider: EthersProvider,
  { method, params }: { method: string; params?: unknown },
): Promise<unknown> {
  try {
    return await provider.send(method, Array.isArray(params) ? params : [])
  } catch (error) {
    throw rpcErrorOf(error)
  }
}
