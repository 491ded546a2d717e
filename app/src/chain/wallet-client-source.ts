import type { WalletClient } from './wallet-engine.ts'

/** Gives the client that signs on a chain; throws when the wallet is elsewhere. */
export type WalletClientSource = (chainId: number) => Promise<WalletClient>

const WRONG_CHAIN = new Set([
  'ConnectorChainMismatchError',
  'ChainMismatchError',
  'ChainNotConfiguredError',
  'WalletOnOtherChainError',
])

/** wagmi's, viem's and our ways to say that the wallet is on another chain. By name: the first two are not worth loading for that. */
export function isWrongChain(error: Error): boolean {
  if (WRONG_CHAIN.has(error.name)) return true
  return error.cause instanceof Error && isWrongChain(error.cause)
}
