import { type Hash, TransactionReceiptNotFoundError } from 'viem'
import { getBlock, getBlockNumber, getTransactionReceipt } from 'viem/actions'
import type { ReadClient } from '../data/client.ts'
import type { ChainConfig } from '../data/config.ts'
import type { Submission } from './submission.ts'
import type { TransactionEvent, TransactionState } from './transaction.ts'
import type { WalletClientSource } from './wallet-client-source.ts'

/** What is being looked at, as it stands. */
export interface Watched<Kind extends Submission = Submission> {
  client: ReadClient
  chainId: number
  submission: Kind
  state: TransactionState
  /** For what only the wallet knows. */
  wallet: WalletClientSource | undefined
  signal?: AbortSignal | undefined
}

/** Looks once and says what is new, if anything. One that gets no answer throws, which proves nothing. */
export type Look<Kind extends Submission = Submission> = (
  watched: Watched<Kind>,
) => Promise<TransactionEvent | undefined>

/** What became of something that was in a block when it was last seen. */
export async function lookAtIncluded(
  client: ReadClient,
  inclusion: { hash: Hash; blockHash: Hash },
  finality: ChainConfig['finality'],
): Promise<TransactionEvent | undefined> {
  const event = await inclusionOf(client, inclusion.hash)
  if (!event) return { type: 'dropped' }
  if (event.inclusion.blockHash !== inclusion.blockHash) return event
  return (await isFinal(client, event.inclusion.block, finality)) ? { type: 'finalised' } : undefined
}

/** That a transaction is in a block, and what its receipt says. */
export async function inclusionOf(
  client: ReadClient,
  hash: Hash,
): Promise<Extract<TransactionEvent, { type: 'included' }> | undefined> {
  const receipt = await ignoring(TransactionReceiptNotFoundError, getTransactionReceipt(client, { hash }))
  if (!receipt) return undefined
  const { blockNumber: block, blockHash, status: outcome } = receipt
  return { type: 'included', inclusion: { hash, block, blockHash, outcome } }
}

async function isFinal(client: ReadClient, block: bigint, finality: ChainConfig['finality']): Promise<boolean> {
  if (finality === 'finalized') {
    const { number } = await getBlock(client, { blockTag: 'finalized' })
    return number >= block
  }
  const latest = await getBlockNumber(client, { cacheTime: 0 })
  return latest >= block + BigInt(finality)
}

export async function ignoring<Value>(
  kind: new (...values: never[]) => Error,
  value: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await value
  } catch (error) {
    if (error instanceof kind) return undefined
    throw error
  }
}
