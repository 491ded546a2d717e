import type { Address, Hash, Hex, Log, TransactionReceipt } from 'viem'
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

export interface ClaimArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** SHA-256 of the evidence manifest. */
  evidence: Hex
}
export type ClaimParameters = ClaimArgs & WriteParameters
export type ClaimReturnType = Hash
export type ClaimErrorType = WriteErrorType

/**
 * The charity asks for a full milestone.
 *
 * Errors: `NotCharity`, `EmptyEvidence`, `WrongState`, `NotFull`, `TooManyAttempts`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { claim } from '@amana/sdk/actions/claim'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await claim(wallet, { campaign, milestone: 0n, evidence })
 * ```
 */
export const claim = defineWrite({
  call: ({ campaign, milestone, evidence }: ClaimArgs) =>
    defineCall(campaign, campaignAbi, 'claim', [BigInt(milestone), evidence]),
  extractEvent: (logs: Log[]): CampaignEventArgs<'EvidenceSubmitted'> => onlyEvent(logs, 'EvidenceSubmitted'),
})

export type ClaimSyncParameters = ClaimParameters & WaitParameters
export type ClaimSyncReturnType = CampaignEventArgs<'EvidenceSubmitted'> & { receipt: TransactionReceipt }

/** {@link claim}, waited for with the attempt. Throws `TransactionRevertedError` when the receipt says so. */
export const claimSync = defineWriteSync(claim)
