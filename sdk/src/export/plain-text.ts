/** Reorders the text around it. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/gu
/** No XML and no line of a table may hold it: control characters but for tab and line feed, half a surrogate pair. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu

/**
 * Text of strangers as it may stand in a file: what hides, reorders or is no character becomes U+FFFD, so that it is seen.
 * Terms that the SDK has parsed hold none; this is for whatever else comes along.
 */
export function plainText(text: string): string {
  return text.replace(BIDI_CONTROL, '\ufffd').replace(UNPRINTABLE, '\ufffd')
}
