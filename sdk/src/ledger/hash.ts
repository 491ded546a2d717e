import { type Address, encodeAbiParameters, type Hash, keccak256 } from 'viem'
import type { CampaignLog } from '../campaign-events.ts'
import { campaignFactoryAbi } from '../generated/abis.ts'
import { type Keccak256, plainKeccak256 } from '../keccak256.ts'
import type { CampaignParameters } from '../parameters.ts'
import { chainedHash, HashChain } from './encode.ts'

type Distribute<log> = log extends { eventName: infer name; args: infer args }
  ? { eventName: name; args: args; timestamp: bigint; transactionHash?: Hash; logIndex?: number; blockNumber?: bigint }
  : never

/** An event of a campaign as its ledger needs it: what happened and when (Unix seconds). */
export type LedgerEvent = Distribute<CampaignLog>

/** What the ledger hash of a campaign starts as: it commits to the chain, the address and everything fixed at creation. */
export function ledgerStart({
  chainId,
  campaign,
  charity,
  parameters,
}: {
  chainId: number
  campaign: Address
  charity: Address
  parameters: CampaignParameters
}): Hash {
  const configuration = keccak256(encodeAbiParameters([{ type: 'address' }, PARAMETERS], [charity, parameters]))
  return keccak256(
    encodeAbiParameters(
      [{ type: 'uint256' }, { type: 'address' }, { type: 'bytes32' }],
      [BigInt(chainId), campaign, configuration],
    ),
  )
}

/** The ledger hash after one more event. */
export function foldHash(head: Hash, event: Pick<LedgerEvent, 'eventName' | 'args' | 'timestamp'>): Hash {
  return chainedHash(head, event.eventName, event.args, event.timestamp)
}

/**
 * The ledger hash after these events, in log order. Equal to the contract's exactly when the events are its whole history
 * and nothing else, wherever they came from.
 *
 * @param start - What the hash starts as: {@link ledgerStart}.
 * @param events - In log order.
 * @param hasher - Default: in JavaScript. `createKeccak256` of `@amana/sdk/wasm/keccak256` is several times as fast.
 *
 * @example
 * ```ts
 * import { ledgerHashOf, ledgerStart } from '@amana/sdk/ledger/hash'
 *
 * const start = ledgerStart({ chainId: 1, campaign, charity, parameters })
 * const complete = ledgerHashOf(start, events) === ledgerHash
 * ```
 */
export function ledgerHashOf(start: Hash, events: readonly LedgerEvent[], hasher: Keccak256 = plainKeccak256): Hash {
  const chain = new HashChain(start, hasher)
  for (const { eventName, args, timestamp } of events) chain.add(eventName, args, timestamp)
  return chain.head
}

type Create = Extract<(typeof campaignFactoryAbi)[number], { type: 'function'; name: 'create' }>
const PARAMETERS = (campaignFactoryAbi.find((item) => item.type === 'function' && item.name === 'create') as Create)
  .inputs[0]
