import type { Address, Hash, Log, TransactionReceipt } from 'viem'
import { type CampaignEventArgs, campaignEvents, type StateChange, stateChanges } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import { ascendingBySigner, type SignedDecision } from '../parameters.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface RejectArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** In any order. */
  attestations: readonly SignedDecision[]
}
export type RejectParameters = RejectArgs & WriteParameters
export type RejectReturnType = Hash
export type RejectErrorType = WriteErrorType
export interface RejectResult {
  /** Those that were recorded. */
  attestations: CampaignEventArgs<'AttestationRecorded'>[]
  stateChanges: StateChange[]
}

/**
 * Carries verifiers' rejections; enough of them end the attempt.
 *
 * Errors: `WrongState`, `SignerNotListed`, `SignatureExpired`, `SignatureValidTooLong`, `InvalidSignature`,
 * `NothingNew`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { reject } from '@amana/sdk/actions/reject'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await reject(wallet, { campaign, milestone: 0n, attestations })
 * ```
 */
export const reject = defineWrite({
  call: ({ campaign, milestone, attestations }: RejectArgs) =>
    defineCall(campaign, campaignAbi, 'reject', [BigInt(milestone), ascendingBySigner(attestations)]),
  extractEvent: (logs: Log[]): RejectResult => ({
    attestations: campaignEvents(logs, 'AttestationRecorded'),
    stateChanges: stateChanges(logs),
  }),
})

export type RejectSyncParameters = RejectParameters & WaitParameters
export type RejectSyncReturnType = RejectResult & { receipt: TransactionReceipt }

/** {@link reject}, waited for with what was recorded. Throws `TransactionRevertedError` when the receipt says so. */
export const rejectSync = defineWriteSync(reject)
