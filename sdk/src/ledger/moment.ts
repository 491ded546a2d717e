import type { Hash } from 'viem'
import type { CampaignParameters } from '../parameters.ts'
import type { LedgerEvent } from './hash.ts'

/** What a campaign promised, everything that happened to it up to a moment, and that moment. */
export interface CampaignHistory {
  parameters: CampaignParameters
  /** In log order. */
  events: readonly LedgerEvent[]
  /** Unix seconds: the moment to speak about. */
  timestamp: bigint
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
