import type { ContractFunctionParameters } from 'viem'
import { multicall, readContract } from 'viem/actions'
import type { ChainConfig } from './config.ts'
import type { ReadContext } from './read.ts'

/** Calls in one question: nodes limit what one may cost. */
const PORTION = 250

/**
 * Reads of many contracts at the reading's block: a few questions where the chain has Multicall3, one each where it has not.
 * The answers stand in the order of the calls.
 */
export async function callAll(
  { multicall: multicallAddress }: ChainConfig,
  { client, blockNumber }: Pick<ReadContext, 'client' | 'blockNumber'>,
  calls: readonly ContractFunctionParameters[],
): Promise<readonly unknown[]> {
  if (!multicallAddress) {
    return Promise.all(calls.map((call) => readContract(client, { ...call, blockNumber } as never)))
  }
  const portions = Array.from({ length: Math.ceil(calls.length / PORTION) }, (_, place) =>
    calls.slice(place * PORTION, (place + 1) * PORTION),
  )
  const options = { blockNumber, multicallAddress, allowFailure: false, batchSize: 0 } as const
  const answers = await Promise.all(portions.map((contracts) => multicall(client, { ...options, contracts })))
  return answers.flat()
}
