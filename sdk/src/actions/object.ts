import type { Address, Hash, Hex, Log, TransactionReceipt } from 'viem'
import { type CampaignEventArgs, campaignEvents, type StateChange, stateChanges } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import { ZERO_HASH } from '../parameters.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface ObjectArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** First coins of lots of this milestone. */
  lots: readonly bigint[]
  /** SHA-256 of the public reason; default: none. */
  reason?: Hex | undefined
}
export type ObjectParameters = ObjectArgs & WriteParameters
export type ObjectReturnType = Hash
export type ObjectErrorType = WriteErrorType
export interface ObjectResult {
  objections: CampaignEventArgs<'LotObjected'>[]
  stateChanges: StateChange[]
}

/**
 * The donor of these lots objects with them. Enough objecting coins call the panel.
 *
 * Errors: `WrongState`, `NoLots`, `UnknownLot`, `LotNotInMilestone`, `NotDonor`, `AlreadyObjected`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { object } from '@amana/sdk/actions/object'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await object(wallet, { campaign, milestone: 0n, lots: [0n] })
 * ```
 */
export const object = defineWrite({
  call: ({ campaign, milestone, lots, reason = ZERO_HASH }: ObjectArgs) =>
    defineCall(campaign, campaignAbi, 'object', [BigInt(milestone), lots, reason]),
  extractEvent: (logs: Log[]): ObjectResult => ({
    objections: campaignEvents(logs, 'LotObjected'),
    stateChanges: stateChanges(logs),
  }),
})

export type ObjectSyncParameters = ObjectParameters & WaitParameters
export type ObjectSyncReturnType = ObjectResult & { receipt: TransactionReceipt }

/** {@link object}, waited for with what was recorded. Throws `TransactionRevertedError` when the receipt says so. */
export const objectSync = defineWriteSync(object)
