import { network } from 'hardhat'

/** One in-process chain for all test files, so that fixtures are shared. */
export const { ethers, networkHelpers, provider } = await network.create()

export const MINUTE = 60n
export const DAY = 86_400n

/** Timestamp of the latest block. */
export async function now(): Promise<bigint> {
  return BigInt(await networkHelpers.time.latest())
}

/** The next transaction runs exactly at `time`. */
export async function at(time: bigint): Promise<void> {
  await networkHelpers.time.setNextBlockTimestamp(time)
}

/** Mines an empty block at `time`: views answer as of that second, transactions come later. */
export async function mineAt(time: bigint): Promise<void> {
  await networkHelpers.time.increaseTo(time)
}

/** Timestamp of the block that a transaction is in. */
export async function timeOf(transaction: { wait(): Promise<{ getBlock(): Promise<{ timestamp: number }> } | null> }) {
  const receipt = await transaction.wait()
  if (!receipt) throw new Error('The transaction is not in a block.')
  return BigInt((await receipt.getBlock()).timestamp)
}
