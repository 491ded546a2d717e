import { BaseError } from 'viem'

/** Something that an open data standard requires and the campaign does not say. */
export interface MissingField {
  /** Where it would stand: a path in the terms document, or `grants` and `token` for what the chain does not hold. */
  field: string
  /** What is asked for, in English. */
  needs: string
}

export type MissingFieldsErrorType = MissingFieldsError & { name: 'MissingFieldsError' }

/** There is no file: what the standard requires is not known, and nothing is invented. */
export class MissingFieldsError extends BaseError {
  override name = 'MissingFieldsError' as const
  /** All of it, none twice. */
  readonly fields: readonly MissingField[]

  constructor(standard: string, fields: readonly MissingField[]) {
    super(`The campaign does not say everything that ${standard} requires.`, {
      metaMessages: fields.map(({ field, needs }) => `${field}: ${needs}`),
    })
    this.fields = fields
  }
}
