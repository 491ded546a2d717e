import {
  type Address,
  type Hash,
  type Hex,
  isAddressEqual,
  keccak256,
  type Transaction,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from 'viem'
import { getBlock, getBlockNumber, getTransaction, getTransactionCount, getTransactionReceipt } from 'viem/actions'
import type { ReadClient } from '../data/client.ts'
import type { ChainConfig } from '../data/config.ts'
import type { Submission, TransactionEvent } from './transaction.ts'

/** What the call was, to tell "the same again" from "something else". */
export interface SentCall {
  to: Address
  /** keccak256 of the call data. */
  dataHash: Hash
}

export function sentCall(to: Address, data: Hex): SentCall {
  return { to, dataHash: keccak256(data) }
}

export interface Watch {
  client: ReadClient
  finality: ChainConfig['finality']
  submission: Submission
  call: SentCall
  /** The block it was last seen in. */
  includedIn: { block: bigint; blockHash: Hash } | undefined
}

/** Far enough back for a wallet that was closed for an hour on a fast chain, few enough not to load a node. */
const SEARCHED_BLOCKS = 300n

/**
 * Looks once at a sent transaction and says what is new, if anything. A node that does not answer throws and proves
 * nothing about the transaction.
 */
export async function lookAt(watch: Watch): Promise<TransactionEvent | undefined> {
  const { client, submission, includedIn } = watch
  const receipt = await ignoring(TransactionReceiptNotFoundError, getTransactionReceipt(client, submission))
  if (receipt) {
    const { blockNumber: block, blockHash, status } = receipt
    if (includedIn?.blockHash !== blockHash) {
      return { type: 'included', inclusion: { hash: submission.hash, block, blockHash, outcome: status } }
    }
    return (await isFinal(watch, block)) ? { type: 'finalised' } : undefined
  }
  if (includedIn) return { type: 'dropped' }

  const used = await getTransactionCount(client, { address: submission.from, blockTag: 'latest' })
  if (used > submission.nonce) return replacement(watch)
  return undefined
}

async function isFinal({ client, finality }: Watch, block: bigint): Promise<boolean> {
  if (finality === 'finalized') {
    const { number } = await getBlock(client, { blockTag: 'finalized' })
    return number >= block
  }
  const latest = await getBlockNumber(client, { cacheTime: 0 })
  return latest >= block + BigInt(finality)
}

/** The nonce was used without our hash: find who used it. */
async function replacement({ client, submission, call }: Watch): Promise<TransactionEvent | undefined> {
  const latest = await getBlockNumber(client, { cacheTime: 0 })
  const oldest = latest - SEARCHED_BLOCKS > submission.sinceBlock ? latest - SEARCHED_BLOCKS : submission.sinceBlock
  for (let number = latest; number >= oldest && number >= 0n; number--) {
    const { transactions } = await getBlock(client, { blockNumber: number, includeTransactions: true })
    const found = transactions.find(
      ({ from, nonce }) => nonce === submission.nonce && isAddressEqual(from, submission.from),
    )
    if (!found) continue
    if (found.hash === submission.hash) return undefined // its receipt comes with the next look
    if (isSameCall(found, call)) return { type: 'repriced', hash: found.hash }
    return { type: isCancellation(found) ? 'cancelled' : 'replaced', by: found.hash }
  }
  return undefined
}

function isSameCall({ to, input }: Transaction, call: SentCall): boolean {
  return to !== null && to !== undefined && isAddressEqual(to, call.to) && keccak256(input) === call.dataHash
}

/** What wallets send to take something back: nothing, to oneself. */
function isCancellation({ from, to, value, input }: Transaction): boolean {
  return to !== null && to !== undefined && isAddressEqual(to, from) && value === 0n && input === '0x'
}

/** The nonce of a transaction just sent; the node may need a moment to know it. */
export async function nonceOf(client: ReadClient, hash: Hash, from: Address): Promise<number> {
  const transaction = await ignoring(TransactionNotFoundError, getTransaction(client, { hash }))
  return transaction?.nonce ?? getTransactionCount(client, { address: from, blockTag: 'latest' })
}

async function ignoring<Value>(
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
