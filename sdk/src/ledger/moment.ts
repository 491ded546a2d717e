import type { Hash } from 'viem'
import type { CampaignParameters } from '../parameters.ts'
import type { Ledger } from './fold.ts'
import type { LedgerEvent } from './hash.ts'

/** What a campaign promised, everything that happened to it up to a moment, and that moment. */
export interface CampaignHistory {
  parameters: CampaignParameters
  /** In log order. */
  events: readonly LedgerEvent[]
  /** Unix seconds: the moment to speak about. */
  timestamp: bigint
  /**
   * What all events add up to, where somebody has kept that (an index does): then `events` need not have those of lots that
   * are not spoken about, and the ledger not their lots. Default: folded from the events.
   */
  ledger?: Ledger | undefined
}

/** When and where something happened; the place is known when the events carry it. */
export interface Moment {
  /** Unix seconds. */
  timestamp: bigint
  transactionHash: Hash | undefined
  logIndex: number | undefined
}

export function momentOf({ timestamp, transactionHash, logIndex }: LedgerEvent): Moment {
  return { timestamp, transactionHash, logIndex }
}
