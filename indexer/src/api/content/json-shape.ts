/** Nothing that anybody publishes here is nested deeper. */
export const MAX_DEPTH = 8

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * What is wrong with the shape of a JSON text before anything parses it: nested deeper than {@link MAX_DEPTH}, or a key
 * twice in one object, which two readers may read as two different documents (RFC 8259 §4). One pass, no recursion.
 *
 * @returns A sentence; `undefined` when nothing is. Whether it is JSON at all is not looked at.
 */
export function shapeProblem(text: string): string | undefined {
  /** One per open bracket: the keys of an object so far, nothing for a list. */
  const open: (Set<string> | undefined)[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      open.push(unit === OPEN_OBJECT ? new Set() : undefined)
      if (open.length > MAX_DEPTH) return `The document is nested deeper than ${MAX_DEPTH} levels.`
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
      open.pop()
    } else if (unit === QUOTE) {
      const end = endOfString(text, index)
      const keys = open.at(-1)
      if (keys && isBeforeColon(text, end)) {
        const key = keyOf(text.slice(index, end + 1))
        if (keys.has(key)) return 'The document has a key twice.'
        keys.add(key)
      }
      index = end
    }
  }
  return undefined
}

function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text.charCodeAt(index) !== QUOTE) {
    index += text.charCodeAt(index) === BACKSLASH ? 2 : 1
  }
  return index
}

function isBeforeColon(text: string, end: number): boolean {
  let index = end + 1
  while (index < text.length && /\s/.test(text.charAt(index))) index++
  return text.charCodeAt(index) === COLON
}

/** As it is meant: `"\u0061"` and `"a"` are one key. */
function keyOf(token: string): string {
  try {
    return JSON.parse(token) as string
  } catch {
    return token
  }
}
