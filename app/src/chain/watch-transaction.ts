import {
  type Address,
  type Hash,
  type Hex,
  isAddressEqual,
  keccak256,
  type Transaction,
  TransactionNotFoundError,
} from 'viem'
import { getBlock, getBlockNumber, getCode, getTransaction, getTransactionCount } from 'viem/actions'
import type { ReadClient } from '../data/client.ts'
import type { SentCall, SentTransaction, Submission } from './submission.ts'
import type { TransactionEvent } from './transaction.ts'
import { ignoring, inclusionOf, type Watched } from './watch.ts'

export function sentCall(to: Address, data: Hex): SentCall {
  return { to, dataHash: keccak256(data) }
}

/** Far enough back for a wallet that was closed for an hour on a fast chain, few enough not to load a node. */
const SEARCHED_BLOCKS = 300n

/** A transaction that is in no block: its receipt, or whatever else has used its number. */
export async function lookForTransaction({
  client,
  submission,
}: Pick<Watched<SentTransaction>, 'client' | 'submission'>): Promise<TransactionEvent | undefined> {
  const included = await inclusionOf(client, submission.hash)
  if (included) return included
  const used = await getTransactionCount(client, { address: submission.from, blockTag: 'latest' })
  return used > submission.nonce ? replacement(client, submission) : undefined
}

/** The nonce was used without our hash: find who used it. */
async function replacement(client: ReadClient, submission: SentTransaction): Promise<TransactionEvent | undefined> {
  const latest = await getBlockNumber(client, { cacheTime: 0 })
  const oldest = latest - SEARCHED_BLOCKS > submission.sinceBlock ? latest - SEARCHED_BLOCKS : submission.sinceBlock
  for (let number = latest; number >= oldest && number >= 0n; number--) {
    const { transactions } = await getBlock(client, { blockNumber: number, includeTransactions: true })
    const found = transactions.find(
      ({ from, nonce }) => nonce === submission.nonce && isAddressEqual(from, submission.from),
    )
    if (!found) continue
    if (found.hash === submission.hash) return undefined // its receipt comes with the next look
    if (isSameCall(found, submission.call)) return { type: 'repriced', hash: found.hash }
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

/**
 * What a wallet's answer to "send this" stands for. A contract cannot send transactions: its wallet answers with a
 * number of its own, or with the transaction of whoever carries the call. Neither is in the account's row of nonces.
 */
export async function sentAs(
  client: ReadClient,
  hash: Hash,
  { from, sinceBlock, call }: { from: Address; sinceBlock: bigint; call: SentCall },
): Promise<Submission> {
  const [transaction, code] = await Promise.all([
    ignoring(TransactionNotFoundError, getTransaction(client, { hash })),
    getCode(client, { address: from }),
  ])
  if (transaction && isAddressEqual(transaction.from, from)) {
    return { kind: 'transaction', hash, from, nonce: transaction.nonce, sinceBlock, call }
  }
  if (isContract(code)) return { kind: 'proposal', hash, from, sinceBlock }
  // The node may need a moment to know it.
  const nonce = transaction?.nonce ?? (await getTransactionCount(client, { address: from, blockTag: 'latest' }))
  return { kind: 'transaction', hash, from, nonce, sinceBlock, call }
}

/** A key that delegates to code (EIP-7702) still sends its own transactions. */
function isContract(code: Hex | undefined): boolean {
  return code !== undefined && code !== '0x' && !code.toLowerCase().startsWith('0xef0100')
}
