import type { Hash } from 'viem'
import type { CampaignParameters } from '../parameters.ts'
import { applyEvent, emptyLedger, type Ledger, LedgerError } from './fold.ts'
import { foldHash, type LedgerEvent } from './hash.ts'

/** A history as it is read: the events, what they hash to and what they amount to so far. */
export class Replay {
  readonly events: LedgerEvent[] = []
  head: Hash
  /** What the events amount to, or why they do not fit together. */
  ledger: Ledger | LedgerError

  constructor(start: Hash, parameters: CampaignParameters) {
    this.head = start
    this.ledger = emptyLedger(parameters)
  }

  add(events: readonly LedgerEvent[]): void {
    for (const event of events) {
      this.events.push(event)
      this.head = foldHash(this.head, event)
      this.#apply(event)
    }
  }

  #apply(event: LedgerEvent): void {
    if (this.ledger instanceof LedgerError) return
    try {
      applyEvent(this.ledger, event)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.ledger = error instanceof LedgerError ? error : new LedgerError(error.message)
    }
  }
}
