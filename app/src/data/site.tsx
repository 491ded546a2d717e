import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { ExchangeProvider } from '../ui/exchange.tsx'
import type { ChainConfig, SiteConfig, TokenConfig } from './config.ts'
import { settings, siteFor } from './settings.ts'

interface Site {
  configured: SiteConfig
  /** With what the visitor chose. */
  chosen: SiteConfig
}

const SiteContext = createContext<Site | undefined>(undefined)

export function SiteProvider({ config, children }: { config: SiteConfig; children: ReactNode }) {
  const choice = settings.use()
  const site = useMemo(() => ({ configured: config, chosen: siteFor(config, choice) }), [config, choice])
  return (
    <SiteContext value={site}>
      <ExchangeProvider rates={config.rates} currency={choice.currency}>
        {children}
      </ExchangeProvider>
    </SiteContext>
  )
}

function useSiteContext(): Site {
  const site = useContext(SiteContext)
  if (!site) throw new Error('SiteProvider is missing')
  return site
}

/** The site as this visitor reads it: nodes, index and default chain are those of the settings. */
export function useSite(): SiteConfig {
  return useSiteContext().chosen
}

/** The site as its operator configured it, for pages about the settings themselves. */
export function useConfiguredSite(): SiteConfig {
  return useSiteContext().configured
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
