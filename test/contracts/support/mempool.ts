import type { ContractTransactionResponse } from 'ethers'
import { ethers } from './chain.ts'

const GWEI = 10n ** 9n

/** Overrides of a transaction that waits for its block: whoever bids more comes before those who bid less. */
export function bid(gwei: bigint) {
  return { gasLimit: 2_000_000n, maxPriorityFeePerGas: gwei * GWEI, maxFeePerGas: 1_000n * GWEI }
}

/** Mines what `send` sends in one block; tells of each transaction, in the order of sending, whether it succeeded. */
export async function mineTogether(send: () => Promise<ContractTransactionResponse[]>): Promise<boolean[]> {
  await ethers.provider.send('evm_setAutomine', [false])
  let sent: ContractTransactionResponse[]
  try {
    sent = await send()
    await ethers.provider.send('evm_mine', [])
  } finally {
    await ethers.provider.send('evm_setAutomine', [true])
  }
  const receipts = await Promise.all(sent.map(({ hash }) => ethers.provider.getTransactionReceipt(hash)))
  const block = receipts[0]?.blockNumber
  return receipts.map((receipt) => {
    if (!receipt || receipt.blockNumber !== block) throw new Error('The transactions are not in one block.')
    return receipt.status === 1
  })
}
