import { BaseError, type TransactionReceipt } from 'viem'

export type TransactionRevertedErrorType = TransactionRevertedError & { name: 'TransactionRevertedError' }

/** The receipt says that the transaction changed nothing. Only this may be called "failed". */
export class TransactionRevertedError extends BaseError {
  override name = 'TransactionRevertedError' as const
  readonly receipt: TransactionReceipt

  constructor({ receipt, cause }: { receipt: TransactionReceipt; cause?: Error | undefined }) {
    super('The transaction was reverted: nothing changed.', {
      ...(cause ? { cause } : {}),
      metaMessages: [`Transaction: ${receipt.transactionHash}`, `Block: ${receipt.blockNumber}`],
    })
    this.receipt = receipt
  }
}

export type EventNotFoundErrorType = EventNotFoundError & { name: 'EventNotFoundError' }

/** The logs hold no such event: they belong to another transaction, or to another contract. */
export class EventNotFoundError extends BaseError {
  override name = 'EventNotFoundError' as const

  constructor(eventNames: readonly string[]) {
    super(`The logs hold no ${eventNames.join(' or ')} event.`)
  }
}
