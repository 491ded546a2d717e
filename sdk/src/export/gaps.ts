import { type MissingField, MissingFieldsError } from './missing-fields-error.ts'

/** Collects what a standard asks for and the campaign does not say, so that all of it can be told at once. */
export class Gaps {
  readonly #standard: string
  readonly #fields = new Map<string, MissingField>()

  constructor(standard: string) {
    this.#standard = standard
  }

  /** The value itself; when there is none, that is remembered. */
  ask<value>(field: string, needs: string, value: value | undefined): value | undefined {
    if (value === undefined) this.#fields.set(field, { field, needs })
    return value
  }

  get any(): boolean {
    return this.#fields.size > 0
  }

  error(): MissingFieldsError {
    return new MissingFieldsError(this.#standard, [...this.#fields.values()])
  }
}
