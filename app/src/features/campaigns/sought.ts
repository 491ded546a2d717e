import { LANGUAGES, ORGANISER_KINDS } from '@amana/sdk/schemas'
import { type Address, isAddress } from 'viem'
import { STANDINGS, type Standing } from '../../data/campaign-standing.ts'

export const SORTS = ['newest', 'nearest', 'closing'] as const
type Sort = (typeof SORTS)[number]
type OrganiserKind = (typeof ORGANISER_KINDS)[number]
type TermsLanguage = (typeof LANGUAGES)[number]

/** What somebody looks for; it stands in the page's address, so that it can be passed on. */
export interface Sought {
  words: string
  standing: Standing | undefined
  token: Address | undefined
  kind: OrganiserKind | undefined
  language: TermsLanguage | undefined
  sort: Sort
}

/** Longer than what anybody looks for. */
const MOST_TYPED = 200

/** From the page's address, which anybody may have written: what is none of ours counts as not said. */
export function parseSought(query: URLSearchParams): Sought {
  const token = query.get('token') ?? ''
  return {
    words: (query.get('q') ?? '').slice(0, MOST_TYPED),
    standing: oneOf(STANDINGS, query.get('standing')),
    token: isAddress(token, { strict: false }) ? token : undefined,
    kind: oneOf(ORGANISER_KINDS, query.get('by')),
    language: oneOf(LANGUAGES, query.get('in')),
    sort: oneOf(SORTS, query.get('sort')) ?? 'newest',
  }
}

export type SoughtName = 'q' | 'standing' | 'token' | 'by' | 'in' | 'sort'

function oneOf<const names extends readonly string[]>(names: names, text: string | null): names[number] | undefined {
  return names.find((name) => name === text)
}
