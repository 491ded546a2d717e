import { isSolidityErrorName, SolidityError, type SolidityErrorArgs } from '@amana/sdk/errors/solidity-error'
import { type Abi, BaseError, decodeErrorResult, type Hex, isHex } from 'viem'

/**
 * The contract's refusal inside what a wallet threw, by name where it is known. A wallet meets one while it estimates or
 * simulates, which is before it sends; one that names a transaction has sent it, and proves nothing.
 */
export function walletRevert(error: Error, abi: Abi): Error | undefined {
  const parts = partsOf(error)
  if (parts.some(namesTransaction)) return undefined
  const data = parts.flatMap(({ hex }) => hex).filter((hex) => REVERT_DATA.test(hex))
  for (const candidate of data) {
    const known = decodedError(candidate, abi, error)
    if (known) return known
  }
  return parts.some(({ code, text }) => code === 3 || /execution reverted|reverted with/i.test(text))
    ? error
    : undefined
}

/** A selector and whole words. */
const REVERT_DATA = /^0x[0-9a-f]{8}(?:[0-9a-f]{64})*$/i
const TRANSACTION_HASH = /^0x[0-9a-f]{64}$/i

interface ErrorPart {
  code: unknown
  text: string
  hex: Hex[]
}

function namesTransaction({ hex }: ErrorPart): boolean {
  return hex.some((candidate) => TRANSACTION_HASH.test(candidate))
}

/** Wallets nest what the node said in many ways: in causes, in data, in an original error. */
function partsOf(thrown: unknown, depth = 0): ErrorPart[] {
  if (isHex(thrown)) return [{ code: undefined, text: '', hex: [thrown] }]
  if (typeof thrown !== 'object' || thrown === null || depth > 8) return []
  const fields = new Map<string, unknown>(Object.entries(thrown))
  // viem's own message repeats the request, with the call data in it; `details` is what was answered.
  const said = thrown instanceof BaseError ? thrown.details : 'message' in thrown ? thrown.message : undefined
  const text = typeof said === 'string' ? said : ''
  const hex = [...text.matchAll(/\b0x([0-9a-f]+)\b/gi)].map(([, digits]): Hex => `0x${digits}`)
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const inside = [cause, ...NESTED.map((name) => fields.get(name))]
  return [{ code: fields.get('code'), text, hex }, ...inside.flatMap((part) => partsOf(part, depth + 1))]
}

const NESTED = ['data', 'error', 'originalError', 'info', 'transactionHash', 'txHash', 'hash'] as const

function decodedError(data: Hex, abi: Abi, cause: Error): SolidityError | undefined {
  try {
    const { errorName, args } = decodeErrorResult({ abi, data })
    if (!isSolidityErrorName(errorName)) return undefined
    return new SolidityError(errorName, (args ?? []) as SolidityErrorArgs<typeof errorName>, { cause })
  } catch {
    return undefined
  }
}
