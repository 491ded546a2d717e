import { createClient, http } from 'viem'
import { getChainId } from 'viem/actions'
import type { ChainSettings } from './chains.ts'
import { ConfigurationError } from './environment.ts'

/**
 * Refuses a node of another chain: Ponder only warns, and would index whatever lies at the same addresses there. A node that
 * does not answer is not refused; Ponder waits for it, or asks the others.
 */
export async function refuseOtherChains(chains: readonly Pick<ChainSettings, 'chainId' | 'rpcUrls'>[]): Promise<void> {
  const answers = chains.flatMap(({ chainId, rpcUrls }) =>
    rpcUrls.map(async (url) => {
      const found = await chainIdOf(url)
      if (found === undefined || found === chainId) return
      throw new ConfigurationError(
        `The node at ${new URL(url).host} is of chain ${found}, and the configuration names it for chain ${chainId}.`,
      )
    }),
  )
  await Promise.all(answers)
}

/** Nothing when the node gives no answer. */
async function chainIdOf(url: string): Promise<number | undefined> {
  try {
    return await getChainId(createClient({ transport: http(url, { timeout: 5_000, retryCount: 1 }) }))
  } catch {
    return undefined
  }
}
