import type { Intent, Share } from '@amana/sdk/parameters'
import type { Address } from 'viem'
import { getBlock } from 'viem/actions'
import type { WalletClientSource } from '../../chain/wallet-client-source.ts'
import type { ReadClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { PlannedShare } from './gift-plan.ts'

/** Long enough to sign with care, short enough that a forgotten transaction cannot act tomorrow. Chain time. */
export const VALID_FOR = 20n * 60n

/** A token as wallets are shown it when they sign. */
export interface SigningToken {
  address: Address
  domain: { name: string; version: string } | undefined
}

export interface GiftToSend {
  chain: ChainConfig
  token: SigningToken
  campaign: Address
  shares: readonly PlannedShare[]
  intent: Omit<Intent, 'deadline'>
  /** What the campaign may take already, when the way was chosen. */
  allowance: bigint
}

/** The shares exactly as previewed: these amounts, these recipients, or nothing. */
export function signedShares(shares: readonly PlannedShare[]): Required<Share>[] {
  return shares.map(({ milestone, amount, maxStart }) => ({ milestone, amount, minAmount: amount, maxStart }))
}

/** What is given, and until when it may be taken. */
export async function giftArgs(gift: GiftToSend, client: ReadClient) {
  const { timestamp } = await getBlock(client, { blockTag: 'latest' })
  const deadline = timestamp + VALID_FOR
  const { campaign, shares, intent } = gift
  return { campaign, shares: signedShares(shares), intent: { ...intent, deadline: Number(deadline) } }
}

export interface StepTools {
  walletClient: WalletClientSource
  /** Where the relay takes signed gifts. */
  relayUrl: string | undefined
  /** Tells when the wallet is asked for a signature that is no transaction. */
  onPermit: (asking: boolean) => void
}
