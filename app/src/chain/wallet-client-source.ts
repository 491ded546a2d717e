import type { WalletClient } from './wallet-engine.ts'

/** Gives the client that signs on a chain; throws when the wallet is elsewhere. */
export type WalletClientSource = (chainId: number) => Promise<WalletClient>

/** wagmi's and viem's ways to say that the wallet is on another chain. By name: neither is worth loading for that. */
export function isWrongChain(error: Error): boolean {
  return ['ConnectorChainMismatchError', 'ChainMismatchError', 'ChainNotConfiguredError'].includes(error.name)
}
