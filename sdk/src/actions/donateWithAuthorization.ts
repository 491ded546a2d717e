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

export interface DonateWithAuthorizationArgs {
  campaign: Address
  /** Taken in order. Amounts are base units of the token. */
  shares: readonly Share[]
  intent?: Intent | undefined
  /** The donor, who pays. */
  from: Address
  /** Times are Unix seconds; the salt is the one that the signed nonce was made with. */
  authorization: { validAfter: bigint; validBefore: bigint; salt: Hex; signature: Hex }
}
export type DonateWithAuthorizationParameters = DonateWithAuthorizationArgs & WriteParameters
export type DonateWithAuthorizationReturnType = Hash
export type DonateWithAuthorizationErrorType = WriteErrorType

/**
 * Carries a gift that `from` signed as an ERC-3009 authorization (`donationAuthorizationTypedData`): the donor needs no gas
 * and the carrier can change nothing. Every share is taken in full or the call reverts.
 *
 * Errors: as `donate`, `NotTakenInFull`, and the token's own.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { donateWithAuthorization } from '@amana/sdk/actions/donateWithAuthorization'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await donateWithAuthorization(wallet, { campaign, from, shares, intent, authorization })
 * ```
 */
export const donateWithAuthorization = defineWrite({
  call: ({ campaign, from, shares, intent, authorization }: DonateWithAuthorizationArgs) =>
    defineCall(campaign, campaignAbi, 'donateWithAuthorization', [
      from,
      completeShares(shares),
      completeIntent(intent),
      {
        validAfter: authorization.validAfter,
        validBefore: authorization.validBefore,
        salt: authorization.salt,
        ...splitSignature(authorization.signature),
      },
    ]),
  extractEvent: (logs: Log[]): Gift => giftOf(logs),
})

export type DonateWithAuthorizationSyncParameters = DonateWithAuthorizationParameters & WaitParameters
export type DonateWithAuthorizationSyncReturnType = Gift & { receipt: TransactionReceipt }

/** {@link donateWithAuthorization}, waited for with the gift and its lots. Throws `TransactionRevertedError` when the receipt says so. */
export const donateWithAuthorizationSync = defineWriteSync(donateWithAuthorization)
