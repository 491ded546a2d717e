import { getChainId } from 'viem/actions'
import type { WalletClient } from './wallet-engine.ts'

/** The wallet is on another chain than the one that something is to be signed for. */
export class WalletOnOtherChainError extends Error {
  constructor(expected: number, found: number) {
    super(`The wallet is on chain ${found}, not ${expected}`)
    this.name = 'WalletOnOtherChainError'
  }
}

/**
 * Asks the wallet itself, in the last moment before it is asked to sign: between choosing and signing it may have been
 * moved elsewhere, by its owner or by another page.
 */
export async function requireRightChain(wallet: WalletClient): Promise<void> {
  const found = await getChainId(wallet)
  if (found !== wallet.chain.id) throw new WalletOnOtherChainError(wallet.chain.id, found)
}
