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

export interface ApproveArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** In any order. */
  attestations: readonly SignedDecision[]
}
export type ApproveParameters = ApproveArgs & WriteParameters
export type ApproveReturnType = Hash
export type ApproveErrorType = WriteErrorType
export interface ApproveResult {
  /** Those that were recorded. */
  attestations: CampaignEventArgs<'AttestationRecorded'>[]
  stateChanges: StateChange[]
}

/**
 * Carries at least the threshold of verifiers' approvals. Verifiers who rejected this attempt are skipped.
 *
 * Errors: `WrongState`, `SignerNotListed`, `SignatureExpired`, `SignatureValidTooLong`, `InvalidSignature`,
 * `QuorumNotReached`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { approve } from '@amana/sdk/actions/approve'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await approve(wallet, { campaign, milestone: 0n, attestations })
 * ```
 */
export const approve = defineWrite({
  call: ({ campaign, milestone, attestations }: ApproveArgs) =>
    defineCall(campaign, campaignAbi, 'approve', [BigInt(milestone), ascendingBySigner(attestations)]),
  extractEvent: (logs: Log[]): ApproveResult => ({
    attestations: campaignEvents(logs, 'AttestationRecorded'),
    stateChanges: stateChanges(logs),
  }),
})

export type ApproveSyncParameters = ApproveParameters & WaitParameters
export type ApproveSyncReturnType = ApproveResult & { receipt: TransactionReceipt }

/** {@link approve}, waited for with what was recorded. Throws `TransactionRevertedError` when the receipt says so. */
export const approveSync = defineWriteSync(approve)
