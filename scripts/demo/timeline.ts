// What happens in the demo world, in the order of chain time: one transaction a block, each at its own second.
import { type Address, BaseError, type EIP1193RequestFn, type Hex, numberToHex } from 'viem'

/** The methods that only a local chain has. */
export type LocalRequest = (call: { method: string; params?: unknown[] }) => Promise<unknown>

export interface Step {
  /** Unix seconds; a step that would fall into the second of another one waits for the next. */
  time: number
  from: Address
  to: Address
  data: Hex
  /** For the error message, should the chain refuse it. */
  what: string
}

/** Enough for every step, and below what Ethereum allows a transaction. */
const GAS = numberToHex(12_000_000n)

export function at(date: string): number {
  const milliseconds = Date.parse(date)
  if (Number.isNaN(milliseconds)) throw new RangeError(`${date} is no date`)
  return milliseconds / 1000
}

/** Runs the steps in the order of their times, and of the list where times are equal. */
export async function play(request: EIP1193RequestFn, steps: readonly Step[]): Promise<void> {
  let previous = 0
  for (const { time: planned, what, ...transaction } of steps.toSorted((a, b) => a.time - b.time)) {
    const time = Math.max(planned, previous + 1)
    previous = time
    try {
      await sendAt(request, time, transaction)
    } catch (error) {
      throw new BaseError(`The demo world stopped at ${what}, ${new Date(time * 1000).toISOString()}.`, {
        cause: error as Error,
      })
    }
  }
}

/** Sends a transaction that gets a block of its own, at this time. A transaction that reverts throws. */
export async function sendAt(
  request: EIP1193RequestFn,
  time: number,
  transaction: { from: Address; to?: Address; data: Hex },
): Promise<Hex> {
  await nextBlockAt(request, time)
  return request({ method: 'eth_sendTransaction', params: [{ ...transaction, gas: GAS }] })
}

/** Makes an empty block at this time. */
export async function mineAt(request: EIP1193RequestFn, time: number): Promise<void> {
  await nextBlockAt(request, time)
  await (request as LocalRequest)({ method: 'evm_mine' })
}

/** The next block will have this time. */
export async function nextBlockAt(request: EIP1193RequestFn, time: number): Promise<void> {
  await (request as LocalRequest)({ method: 'evm_setNextBlockTimestamp', params: [numberToHex(time)] })
}
