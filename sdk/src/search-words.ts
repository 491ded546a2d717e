import { withOneArabicForm, withoutMarks } from './plain-letters.ts'
import type { Terms } from './schemas.ts'

/** More words than a document of 16 KiB needs, and a limit all the same. */
const MAX_WORDS = 2_000
const MAX_LENGTH = 40
/** Each is a search of its own. */
const MAX_ASKED = 10

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The article, alone and with the particles that are written as one with it; what stays is a word still. */
const ARTICLE = /^(?:\u0627\u0644(?=.{2})|[\u0648\u0628\u0643\u0641]\u0627\u0644(?=.{3})|\u0644\u0644(?=.{3}))/u

/**
 * The words to look for in what somebody typed: one case, without accents and vowel marks, and Arabic letters that people
 * write for one another made one (alef with and without hamza, ya and alef maqsura, ta marbuta and ha). A word with the
 * article asks for the same as without it.
 *
 * @example
 * ```ts
 * import { hasWords, searchWords, wordsOfTerms } from '@amana/sdk/search-words'
 *
 * const isFound = hasWords(wordsOfTerms(terms), searchWords('école'))
 * ```
 */
export function searchWords(text: string): string[] {
  return [...new Set(plainWords(text).map(bare))].slice(0, MAX_ASKED)
}

/** Everything in the terms that somebody may look for, in every language they have; words with the article without it too. */
export function wordsOfTerms({
  name,
  description,
  organiser,
  milestones,
  recipients,
  translations = {},
}: Terms): string[] {
  const texts = [
    name,
    description,
    organiser.name,
    organiser.domain,
    ...milestones.map(({ title }) => title),
    ...recipients.map((recipient) => recipient.name),
    ...Object.values(translations).flatMap((texts) =>
      texts ? [texts.name, texts.description, texts.organiser, ...texts.milestones.map(({ title }) => title)] : [],
    ),
  ]
  const words = plainWords(texts.filter((text) => text !== undefined).join('\n'))
  return [...new Set(words.flatMap((word) => [word, bare(word)]))].slice(0, MAX_WORDS)
}

/** Whether each of the words that somebody looks for is the beginning of one of these. */
export function hasWords(words: readonly string[], sought: readonly string[]): boolean {
  return sought.every((beginning) => words.some((word) => word.startsWith(beginning)))
}

function plainWords(text: string): string[] {
  const words = [...segmenter.segment(plainLetters(text))].filter(({ isWordLike }) => isWordLike)
  return words.map(({ segment }) => [...segment].slice(0, MAX_LENGTH).join(''))
}

function bare(word: string): string {
  return word.replace(ARTICLE, '')
}

function plainLetters(text: string): string {
  // "l’école" is two words to whoever looks for one of them.
  const apart = text.replace(/['\u2019\u02bc]/g, ' ')
  return withOneArabicForm(withoutMarks(apart).toLowerCase())
}
