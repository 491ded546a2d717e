/** Directional marks that can turn the rest of a line around: overrides, embeddings, isolates. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * A number, address or symbol inside a plain string (titles, labels, status texts): isolated left-to-right, so that it
 * keeps its order in an Arabic sentence. In markup use `<bdi dir="ltr">`.
 */
export function isolate(text: string): string {
  return `\u2066${withoutDirectionMarks(text)}\u2069`
}

/** Text of others (titles, names, notes) must not turn ours around. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '')
}
