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

export interface PokeArgs {
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
}
export type PokeParameters = PokeArgs & WriteParameters
export type PokeReturnType = Hash
export type PokeErrorType = WriteErrorType
export interface PokeResult {
  stateChanges: StateChange[]
}

/**
 * Applies the transitions that time has made due, and nothing else.
 *
 * Errors: `NothingDue`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { poke } from '@amana/sdk/actions/poke'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await poke(wallet, { campaign, milestone: 0n })
 * ```
 */
export const poke = defineWrite({
  call: ({ campaign, milestone }: PokeArgs) => defineCall(campaign, campaignAbi, 'poke', [BigInt(milestone)]),
  extractEvent: (logs: Log[]): PokeResult => ({ stateChanges: stateChanges(logs) }),
})

export type PokeSyncParameters = PokeParameters & WaitParameters
export type PokeSyncReturnType = PokeResult & { receipt: TransactionReceipt }

/** {@link poke}, waited for with the changes of state. Throws `TransactionRevertedError` when the receipt says so. */
export const pokeSync = defineWriteSync(poke)
