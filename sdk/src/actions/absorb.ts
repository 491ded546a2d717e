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

export interface AbsorbArgs {
  campaign: Address
  /** Where the lot goes, counted from 0; any when all are final. */
  milestone: bigint | number
}
export type AbsorbParameters = AbsorbArgs & WriteParameters
export type AbsorbReturnType = Hash
export type AbsorbErrorType = WriteErrorType
export interface AbsorbResult {
  /** The lot, unless the tokens were sent. */
  absorbed: CampaignEventArgs<'Absorbed'> | undefined
  /** Where the tokens were sent, unless they became a lot. */
  sent: CampaignEventArgs<'SurplusSent'> | undefined
}

/**
 * Makes tokens that came without a gift a lot of the fallback recipient, or sends them to it when all milestones are final.
 *
 * Errors: `NothingToAbsorb`, and those of `donate`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { absorb } from '@amana/sdk/actions/absorb'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await absorb(wallet, { campaign, milestone: 0n })
 * ```
 */
export const absorb = defineWrite({
  call: ({ campaign, milestone }: AbsorbArgs) => defineCall(campaign, campaignAbi, 'absorb', [BigInt(milestone)]),
  extractEvent: (logs: Log[]): AbsorbResult => ({
    absorbed: campaignEvents(logs, 'Absorbed')[0],
    sent: campaignEvents(logs, 'SurplusSent')[0],
  }),
})

export type AbsorbSyncParameters = AbsorbParameters & WaitParameters
export type AbsorbSyncReturnType = AbsorbResult & { receipt: TransactionReceipt }

/** {@link absorb}, waited for with what became of the tokens. Throws `TransactionRevertedError` when the receipt says so. */
export const absorbSync = defineWriteSync(absorb)
