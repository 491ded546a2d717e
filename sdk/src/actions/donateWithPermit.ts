import type { Address, Hash, Hex, Log, TransactionReceipt } from 'viem'
import { campaignAbi } from '../generated/abis.ts'
import { completeIntent, completeShares, type Intent, type Share } from '../parameters.ts'
import { splitSignature } from '../signature.ts'
import { type Gift, giftOf } from './internal/gift.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface DonateWithPermitArgs {
  campaign: Address
  /** Taken in order. Amounts are base units of the token. */
  shares: readonly Share[]
  intent?: Intent | undefined
  /** The signature of the permit and its deadline in Unix seconds. */
  permit: { deadline: bigint; signature: Hex }
}
export type DonateWithPermitParameters = DonateWithPermitArgs & WriteParameters
export type DonateWithPermitReturnType = Hash
export type DonateWithPermitErrorType = WriteErrorType

/**
 * As `donate`, with the caller's EIP-2612 permit for the campaign over the sum of the shares' amounts: one transaction.
 * Sign it with `permitTypedData`. A permit that fails is ignored: the allowance decides.
 *
 * Errors: as `donate`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { donateWithPermit } from '@amana/sdk/actions/donateWithPermit'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await donateWithPermit(wallet, { campaign, shares, permit: { deadline, signature } })
 * ```
 */
export const donateWithPermit = defineWrite({
  call: ({ campaign, shares, intent, permit }: DonateWithPermitArgs) =>
    defineCall(campaign, campaignAbi, 'donateWithPermit', [
      completeShares(shares),
      completeIntent(intent),
      { deadline: permit.deadline, ...splitSignature(permit.signature) },
    ]),
  extractEvent: (logs: Log[]): Gift => giftOf(logs),
})

export type DonateWithPermitSyncParameters = DonateWithPermitParameters & WaitParameters
export type DonateWithPermitSyncReturnType = Gift & { receipt: TransactionReceipt }

/** {@link donateWithPermit}, waited for with the gift and its lots. Throws `TransactionRevertedError` when the receipt says so. */
export const donateWithPermitSync = defineWriteSync(donateWithPermit)
