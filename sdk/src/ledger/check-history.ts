import type { Address, Hash } from 'viem'
import { getStorageAt } from 'viem/actions'
import { getAction } from 'viem/utils'
import type { ReadClient } from '../actions/internal/read.ts'
import type { Keccak256 } from '../keccak256.ts'
import type { CampaignParameters } from '../parameters.ts'
import { LEDGER_SLOT } from './check-sources.ts'
import { ledgerHashOf, ledgerStart } from './hash.ts'
import { parseHashedHistory } from './history.ts'

export interface CheckHistoryParameters {
  chainId: number
  campaign: Address
  charity: Address
  parameters: CampaignParameters
  /** The list, from anywhere: see `parseHistory`. */
  events: unknown
  /** Until when the list goes; default: the latest block. */
  blockNumber?: bigint | undefined
  /** Hashes the list; default: in JavaScript. `createKeccak256` of `@amana/sdk/wasm/keccak256` is several times as fast. */
  keccak256?: Keccak256 | undefined
}

export interface CheckHistoryReturnType {
  /** The list is the whole history of this campaign and nothing else, and charity and parameters are its own. */
  ok: boolean
  /** The word in the contract's storage. */
  expected: Hash
  /** What the list hashes to. */
  found: Hash
}

/**
 * Whether a list of events is the whole true history of a campaign, by one word of the contract's storage and nothing else:
 * the word commits to the chain, the address, the charity, every parameter and every event.
 *
 * JSON-RPC: `eth_getStorageAt`, once.
 *
 * @param client - Any viem client.
 * @param parameters - The campaign as whoever gave the list describes it, and the list.
 * @returns Both hashes. Throws `z.core.$ZodError` when the list is none, and when the node cannot be asked.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { checkHistory } from '@amana/sdk/ledger/check-history'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const { ok } = await checkHistory(client, { chainId: 1, campaign, charity, parameters, events })
 * ```
 */
export async function checkHistory(
  client: ReadClient,
  { chainId, campaign, charity, parameters, events, blockNumber, keccak256 }: CheckHistoryParameters,
): Promise<CheckHistoryReturnType> {
  const read = getAction(client, getStorageAt, 'getStorageAt')
  const block = blockNumber === undefined ? {} : { blockNumber }
  const stored = read({ address: campaign, slot: LEDGER_SLOT, ...block })
  stored.catch(() => {}) // thrown below, once the list has been hashed
  const found = ledgerHashOf(
    ledgerStart({ chainId, campaign, charity, parameters }),
    parseHashedHistory(events),
    keccak256,
  )
  const expected = `0x${((await stored) ?? '0x').slice(2).padStart(64, '0')}`.toLowerCase() as Hash
  return { ok: found === expected, expected, found }
}
