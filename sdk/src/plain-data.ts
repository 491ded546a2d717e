import type { Json } from './canonical-json.ts'

/** A value of the SDK as JSON: each bigint as a decimal string, nothing rounded. */
export function plainData(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
  ) as Json
}
