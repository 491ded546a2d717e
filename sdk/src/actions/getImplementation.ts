import type { Address } from 'viem'
import { campaignFactoryAbi } from '../generated/abis.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetImplementationReturnType = Address

export type GetImplementationParameters = {
  factory: Address
} & BlockParameters
export type GetImplementationErrorType = ReadErrorType

/**
 * The contract whose code every campaign of a factory runs.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The implementation's address.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getImplementation } from '@amana/sdk/actions/getImplementation'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getImplementation(client, { factory })
 * ```
 */
export async function getImplementation(
  client: ReadClient,
  { factory, ...block }: GetImplementationParameters,
): Promise<Address> {
  return readOne(client, { address: factory, abi: campaignFactoryAbi, functionName: 'implementation' }, block)
}
