import type {
  Account,
  Address,
  BaseError,
  BlockTag,
  Chain,
  Client,
  ContractFunctionParameters,
  Hash,
  MulticallReturnType,
  Transport,
} from 'viem'
import { getBlock, getCode, multicall, readContract } from 'viem/actions'
import { getAction } from 'viem/utils'
import type { SolidityErrorType } from '../../errors/solidity-error.ts'

/** Any viem client: all that a read needs. */
export type ReadClient = Client<Transport, Chain | undefined, Account | undefined>

/** Which block a read speaks about; default: the latest. */
export type BlockParameters =
  | { blockNumber?: bigint | undefined; blockTag?: undefined }
  | { blockNumber?: undefined; blockTag?: BlockTag | undefined }

/** The block that a read spoke about. */
export interface ReadBlock {
  number: bigint
  hash: Hash
  /** Unix seconds. */
  timestamp: bigint
}

/** What a read can throw: the contract's own error by name, or what viem throws when no contract did. */
export type ReadErrorType = SolidityErrorType | BaseError

/** Published at the same address on nearly every chain; `npm start` places it on the local one. */
const MULTICALL3: Address = '0xcA11bde05977b3631167028862bE2a173976CA11'

/** Whether the client's chain has Multicall3, asked once per client. */
const multicallKnown = new WeakMap<object, Promise<boolean>>()

/** The block to which all parts of one read are pinned. */
export async function pinBlock(
  client: ReadClient,
  { blockNumber, blockTag = 'latest' }: BlockParameters,
): Promise<ReadBlock> {
  const read = getAction(client, getBlock, 'getBlock')
  const { number, hash, timestamp } = await read(blockNumber === undefined ? { blockTag } : { blockNumber })
  if (number === null || hash === null) throw new RangeError('A pending block cannot be read from.')
  return { number, hash, timestamp }
}

/** Several reads at one block, in one call when the chain has Multicall3, else in one call each. */
export async function readAll<const contracts extends readonly ContractFunctionParameters[]>(
  client: ReadClient,
  contracts: contracts,
  blockNumber: bigint,
): Promise<MulticallReturnType<contracts, false>> {
  try {
    if (contracts.length > 1 && (await hasMulticall(client))) {
      return (await getAction(
        client,
        multicall,
        'multicall',
      )({
        contracts,
        blockNumber,
        allowFailure: false,
        batchSize: 0,
        multicallAddress: MULTICALL3,
      } as never)) as MulticallReturnType<contracts, false>
    }
    const read = getAction(client, readContract, 'readContract')
    const results = contracts.map((contract) => read({ ...contract, blockNumber } as never))
    return (await Promise.all(results)) as MulticallReturnType<contracts, false>
  } catch (error) {
    throw await typedError(error)
  }
}

/** One read at any block. */
export async function readOne<const contract extends ContractFunctionParameters>(
  client: ReadClient,
  contract: contract,
  block: BlockParameters,
): Promise<MulticallReturnType<[contract], false>[0]> {
  const { blockNumber, blockTag } = block
  try {
    return (await getAction(
      client,
      readContract,
      'readContract',
    )({ ...contract, ...(blockNumber === undefined ? { blockTag } : { blockNumber }) } as never)) as never
  } catch (error) {
    throw await typedError(error)
  }
}

/** Whether several reads can be one call on the client's chain. */
export function hasMulticall(client: ReadClient): Promise<boolean> {
  const known = multicallKnown.get(client)
  if (known) return known
  const asked = getAction(client, getCode, 'getCode')({ address: MULTICALL3 }).then((code) => code !== undefined)
  multicallKnown.set(client, asked)
  asked.catch(() => multicallKnown.delete(client))
  return asked
}

/** The errors and what they say are loaded when there is one: a page that only reads stays small. */
async function typedError(error: unknown): Promise<unknown> {
  const loaded = await import('../../errors/to-amana-error.ts').catch(() => undefined)
  return loaded?.toAmanaError(error) ?? error
}
