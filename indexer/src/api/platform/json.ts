import { getAddress } from 'viem'

/** Amounts, coin numbers, times as decimal strings; a `Map` has no place in JSON. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? String(member) : member))
}

/** The same as plain data. Addresses, which the index keeps in lower case, are written as EIP-55 has them. */
export function plainJson<value>(value: value): Plain<value> {
  return plain(value) as Plain<value>
}

/** What a value is once it has been JSON. */
export type Plain<value> = value extends bigint
  ? string
  : value extends string | number | boolean | null | undefined
    ? value
    : value extends readonly (infer item)[]
      ? Plain<item>[]
      : { [key in keyof value]: Plain<value[key]> }

const ADDRESS = /^0x[\da-f]{40}$/

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return ADDRESS.test(value) ? getAddress(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plain)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]))
}
