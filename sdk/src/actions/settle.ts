import type { Address, Hash, Log, TransactionReceipt } from 'viem'
import type { CampaignEventArgs } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import { onlyEvent } from './internal/only-event.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface SettleArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** Counted from 0 within the milestone. */
  payout: bigint | number
}
export type SettleParameters = SettleArgs & WriteParameters
export type SettleReturnType = Hash
export type SettleErrorType = WriteErrorType

/**
 * Pays one payout of a released or split milestone. Anyone may.
 *
 * Errors: `WrongState`, `TooSoon`, `UnknownPayout`, `AlreadySettled`, `Insolvent`, `UnexpectedSent`, and the token's own.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { settle } from '@amana/sdk/actions/settle'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await settle(wallet, { campaign, milestone: 0n, payout: 0n })
 * ```
 */
export const settle = defineWrite({
  call: ({ campaign, milestone, payout }: SettleArgs) =>
    defineCall(campaign, campaignAbi, 'settle', [BigInt(milestone), BigInt(payout)]),
  extractEvent: (logs: Log[]): CampaignEventArgs<'PayoutSettled'> => onlyEvent(logs, 'PayoutSettled'),
})

export type SettleSyncParameters = SettleParameters & WaitParameters
export type SettleSyncReturnType = CampaignEventArgs<'PayoutSettled'> & { receipt: TransactionReceipt }

/** {@link settle}, waited for with recipient and amount. Throws `TransactionRevertedError` when the receipt says so. */
export const settleSync = defineWriteSync(settle)
