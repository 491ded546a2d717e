import { BaseError, HttpRequestError, WebSocketRequestError } from 'viem'

/** How many blocks a node says it would accept, from what it wrote when it refused a range. */
export function rangeHint(error: unknown): bigint | undefined {
  const text = textOf(error)
  // "try with this block range [0x100, 0x1ff]": both ends count
  const range = text.match(/\[\s*(0x[\da-f]+)\s*,\s*(0x[\da-f]+)\s*\]/i)
  if (range?.[1] && range[2]) return BigInt(range[2]) - BigInt(range[1]) + 1n
  for (const pattern of LIMITS) {
    const [, digits, thousands] = text.match(pattern) ?? []
    if (digits) return BigInt(digits.replace(/[,_]/g, '')) * (thousands ? 1000n : 1n)
  }
  return undefined
}

/** Whether there was nobody to answer, so that asking for less is of no use. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  const cause = error.walk((one) => one instanceof HttpRequestError || one instanceof WebSocketRequestError)
  return cause instanceof HttpRequestError ? cause.status === undefined : cause !== null
}

/** The ways in which public nodes name their limit: "limited to a 10,000 block range", "max 2k blocks", … */
const LIMITS = [
  /(?:limit(?:ed)?|max(?:imum)?|up to|no more than|at most|exceed(?:s|ed)?)\D{0,40}?([\d,_]+)(k)?[ -]*(?:blocks?|range)/i,
  /block[ -]?range\D{0,40}?(?:limit|max(?:imum)?|exceed|less than|up to)\D{0,20}?([\d,_]+)(k)?/i,
  /(?:limit(?:ed)?|max(?:imum)?)\D{0,20}?(?:block[ -]?range|range|blocks)\D{0,20}?([\d,_]+)(k)?/i,
]

function textOf(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const cause = error.walk()
  return [error.details, error.message, cause?.message].filter(Boolean).join('\n')
}
