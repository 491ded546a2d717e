import { type Address, type Hash, type Hex, type Log, parseEventLogs, type TransactionReceipt } from 'viem'
import { EventNotFoundError } from '../errors/transaction.ts'
import { campaignFactoryAbi } from '../generated/abis.ts'
import type { CampaignParameters } from '../parameters.ts'
import {
  defineCall,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteErrorType,
  type WriteParameters,
} from './internal/write.ts'

export interface CreateCampaignArgs {
  factory: Address
  /** Fixed for ever. */
  parameters: CampaignParameters
  /** The bytes of the terms document, 1 to 16,384; their SHA-256 is `parameters.terms`. */
  terms: Hex
}
export type CreateCampaignParameters = CreateCampaignArgs & WriteParameters
export type CreateCampaignReturnType = Hash
export type CreateCampaignErrorType = WriteErrorType
export interface CreatedCampaign {
  campaign: Address
  charity: Address
  parameters: CampaignParameters
  terms: Hex
}

/**
 * Creates the caller's campaign: the caller is its charity.
 *
 * Errors: every bound on the parameters has its own, see `errors/solidity-error`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { createCampaign } from '@amana/sdk/actions/createCampaign'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const hash = await createCampaign(wallet, { factory, parameters, terms })
 * ```
 */
export const createCampaign = defineWrite({
  call: ({ factory, parameters, terms }: CreateCampaignArgs) =>
    defineCall(factory, campaignFactoryAbi, 'create', [parameters, terms]),
  extractEvent(logs: Log[]): CreatedCampaign {
    const [created] = parseEventLogs({ abi: campaignFactoryAbi, logs, eventName: 'CampaignCreated' })
    if (!created) throw new EventNotFoundError(['CampaignCreated'])
    return created.args
  },
})

export type CreateCampaignSyncParameters = CreateCampaignParameters & WaitParameters
export type CreateCampaignSyncReturnType = CreatedCampaign & { receipt: TransactionReceipt }

/** {@link createCampaign}, waited for with the address. Throws `TransactionRevertedError` when the receipt says so. */
export const createCampaignSync = defineWriteSync(createCampaign)
