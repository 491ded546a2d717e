import { LANGUAGES, ORGANISER_KINDS, type Terms } from '@amana/sdk/schemas'
import { hasWords, searchWords, wordsOfTerms } from '@amana/sdk/search-words'
import { type Address, isAddress, isAddressEqual } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { byMissingPart, nearestMilestone, STANDINGS, type Standing, standingOf } from '../../data/campaign-standing.ts'

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

export interface Found {
  /** In the order that was asked for. */
  records: CampaignRecord[]
  /** How many have the words, whatever the filters say. */
  withWords: number
}

/** In the browser, with the same words as the index has: nobody learns what somebody looks for. */
export function findCampaigns(records: readonly CampaignRecord[], sought: Sought): Found {
  const asked = searchWords(sought.words)
  // Typed, but nothing that is a word: nothing is called so.
  const meaningless = sought.words.trim() !== '' && asked.length === 0
  const withWords = meaningless ? [] : records.filter((record) => hasWords(wordsOf(record), asked))
  const found = withWords.filter((record) => fits(record, sought))
  return { records: ordered(found, sought.sort), withWords: withWords.length }
}

function fits(record: CampaignRecord, { standing, token, kind, language }: Sought): boolean {
  const { terms } = record.creation
  return (
    (!standing || standingOf(record) === standing) &&
    (!token || isAddressEqual(record.parameters.token, token)) &&
    (!kind || terms?.organiser.kind === kind) &&
    (!language || (terms !== undefined && languagesOf(terms).includes(language)))
  )
}

/** The languages in which the terms can be read. */
export function languagesOf({ language, translations = {} }: Terms): TermsLanguage[] {
  return LANGUAGES.filter((one) => one === language || translations[one] !== undefined)
}

const known = new WeakMap<Terms, string[]>()

function wordsOf({ creation: { terms } }: CampaignRecord): string[] {
  if (!terms) return []
  const words = known.get(terms) ?? wordsOfTerms(terms)
  known.set(terms, words)
  return words
}

/** Those that take gifts come first, whatever the order; `records` is newest first. */
function ordered(records: readonly CampaignRecord[], sort: Sort): CampaignRecord[] {
  const open = records.filter((record) => standingOf(record) === 'open')
  const others = records.filter((record) => !open.includes(record))
  if (sort === 'closing') open.sort((a, b) => a.parameters.rules.fundBy - b.parameters.rules.fundBy)
  if (sort === 'nearest') open.sort(byNearest)
  return [...open, ...others]
}

/** Of campaigns that take gifts: whose next milestone lacks the smallest part. */
export function byNearest(a: CampaignRecord, b: CampaignRecord): number {
  const [first, second] = [nearestMilestone(a), nearestMilestone(b)]
  return first && second ? byMissingPart(first, second) : 0
}
