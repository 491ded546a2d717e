import { isHash } from 'viem'
import { getCallsStatus } from 'viem/actions'
import type { SentCalls } from './submission.ts'
import type { TransactionEvent } from './transaction.ts'
import { inclusionOf, type Watched } from './watch.ts'
import { executionOf } from './watch-proposal.ts'

/**
 * Calls that the wallet makes together. Only the wallet knows what it calls them; what it says about a block is believed
 * when the node shows the receipt.
 */
export async function lookForCalls({
  client,
  chainId,
  submission,
  wallet,
}: Pick<Watched<SentCalls>, 'client' | 'chainId' | 'submission' | 'wallet'>): Promise<TransactionEvent | undefined> {
  const { id } = submission
  if (isHash(id)) {
    const executed = await executionOf(client, { ...submission, hash: id })
    if (executed) return executed
  }
  if (!wallet) return undefined
  const { statusCode, receipts = [] } = await getCallsStatus(await wallet(chainId), { id })
  const hash = receipts.at(-1)?.transactionHash
  if (hash) return inclusionOf(client, hash)
  // From 400 on the wallet has given up, and names no transaction.
  return statusCode >= 400 && statusCode < 500 ? { type: 'lapsed', reason: 'wallet' } : undefined
}
