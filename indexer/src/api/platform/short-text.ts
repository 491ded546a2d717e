const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** More belong to no letter of a living language: they are marks stacked to overflow a line. */
const MAX_CODE_POINTS = 6
/** Line ends and blanks of every kind. */
const BLANKS = /[\s\u2028\u2029]+/gu
/** Beyond them: what hides, reorders or is no character. Joiners stay: Persian, Indic scripts and emoji need them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu

/** What a reader sees as one letter, in order. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of SEGMENTER.segment(text)) yield segment
}

/**
 * Words of strangers on one line, at most so long, and nothing in them is obeyed: no controls, no marks that reorder the
 * text around them, no towers of accents.
 *
 * @param maxLength - Letters as a reader counts them; a longer text ends with "…".
 */
export function shortText(text: string, maxLength: number): string {
  // Nothing behind this can be among the letters that stay.
  const head = text.slice(0, maxLength * 64)
  const plain = head.replace(BLANKS, ' ').replace(UNSEEN, '').trim()
  let kept = ''
  let count = 0
  for (const letter of graphemes(plain)) {
    if (count === maxLength) return `${kept.trimEnd()}…`
    const codePoints = [...letter]
    kept += codePoints.length > MAX_CODE_POINTS ? codePoints.slice(0, MAX_CODE_POINTS).join('') : letter
    count += 1
  }
  return head.length < text.length ? `${kept}…` : kept
}
