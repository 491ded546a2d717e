// What happens outside the round is mined in blocks of many transactions.
import type { RpcTransactionReceipt } from 'viem'
import type { ReplayChain, Sending } from './chain.ts'

/** The chain keeps a trace of the whole block while it mines: large blocks of refunds take a gigabyte. */
const TRANSACTIONS_PER_BLOCK = 100
const SECONDS_PER_BLOCK = 12

/** From `time` on, or from where the chain already is. Receipts come in the order of what was sent. */
export async function sendInBatches(
  chain: ReplayChain,
  time: number,
  sendings: readonly Sending[],
): Promise<RpcTransactionReceipt[]> {
  const receipts: RpcTransactionReceipt[] = []
  for (let first = 0; first < sendings.length; first += TRANSACTIONS_PER_BLOCK) {
    for (const sending of sendings.slice(first, first + TRANSACTIONS_PER_BLOCK)) await chain.send(sending)
    receipts.push(...(await chain.mine(Math.max(time, chain.time + SECONDS_PER_BLOCK))))
  }
  return receipts
}
