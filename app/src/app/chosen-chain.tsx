import { parseChainId } from '@amana/sdk/caip'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useChainName } from '../chain/chain-name.ts'
import type { ChainConfig } from '../data/config.ts'
import { useDefaultChain, useSite } from '../data/site.tsx'
import { useText } from '../i18n/text.tsx'

/** Of pages that are about no single campaign: the chain in `?chain=eip155:…`, or the default one. */
export function useChosenChain(): ChainConfig {
  const { chains } = useSite()
  const standard = useDefaultChain()
  const [query] = useSearchParams()
  const asked = parseChainId(query.get('chain') ?? '')
  return chains.find(({ chainId }) => chainId === asked) ?? standard
}

/** Where one build reads several chains: which of them this page is about. Figures of two chains never meet in one sum. */
export function ChainChoice() {
  const { shell } = useText()
  const { chains } = useSite()
  const chosen = useChosenChain()
  if (chains.length < 2) return null
  return (
    <nav className="chain-choice" aria-label={shell.chain}>
      <ul className="chips">
        {chains.map((chain) => (
          <li key={chain.chainId}>
            <ChainLink chain={chain} current={chain === chosen} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ChainLink({ chain, current }: { chain: ChainConfig; current: boolean }) {
  const name = useChainName(chain)
  const [location] = useLocation()
  return (
    <Link
      className="chip"
      href={`${location}?chain=eip155:${chain.chainId}`}
      aria-current={current ? 'true' : undefined}
    >
      <bdi>{name}</bdi>
    </Link>
  )
}
