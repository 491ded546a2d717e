/**
 * What the other languages must provide for the English texts: the same names, functions of the same values. A missing or
 * misspelt text does not compile.
 */
export type Translated<English> = {
  readonly [Name in keyof English]: English[Name] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : English[Name] extends string
      ? string
      : Translated<English[Name]>
}
