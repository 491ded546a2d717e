import { type Node, type Range, rangeOf } from '../syntax.ts'

/** One way to change a file: a range of its bytes, and the text to put there. */
export interface Change extends Range {
  operator: string
  text: string
  /** What a reader is shown. Default: the changed range. */
  shown?: { before: Range; after: string }
  /** The condition that this turns around. */
  negates?: Node
}

/** A file's text, addressed by the compiler's byte offsets. */
export class SourceText {
  readonly #bytes: Buffer

  constructor(text: string) {
    this.#bytes = Buffer.from(text)
  }

  of(range: Node | Range): string {
    const { start, end } = 'src' in range ? rangeOf(range) : range
    return this.#bytes.toString('utf8', start, end)
  }

  /** Between two nodes, comments blanked out. */
  between(left: Node, right: Node): string {
    const gap = this.of({ start: rangeOf(left).end, end: rangeOf(right).start })
    return gap.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(Buffer.byteLength(comment)))
  }

  lineOf({ start }: Range): number {
    return this.of({ start: 0, end: start }).split('\n').length
  }

  with({ start, end, text }: Change): string {
    return `${this.of({ start: 0, end: start })}${text}${this.of({ start: end, end: this.#bytes.length })}`
  }
}

export function replace(operator: string, node: Node, text: string): Change {
  return { operator, ...rangeOf(node), text }
}

/** A statement without effect in its place; `{}` is one wherever a statement may stand. */
export function remove(operator: string, statement: Node, source: SourceText): Change {
  const { start, end } = rangeOf(statement)
  // The range of some statements ends before their semicolon.
  const semicolon = source.of({ start: end, end: end + 1 }) === ';' ? 1 : 0
  const range = { start, end: end + semicolon }
  return { operator, ...range, text: '{}', shown: { before: range, after: '' } }
}
