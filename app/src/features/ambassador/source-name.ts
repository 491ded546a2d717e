import { decodeSourceTag, encodeSourceTag, type Source, type SourceKind } from '@amana/sdk/source-tag'
import { type Address, getAddress, type Hex, isAddress, isHex } from 'viem'

const LETTERS: Record<SourceKind, string> = { paid: 'p', earned: 'e', owned: 'o' }
const LABEL = /^([peo]):([a-z\d-]{1,30})$/

/** A source tag out of a page's address: an ambassador's address, `e:name`, or the 32 bytes of either. */
export function parseSource(text: string): { tag: Hex; source: Source } | undefined {
  const source = sourceIn(text)
  return source && { tag: encodeSourceTag(source), source }
}

function sourceIn(text: string): Source | undefined {
  if (isAddress(text, { strict: false })) return { kind: 'ambassador', address: getAddress(text) }
  if (isHex(text) && text.length === 66) return decodeSourceTag(text.toLowerCase() as Hex)
  const [, letter, name] = LABEL.exec(text) ?? []
  const kind = (['paid', 'earned', 'owned'] as const).find((one) => LETTERS[one] === letter)
  return kind && name ? { kind, name } : undefined
}

/** How a link says it. */
export function sourceText(source: Source): string {
  return source.kind === 'ambassador' ? source.address : `${LETTERS[source.kind]}:${source.name}`
}

/** What somebody typed, as a name that fits a tag; empty when nothing is left of it. */
export function nameOfTyped(typed: string): string {
  return typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 30)
    .replace(/^-|-$/g, '')
}

export function ambassadorOf(source: Source): Address | undefined {
  return source.kind === 'ambassador' ? source.address : undefined
}
