/** Beyond these, none has a place in a line: they move the cursor, colour, ring or rewrite what was printed. */
const CONTROLS = /\p{Cc}/gu
/** They hide, reorder or break lines. Joiners stay: Persian, Indic scripts and emoji need them. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu
const LINE_ENDS = /[\u2028\u2029]/g

/**
 * Text of strangers as a terminal may print it: on one line, and nothing in it is obeyed. A control character is shown as
 * the replacement character, so that nobody wonders where it went.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|\n|\t/g, ' ')
    .replace(LINE_ENDS, ' ')
    .replace(CONTROLS, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
}
