/** The model refuses a call, with the error that the contract or the token must answer. */
export class Refusal extends Error {
  readonly error: string
  readonly values: readonly unknown[]

  constructor(error: string, ...values: unknown[]) {
    super(`${error}(${values.join(', ')})`)
    this.error = error
    this.values = values
  }
}

/** Refuses unless `allowed`. */
export function demand(allowed: boolean, error: string, ...values: unknown[]): asserts allowed {
  if (!allowed) throw new Refusal(error, ...values)
}
