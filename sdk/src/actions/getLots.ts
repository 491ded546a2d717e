import type { Address } from 'viem'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import type { Lot } from './getLot.ts'
import { type BlockParameters, pinBlock, type ReadClient, type ReadErrorType, readAll } from './internal/read.ts'

/** In the order asked for; `undefined` where none starts. */
export type GetLotsReturnType = (Lot | undefined)[]

export type GetLotsParameters = {
  campaign: Address
  /** Numbers of the lots' first coins. */
  starts: readonly bigint[]
} & BlockParameters
export type GetLotsErrorType = ReadErrorType

/**
 * Several lots by their first coins, at one block: one call where the chain has Multicall3.
 *
 * @param client - Any viem client.
 * @param parameters - What to read, and at which block.
 * @returns The lots, or `undefined` where none starts or it has been refunded.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { getLots } from '@amana/sdk/actions/getLots'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const [first, second] = await getLots(client, { campaign, starts: [0n, 250_000_000n] })
 * ```
 */
export async function getLots(
  client: ReadClient,
  { campaign, starts, ...block }: GetLotsParameters,
): Promise<GetLotsReturnType> {
  const { number } = await pinBlock(client, block)
  const calls = starts.map(
    (start) => ({ address: campaign, abi: campaignViewsAbi, functionName: 'lot', args: [start] }) as const,
  )
  const lots = await readAll(client, calls, number)
  return starts.map((start, index) => {
    const lot = lots[index]
    return lot === undefined || lot.amount === 0n ? undefined : { start, ...lot }
  })
}
