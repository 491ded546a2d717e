import { type Address, getAddress, type Hex, hexToString, isAddress, pad, stringToHex } from 'viem'
import { ZERO_HASH } from './parameters.ts'

/** How an appeal was carried: by paid media, by others on their own account, or by the charity's own channels. */
export type SourceKind = 'paid' | 'earned' | 'owned'

/** Who carried the appeal. Claimed by the donor, never rewarded. */
export type Source = { kind: SourceKind; name: string } | { kind: 'ambassador'; address: Address }

const PREFIX: Record<SourceKind, string> = { paid: 'p:', earned: 'e:', owned: 'o:' }
const LABEL = /^([peo]):([a-z0-9-]{1,30})$/

/**
 * The 32 bytes of a source tag: `p:`, `e:` or `o:` and a name in ASCII, or an ambassador's address left-padded.
 *
 * @example
 * ```ts
 * import { encodeSourceTag } from '@amana/sdk/source-tag'
 *
 * const source = encodeSourceTag({ kind: 'earned', name: 'evening-news' })
 * ```
 */
export function encodeSourceTag(source: Source | undefined): Hex {
  if (source === undefined) return ZERO_HASH
  if (source.kind === 'ambassador') return pad(source.address, { size: 32 }).toLowerCase() as Hex
  const label = PREFIX[source.kind] + source.name
  if (!LABEL.test(label)) throw new RangeError('A source has 1 to 30 characters out of a to z, 0 to 9 and "-".')
  return stringToHex(label, { size: 32 })
}

/** Who a source tag names; `undefined` for none and for bytes that are no source tag. */
export function decodeSourceTag(tag: Hex): Source | undefined {
  const address = `0x${tag.slice(26)}`
  if (/^0x0{24}/.test(tag)) {
    return isAddress(address, { strict: false }) && BigInt(address) > 0n
      ? { kind: 'ambassador', address: getAddress(address) }
      : undefined
  }
  const [, letter, name] = hexToString(tag, { size: 32 }).match(LABEL) ?? []
  const kind = (['paid', 'earned', 'owned'] as const).find((one) => PREFIX[one].startsWith(letter ?? '?'))
  return kind && name !== undefined ? { kind, name } : undefined
}
