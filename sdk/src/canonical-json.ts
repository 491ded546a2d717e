/** What canonical JSON can hold. Numbers are safe integers: larger ones and fractions are written as strings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one way to write a value (RFC 8785): keys sorted by UTF-16 unit, no white space, UTF-8. Equal documents have equal
 * bytes and so equal hashes. Keys whose value is `undefined` are left out.
 *
 * @example
 * ```ts
 * import { canonicalBytes } from '@amana/sdk/canonical-json'
 * import { contentHash } from '@amana/sdk/content'
 *
 * const bytes = canonicalBytes({ text: 'Thank you', language: 'en' })
 * const note = await contentHash(bytes)
 * ```
 */
export function canonicalBytes(value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value))
}

export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} has no canonical form here: write it as a string.`)
  }
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new RangeError('Half of a surrogate pair is no text.')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${canonicalJson(key)}:${canonicalJson(member)}`]
    })
  return `{${entries.join(',')}}`
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
