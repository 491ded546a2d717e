import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

export type GetContractUriReturnType = string

export type GetContractUriParameters = {
  campaign: Address
} & BlockParameters
export type GetContractUriErrorType = ReadErrorType

/**
 * Where the terms document lies (ERC-7572): `ipfs://` and the CID of its bytes. `cidToHash` gives the SHA-256.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The URI.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getContractUri } from '@amana/sdk/actions/getContractUri'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getContractUri(client, { campaign })
 * ```
 */
export async function getContractUri(
  client: ReadClient,
  { campaign, ...block }: GetContractUriParameters,
): Promise<string> {
  return readOne(client, { address: campaign, abi: campaignViewsAbi, functionName: 'contractURI' }, block)
}
