import { type Account, type Address, BaseError, ContractFunctionRevertedError } from 'viem'
import { type AmanaClient, type Call, defineCall, simulate } from './write.ts'

/** Without a return value: some tokens give none, and what `approve` returns decides nothing here. */
const APPROVE_ABI = [
  {
    type: 'function',
    name: 'approve',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'spender', type: 'address' },
      { name: 'value', type: 'uint256' },
    ],
    outputs: [],
  },
] as const

export interface ExactAllowance {
  account: Account | Address
  token: Address
  spender: Address
  /** Base units. */
  amount: bigint
  /** What `spender` may take now. */
  allowance: bigint
}

/** The calls after which `spender` may take exactly `amount`: none, one, or two where the token wants a reset first. */
export async function allowanceCalls(
  client: AmanaClient,
  { account, token, spender, amount, allowance }: ExactAllowance,
): Promise<Call[]> {
  if (allowance >= amount) return []
  const approve = (value: bigint) => defineCall(token, APPROVE_ABI, 'approve', [spender, value])
  const exact = approve(amount)
  // Only a token that refuses to change an allowance is asked to forget it, and only where there is one: others refuse zero.
  const reset = allowance > 0n && (await isRefused(client, account, exact)) ? [approve(0n)] : []
  return [...reset, exact]
}

async function isRefused(client: AmanaClient, account: Account | Address, call: Call): Promise<boolean> {
  try {
    await simulate(client, call, { account })
    return false
  } catch (error) {
    const isRevert = (cause: unknown) => cause instanceof ContractFunctionRevertedError
    if (error instanceof BaseError && error.walk(isRevert)) return true
    throw error
  }
}
