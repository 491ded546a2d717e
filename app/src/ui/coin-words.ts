import { useText } from '../i18n/text.tsx'
import type { CoinState } from '../lib/coin-stretches.ts'

/** The one word for each state of a coin. */
export function useCoinWords(): Record<CoinState, string> {
  const { coinLine, states } = useText()
  return { free: coinLine.free, ...states }
}
