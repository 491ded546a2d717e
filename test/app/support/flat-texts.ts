/** Every text of a catalogue by its full name: `shell.promise`. */
export function flatTexts(texts: object, prefix = ''): Map<string, unknown> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatTexts(value, `${prefix}${name}.`)]
        : [[`${prefix}${name}`, value] as const],
    ),
  )
}

export type Sentence = (...values: unknown[]) => string

/** The names of a function's parameters, as they are written. */
export function parametersOf(sentence: Sentence): string[] {
  const source = String(sentence)
  const [, list = ''] = /^(?:async )?\(?([^)=]*)\)?\s*=>/.exec(source) ?? []
  return list.split(',').flatMap((name) => /^[\s{[]*([\w$]+)/.exec(name)?.[1] ?? [])
}
