import type { Hash } from 'viem'
import type { Keccak256 } from '../keccak256.ts'
import type { CampaignParameters } from '../parameters.ts'
import { HashChain } from './encode.ts'
import { applyEvent, emptyLedger, type Ledger, LedgerError } from './fold.ts'
import type { LedgerEvent } from './hash.ts'

/** A history as it is read: the events, what they hash to and what they amount to so far. */
export class Replay {
  readonly events: LedgerEvent[] = []
  readonly #chain: HashChain
  /** What the events amount to, or why they do not fit together. */
  ledger: Ledger | LedgerError

  constructor(start: Hash, parameters: CampaignParameters, keccak256: Keccak256 | undefined) {
    this.#chain = new HashChain(start, keccak256)
    this.ledger = emptyLedger(parameters)
  }

  get head(): Hash {
    return this.#chain.head
  }

  add(events: readonly LedgerEvent[]): void {
    for (const event of events) {
      this.events.push(event)
      this.#chain.add(event.eventName, event.args, event.timestamp)
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
