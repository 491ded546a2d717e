import { estimateMaxPriorityFeePerGas, getBlock } from 'viem/actions'
import type { Carrier } from './carriers.ts'

/** What a transaction offers for a unit of gas, in wei (EIP-1559). */
export interface Fees {
  maxFee: bigint
  priorityFee: bigint
}

/** Enough for the next blocks: twice the base fee, as long as the operator's limit holds it; `undefined` when it does not. */
export async function feesNow({ client, limits }: Carrier): Promise<Fees | undefined> {
  const [{ baseFeePerGas }, tip] = await Promise.all([
    getBlock(client, { blockTag: 'latest' }),
    estimateMaxPriorityFeePerGas(client, { chain: client.chain }),
  ])
  const base = baseFeePerGas ?? 0n
  // A block that is full raises the base fee by an eighth.
  if ((base * 9n) / 8n + tip > limits.maximumFeePerGas) return undefined
  const wanted = base * 2n + tip
  return { maxFee: wanted < limits.maximumFeePerGas ? wanted : limits.maximumFeePerGas, priorityFee: tip }
}

/** What a node takes in the place of a transaction with these fees: both an eighth more; never above the limit. */
export function higherFees(old: Fees, now: Fees | undefined, { limits }: Carrier): Fees | undefined {
  const raised = (fee: bigint, other = 0n) => {
    const eighth = fee + fee / 8n + 1n
    return eighth > other ? eighth : other
  }
  const maxFee = raised(old.maxFee, now?.maxFee)
  const priorityFee = raised(old.priorityFee, now?.priorityFee)
  return maxFee > limits.maximumFeePerGas
    ? undefined
    : { maxFee, priorityFee: priorityFee < maxFee ? priorityFee : maxFee }
}
