import { GarbledAnswerError } from '../logs/garbled-answer.ts'
import { isSilence, oneLine } from '../logs/patience.ts'

/** Why an audit could not read something. */
export interface Interruption {
  /**
   * `cancelled`: by the signal. `unreachable`: nobody answered, or only that they do not answer now. `refused`: the node
   * answered with an error. `garbled`: its answers were none. `reorganised`: the block that the audit spoke about is gone.
   */
  kind: 'cancelled' | 'unreachable' | 'refused' | 'garbled' | 'reorganised'
  /** In the node's words, as one short line: text from a stranger. */
  message: string
}

/** Stands where something could not be read. */
export class Unread {
  readonly interruption: Interruption

  constructor(interruption: Interruption) {
    this.interruption = interruption
  }
}

/** What was read, or that it was not and why. Nothing that a node does makes it throw. */
export async function attempt<value>(reading: Promise<value>, signal?: AbortSignal): Promise<value | Unread> {
  try {
    return await reading
  } catch (error) {
    return new Unread({ kind: kindOf(error, signal), message: oneLine(error) })
  }
}

export function isRead<value>(one: value | Unread): one is value {
  return !(one instanceof Unread)
}

function kindOf(error: unknown, signal: AbortSignal | undefined): Interruption['kind'] {
  if (signal?.aborted) return 'cancelled'
  if (isSilence(error)) return 'unreachable'
  return error instanceof Error && isGarbled(error) ? 'garbled' : 'refused'
}

function isGarbled(error: Error): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (one instanceof GarbledAnswerError || one instanceof SyntaxError) return true
  }
  return false
}
