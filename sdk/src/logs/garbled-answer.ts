import { BaseError } from 'viem'

/** A node answered with something that is no answer to the question. */
export class GarbledAnswerError extends BaseError {
  override name = 'GarbledAnswerError'

  constructor(method: string, problem: string) {
    super(`The node's answer to ${method} is none: ${problem}.`)
  }
}
