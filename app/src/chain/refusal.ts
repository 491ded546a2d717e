// Apart from error-sentence.ts, which knows every error of every contract: the wallet sheet needs only this.
import { BaseError, UserRejectedRequestError } from 'viem'

/** The person said no in the wallet: code 4001, wrapped or bare. */
export function isUserRejection(error: unknown): boolean {
  return isCausedBy(error, UserRejectedRequestError) || hasCode(error, 4001)
}

/** Whether viem wrapped an error of this kind. */
export function isCausedBy(error: unknown, kind: new (...values: never[]) => Error): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof kind) !== null
}

function hasCode(error: unknown, code: number): boolean {
  const matches = (cause: unknown) =>
    typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === code
  return matches(error) || (error instanceof BaseError && error.walk(matches) !== null)
}
