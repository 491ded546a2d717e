import { BaseError } from 'viem'

/** Where the documentation lies in the repository, and in the package as README.md. */
const DOCUMENTATION = 'docs/sdk.md'

export interface AmanaErrorOptions {
  cause?: Error | undefined
  metaMessages?: string[] | undefined
  /** Heading in the documentation, as a link names it. */
  docsAnchor: string
}

/** Every error that is the SDK's own: viem's, with a `code` to compare and a place in the documentation. */
export abstract class AmanaError extends BaseError {
  override name: string = 'AmanaError'
  /** One word for this kind of error; it never changes. */
  abstract readonly code: string

  constructor(shortMessage: string, { docsAnchor, cause, metaMessages }: AmanaErrorOptions) {
    const details = cause instanceof BaseError ? cause.details : cause?.message
    super(shortMessage, {
      docsBaseUrl: '',
      docsPath: `${DOCUMENTATION}#${docsAnchor}`,
      ...(metaMessages ? { metaMessages } : {}),
      ...(details === undefined ? {} : { details }),
    })
    // Given to viem's constructor, a cause of its own would put its documentation in the place of ours.
    if (cause) Object.defineProperty(this, 'cause', { value: cause, configurable: true, writable: true })
  }
}
