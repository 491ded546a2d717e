import type { Address, Hash, Log, TransactionReceipt } from 'viem'
import { campaignAbi } from '../generated/abis.ts'
import { completeIntent, completeShares, type Intent, type Share } from '../parameters.ts'
import { type Gift, giftOf } from './internal/gift.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface DonateArgs {
  campaign: Address
  /** Taken in order. Amounts are base units of the token. */
  shares: readonly Share[]
  intent?: Intent | undefined
}
export type DonateParameters = DonateArgs & WriteParameters
export type DonateReturnType = Hash
export type DonateErrorType = WriteErrorType

/**
 * Gives: the caller pays the coins taken, from an allowance of the campaign over the sum of the shares' amounts.
 *
 * Errors: `NoShares`, `EmptyShare`, `DeadlinePassed`, `WrongState`, `MilestoneFull`, `MilestoneNotOpen`, `TakeTooSmall`,
 * `BelowMinDonation`, `StartTooHigh`, `UnexpectedReceived`, and the token's own.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { donate } from '@amana/sdk/actions/donate'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await donate(wallet, { campaign, shares: [{ milestone: 0, amount: 250_000_000n }] })
 * ```
 */
export const donate = defineWrite({
  call: ({ campaign, shares, intent }: DonateArgs) =>
    defineCall(campaign, campaignAbi, 'donate', [completeShares(shares), completeIntent(intent)]),
  extractEvent: (logs: Log[]): Gift => giftOf(logs),
})

export type DonateSyncParameters = DonateParameters & WaitParameters
export type DonateSyncReturnType = Gift & { receipt: TransactionReceipt }

/** {@link donate}, waited for with the gift and its lots. Throws `TransactionRevertedError` when the receipt says so. */
export const donateSync = defineWriteSync(donate)
