import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type Address, isAddressEqual } from 'viem'
import { z } from 'zod'
import type { Spending } from './budget.ts'
import { UsageError } from './usage-error.ts'

const stateSchema = z.object({
  kind: z.literal('amana-keeper-state'),
  chainId: z.int(),
  address: z.custom<Address>((value) => typeof value === 'string' && /^0x[\da-fA-F]{40}$/.test(value)),
  spendings: z.array(
    z.object({
      at: z.number(),
      wei: z
        .string()
        .regex(/^\d{1,40}$/)
        .transform(BigInt),
    }),
  ),
})

/** Whose money it is. */
export interface Purse {
  chainId: number
  address: Address
}

/** What was spent before, or nothing when there is no such file yet. Throws {@link UsageError} when it is something else. */
export function readSpendings(file: string, { chainId, address }: Purse): Spending[] {
  const text = readIfThere(file)
  if (text === undefined) return []
  let state: z.output<typeof stateSchema>
  try {
    state = stateSchema.parse(JSON.parse(text))
  } catch {
    throw new UsageError(`${file} is not the state of a keeper; --state needs a file of its own.`)
  }
  if (state.chainId === chainId && isAddressEqual(state.address, address)) return state.spendings
  throw new UsageError(`${file} is the state of another keeper: of ${state.address} on chain ${state.chainId}.`)
}

/** Whole or not at all. Throws {@link UsageError} when the file cannot be written. */
export function writeSpendings(file: string, { chainId, address }: Purse, spendings: readonly Spending[]): void {
  const list = spendings.map(({ at, wei }) => ({ at, wei: String(wei) }))
  const text = `${JSON.stringify({ kind: 'amana-keeper-state', chainId, address, spendings: list })}\n`
  try {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`)
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
}
