/** A text, or a function from typed values to one. */
export type Message = string | ((...values: never[]) => string)

/**
 * What the other languages must provide for an English namespace: the same names, functions of the same values.
 * A missing or misspelt text does not compile.
 */
export type Translated<English> = {
  readonly [Name in keyof English]: English[Name] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : English[Name] extends string
      ? string
      : Translated<English[Name]>
}
