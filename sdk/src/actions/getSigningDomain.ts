import type { Address } from 'viem'
import { journalAbi } from '../generated/abis.ts'
import { type BlockParameters, type ReadClient, type ReadErrorType, readOne } from './internal/read.ts'

/** Under which EIP-712 domain a contract takes signatures. */
export interface SigningDomain {
  name: string
  version: string
  chainId: number
  verifyingContract: Address
}
export type GetSigningDomainReturnType = SigningDomain

export type GetSigningDomainParameters = {
  /** A campaign, for attestations and rulings, or a journal, for entries. */
  contract: Address
} & BlockParameters
export type GetSigningDomainErrorType = ReadErrorType

/**
 * The EIP-712 domain under which a campaign or a journal takes signatures, as the contract itself says (ERC-5267). The
 * typed data of `typed-data` is built from what the signer knows instead, and so fits only the contract that he means.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The domain.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getSigningDomain } from '@amana/sdk/actions/getSigningDomain'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const result = await getSigningDomain(client, { contract: campaign })
 * ```
 */
export async function getSigningDomain(
  client: ReadClient,
  { contract, ...block }: GetSigningDomainParameters,
): Promise<SigningDomain> {
  const read = { address: contract, abi: journalAbi, functionName: 'eip712Domain' } as const
  const [, name, version, chainId, verifyingContract] = await readOne(client, read, block)
  return { name, version, chainId: Number(chainId), verifyingContract }
}
