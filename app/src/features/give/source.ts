import { decodeSourceTag, encodeSourceTag, type Source } from '@amana/sdk/source-tag'
import { getAddress, type Hex, isAddress, isHash } from 'viem'

const KINDS = { p: 'paid', e: 'earned', o: 'owned' } as const

/** The source tag in a link (`?via=e:oven-video` or an ambassador's address); nothing for anything else. */
export function sourceOfLink(search: string): { tag: Hex; shown: string } | undefined {
  const parameters = new URLSearchParams(search)
  const text = parameters.get('via') ?? parameters.get('source')
  if (text === null) return undefined
  const source = isHash(text) ? decodeSourceTag(text) : sourceOf(text)
  return source && { tag: encodeSourceTag(source), shown: isHash(text) ? wordsOf(source) : text }
}

function sourceOf(text: string): Source | undefined {
  if (isAddress(text, { strict: false })) return { kind: 'ambassador', address: getAddress(text) }
  const match = /^([peo]):([a-z0-9-]{1,30})$/.exec(text)
  const kind = match && KINDS[match[1] as keyof typeof KINDS]
  return kind && match[2] ? { kind, name: match[2] } : undefined
}

function wordsOf(source: Source): string {
  return source.kind === 'ambassador' ? source.address : `${source.kind.slice(0, 1)}:${source.name}`
}
