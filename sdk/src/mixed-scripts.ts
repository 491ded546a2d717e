/** Scripts with letters that can be taken for one another, by their codes of ISO 15924. */
const SCRIPTS = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Armn: /\p{Script=Armenian}/u,
  Copt: /\p{Script=Coptic}/u,
  Cher: /\p{Script=Cherokee}/u,
  Lisu: /\p{Script=Lisu}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Arab: /\p{Script=Arabic}/u,
} as const

export type ScriptCode = keyof typeof SCRIPTS

export interface MixedWord {
  word: string
  /** In the order in which they come; at least two. */
  scripts: ScriptCode[]
}

const CODES = Object.keys(SCRIPTS) as ScriptCode[]
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The words that have letters of more than one script in them, as no language writes them. An Arabic or Hebrew particle that
 * stands as one word with a Latin name after it is usual, and none of them.
 *
 * @example
 * ```ts
 * import { mixedWords } from '@amana/sdk/mixed-scripts'
 *
 * const isSuspect = mixedWords('Nіle Relief').length > 0 // the і is Cyrillic
 * ```
 */
export function mixedWords(text: string): MixedWord[] {
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const words = [...segmenter.segment(seen)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
  return [...new Set(words)].flatMap((word) => {
    const runs = runsOf(word)
    const scripts = [...new Set(runs)]
    const isParticle = runs.length === 2 && (runs[0] === 'Arab' || runs[0] === 'Hebr')
    return scripts.length > 1 && !isParticle ? [{ word, scripts }] : []
  })
}

/** The scripts of a word, one for each stretch of letters of the same one. */
function runsOf(word: string): ScriptCode[] {
  const runs: ScriptCode[] = []
  for (const letter of word) {
    const script = /\p{L}/u.test(letter) ? CODES.find((code) => SCRIPTS[code].test(letter)) : undefined
    if (script && runs.at(-1) !== script) runs.push(script)
  }
  return runs
}
