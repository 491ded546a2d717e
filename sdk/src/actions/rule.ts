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

export interface RuleArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** The verdict of all rulings: the milestone is confirmed or not. */
  confirm: boolean
  /** In any order. */
  rulings: readonly SignedDecision[]
}
export type RuleParameters = RuleArgs & WriteParameters
export type RuleReturnType = Hash
export type RuleErrorType = WriteErrorType
export interface RuleResult {
  /** Those that were recorded. */
  rulings: CampaignEventArgs<'RulingRecorded'>[]
  stateChanges: StateChange[]
}

/**
 * Carries at least the panel's threshold of rulings of one verdict.
 *
 * Errors: `WrongState`, `RulingTooEarly`, `SignerNotListed`, `SignatureExpired`, `SignatureValidTooLong`,
 * `InvalidSignature`, `QuorumNotReached`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { rule } from '@amana/sdk/actions/rule'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await rule(wallet, { campaign, milestone: 0n, confirm: true, rulings })
 * ```
 */
export const rule = defineWrite({
  call: ({ campaign, milestone, confirm, rulings }: RuleArgs) =>
    defineCall(campaign, campaignAbi, 'rule', [BigInt(milestone), confirm, ascendingBySigner(rulings)]),
  extractEvent: (logs: Log[]): RuleResult => ({
    rulings: campaignEvents(logs, 'RulingRecorded'),
    stateChanges: stateChanges(logs),
  }),
})

export type RuleSyncParameters = RuleParameters & WaitParameters
export type RuleSyncReturnType = RuleResult & { receipt: TransactionReceipt }

/** {@link rule}, waited for with what was recorded. Throws `TransactionRevertedError` when the receipt says so. */
export const ruleSync = defineWriteSync(rule)
