import { isUserRejection } from './refusal.ts'

/** The wallet gave no signature. Without one nothing can happen, whatever the reason. */
export class NotSignedError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'NotSignedError'
  }
}

/** Waits for a signature; a no stays a no. */
export async function signature<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked
  } catch (error) {
    throw isUserRejection(error) ? error : new NotSignedError(error)
  }
}
