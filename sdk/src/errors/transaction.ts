import type { TransactionReceipt } from 'viem'
import { AmanaError } from './amana-error.ts'

export type TransactionRevertedErrorType = TransactionRevertedError & { name: 'TransactionRevertedError' }

/** The receipt says that the transaction changed nothing. Only this may be called "failed". */
export class TransactionRevertedError extends AmanaError {
  override name = 'TransactionRevertedError' as const
  override readonly code = 'TransactionReverted'
  readonly receipt: TransactionReceipt

  constructor({ receipt, cause }: { receipt: TransactionReceipt; cause?: Error | undefined }) {
    super('The transaction was reverted: nothing changed.', {
      cause,
      metaMessages: [`Transaction: ${receipt.transactionHash}`, `Block: ${receipt.blockNumber}`],
      docsAnchor: 'errors-of-sending',
    })
    this.receipt = receipt
  }
}

export type CallsFailedErrorType = CallsFailedError & { name: 'CallsFailedError' }

/** The wallet says that it could not make the calls which it was to make together (EIP-5792). */
export class CallsFailedError extends AmanaError {
  override name = 'CallsFailedError' as const
  override readonly code = 'CallsFailed'
  /** As the wallet gave it: 400 never on the chain, 500 reverted, 600 reverted in part. */
  readonly statusCode: number

  constructor({ id, statusCode }: { id: string; statusCode: number }) {
    super('The wallet could not make these calls together.', {
      metaMessages: [`Calls: ${id}`, `Status: ${statusCode}`],
      docsAnchor: 'errors-of-sending',
    })
    this.statusCode = statusCode
  }
}

export type EventNotFoundErrorType = EventNotFoundError & { name: 'EventNotFoundError' }

/** The logs hold no such event: they belong to another transaction, or to another contract. */
export class EventNotFoundError extends AmanaError {
  override name = 'EventNotFoundError' as const
  override readonly code = 'EventNotFound'

  constructor(eventNames: readonly string[]) {
    super(`The logs hold no ${eventNames.join(' or ')} event.`, { docsAnchor: 'errors-of-sending' })
  }
}
