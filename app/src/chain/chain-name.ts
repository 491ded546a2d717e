import { type ChainConfig, DEMO_CHAIN } from '../data/config.ts'
import { useText } from '../i18n/text.tsx'

/** The chain as the page calls it: public chains have one name everywhere, the demo's has one in each language. */
export function useChainName({ chainId, name }: Pick<ChainConfig, 'chainId' | 'name'>): string {
  const text = useText()
  return chainId === DEMO_CHAIN ? text.demo.chainName : name
}
