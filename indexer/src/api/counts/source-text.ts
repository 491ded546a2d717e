import { decodeSourceTag, encodeSourceTag, type Source } from '@amana/sdk/source-tag'
import { type Address, getAddress, type Hex, isAddress, isHash } from 'viem'

/** Came without a source tag, or with one that is none or was one too many. */
export type CountedSource = Source | { kind: 'none' | 'other' }

const KINDS = { p: 'paid', e: 'earned', o: 'owned' } as const

/**
 * A source as it is stored: `p:`, `e:` or `o:` and a name, an ambassador's address in lower case, `none` or `other`.
 * What was sent is 32 bytes of anybody's making: nothing of it is kept that the SDK does not read as a source tag.
 *
 * @param tag - The 32 bytes in hexadecimal; `none` for no tag.
 */
export function storedSource(tag: Hex | 'none'): string {
  if (tag === 'none' || /^0x0*$/.test(tag)) return 'none'
  const source = isHash(tag) ? decodeSourceTag(tag) : undefined
  if (source === undefined) return 'other'
  return source.kind === 'ambassador' ? source.address.toLowerCase() : `${source.kind.charAt(0)}:${source.name}`
}

/** What a stored source says; the database is no more to be believed than a visitor. */
export function sourceOf(stored: string): CountedSource {
  if (stored === 'none') return { kind: 'none' }
  if (isAddress(stored, { strict: false })) return { kind: 'ambassador', address: getAddress(stored) as Address }
  const [, letter, name] = /^([peo]):([a-z0-9-]{1,30})$/.exec(stored) ?? []
  const source = name && { kind: KINDS[letter as keyof typeof KINDS], name }
  return source ? (decodeSourceTag(encodeSourceTag(source)) ?? { kind: 'other' }) : { kind: 'other' }
}
