import { createContext, type ReactNode, useContext } from 'react'
import { type Address, isAddressEqual } from 'viem'
import type { ChainConfig, SiteConfig, TokenConfig } from './config.ts'

const SiteContext = createContext<SiteConfig | undefined>(undefined)

export function SiteProvider({ config, children }: { config: SiteConfig; children: ReactNode }) {
  return <SiteContext value={config}>{children}</SiteContext>
}

export function useSite(): SiteConfig {
  const config = useContext(SiteContext)
  if (!config) throw new Error('SiteProvider is missing')
  return config
}

/** The chain with this id, or the default one; `undefined` for a chain that this site does not read. */
export function useChain(chainId: number): ChainConfig | undefined {
  return useSite().chains.find((chain) => chain.chainId === chainId)
}

export function useDefaultChain(): ChainConfig {
  const { chains, defaultChain } = useSite()
  const chain = chains.find(({ chainId }) => chainId === defaultChain)
  if (!chain) throw new Error('defaultChain is not among the chains')
  return chain
}

/** What is known about a token. One that is not on the list stays out of every total. */
export function tokenOf(chain: ChainConfig, address: Address): TokenConfig | undefined {
  return chain.tokens.find((token) => isAddressEqual(token.address, address))
}
