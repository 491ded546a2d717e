import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import { type Role, rolesOf } from '../roles.ts'
import { type BlockParameters, pinBlock, type ReadClient, type ReadErrorType, readAll } from './internal/read.ts'

export type GetRolesReturnType = Role[]

export type GetRolesParameters = {
  campaign: Address
  account: Address
} & BlockParameters
export type GetRolesErrorType = ReadErrorType

/**
 * Which parts an account has in a campaign: charity, recipient, verifier, panel member, fallback recipient. Donors have none.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The roles; empty for the public.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getRoles } from '@amana/sdk/actions/getRoles'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const canAttest = (await getRoles(client, { campaign, account })).includes('verifier')
 * ```
 */
export async function getRoles(
  client: ReadClient,
  { campaign, account, ...block }: GetRolesParameters,
): Promise<GetRolesReturnType> {
  const { number } = await pinBlock(client, block)
  const contract = { address: campaign, abi: campaignViewsAbi } as const
  const [charity, parameters] = await readAll(
    client,
    [
      { ...contract, functionName: 'charity' },
      { ...contract, functionName: 'parameters' },
    ],
    number,
  )
  return rolesOf({ charity, parameters }, account)
}
