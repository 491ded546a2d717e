import type { Address, Hash, Log, TransactionReceipt } from 'viem'
import { type CampaignEventArgs, campaignEvents } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface RefundArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** First coins of lots of this milestone. */
  lots: readonly bigint[]
}
export type RefundParameters = RefundArgs & WriteParameters
export type RefundReturnType = Hash
export type RefundErrorType = WriteErrorType
export interface RefundResult {
  /** Those that were paid. */
  refunds: CampaignEventArgs<'LotRefunded'>[]
}

/**
 * Returns lots to their donors, or passes them on as the donor said, unless the donor himself calls. Anyone may. Lots that
 * are gone are skipped; leave a lot out whose payment the token refuses.
 *
 * Errors: `WrongState`, `TooSoon`, `NoLots`, `LotNotInMilestone`, `LotNotRefundable`, `NothingToRefund`, `Insolvent`,
 * `UnexpectedSent`, and the token's own.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { refund } from '@amana/sdk/actions/refund'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await refund(wallet, { campaign, milestone: 0n, lots: [0n] })
 * ```
 */
export const refund = defineWrite({
  call: ({ campaign, milestone, lots }: RefundArgs) =>
    defineCall(campaign, campaignAbi, 'refund', [BigInt(milestone), lots]),
  extractEvent: (logs: Log[]): RefundResult => ({ refunds: campaignEvents(logs, 'LotRefunded') }),
})

export type RefundSyncParameters = RefundParameters & WaitParameters
export type RefundSyncReturnType = RefundResult & { receipt: TransactionReceipt }

/** {@link refund}, waited for with what was paid. Throws `TransactionRevertedError` when the receipt says so. */
export const refundSync = defineWriteSync(refund)
