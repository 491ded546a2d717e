import { LANGUAGES, type Terms } from '@amana/sdk/schemas'
import { hasWords, searchWords, wordsOfTerms } from '@amana/sdk/search-words'
import { isAddressEqual } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { byNearest, standingOf } from '../../data/campaign-standing.ts'
import type { Sought } from './sought.ts'

type TermsLanguage = (typeof LANGUAGES)[number]

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
function ordered(records: readonly CampaignRecord[], sort: Sought['sort']): CampaignRecord[] {
  const open = records.filter((record) => standingOf(record) === 'open')
  const others = records.filter((record) => !open.includes(record))
  if (sort === 'closing') open.sort((a, b) => a.parameters.rules.fundBy - b.parameters.rules.fundBy)
  if (sort === 'nearest') open.sort(byNearest)
  return [...open, ...others]
}
