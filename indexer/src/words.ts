import type { Terms } from '@amana/sdk/schemas'

/** More words than a document of 16 KiB needs, and a limit all the same. */
const MAX_WORDS = 2_000
const MAX_LENGTH = 40

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The words of a text as search compares them: one case, without accents and vowel marks, and Arabic letters that people
 * write for one another made one (alef with and without hamza, ya and alef maqsura, ta marbuta and ha). A word with the
 * article is found without it as well.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(plainLetters(text))) {
    if (!isWordLike) continue
    const word = [...segment].slice(0, MAX_LENGTH).join('')
    words.add(word)
    const bare = /^\u0627\u0644(.{2,})$/u.exec(word)?.[1]
    if (bare) words.add(bare)
    if (words.size >= MAX_WORDS) break
  }
  return [...words]
}

/** Everything in the terms that somebody may look for, in every language they have. */
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
      texts ? [texts.name, texts.description, ...texts.milestones.map(({ title }) => title)] : [],
    ),
  ]
  return searchWords(texts.filter((text) => text !== undefined).join('\n'))
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[\u0671\u0672\u0673]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
}
