import { encodeSourceTag, type Source } from '@amana/sdk/source-tag'
import { getAddress, type Hex, isAddress } from 'viem'

const KINDS = { p: 'paid', e: 'earned', o: 'owned' } as const

/** The source tag in a link (`?source=e:oven-video` or an ambassador's address); nothing for anything else. */
export function sourceOfLink(search: string): { tag: Hex; shown: string } | undefined {
  const text = new URLSearchParams(search).get('source')
  if (text === null) return undefined
  const source = sourceOf(text)
  return source && { tag: encodeSourceTag(source), shown: text }
}

function sourceOf(text: string): Source | undefined {
  if (isAddress(text, { strict: false })) return { kind: 'ambassador', address: getAddress(text) }
  const match = /^([peo]):([a-z0-9-]{1,30})$/.exec(text)
  const kind = match && KINDS[match[1] as keyof typeof KINDS]
  return kind && match[2] ? { kind, name: match[2] } : undefined
}
