import type { Address, Hash, Log, TransactionReceipt } from 'viem'
import { type StateChange, stateChanges } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface CancelArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
}
export type CancelParameters = CancelArgs & WriteParameters
export type CancelReturnType = Hash
export type CancelErrorType = WriteErrorType
export interface CancelResult {
  stateChanges: StateChange[]
}

/**
 * The charity gives up a milestone that nobody has decided on; its coins go back.
 *
 * Errors: `NotCharity`, `WrongState`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { cancel } from '@amana/sdk/actions/cancel'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await cancel(wallet, { campaign, milestone: 0n })
 * ```
 */
export const cancel = defineWrite({
  call: ({ campaign, milestone }: CancelArgs) => defineCall(campaign, campaignAbi, 'cancel', [BigInt(milestone)]),
  extractEvent: (logs: Log[]): CancelResult => ({ stateChanges: stateChanges(logs) }),
})

export type CancelSyncParameters = CancelParameters & WaitParameters
export type CancelSyncReturnType = CancelResult & { receipt: TransactionReceipt }

/** {@link cancel}, waited for with the changes of state. Throws `TransactionRevertedError` when the receipt says so. */
export const cancelSync = defineWriteSync(cancel)
