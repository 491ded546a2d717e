import type { Context, Event } from 'ponder:registry'
import type { Address, Hash } from 'viem'

/** Where an event stands: on the chain, and in the order of all events of all chains. */
export interface Place {
  chainId: number
  /** Sortable as text: the time first, then chain, block, transaction and log. */
  cursor: string
  timestamp: bigint
  block: bigint
  transaction: Hash
  logIndex: number
}

export type Database = Context['db']

type LoggedEvent = Extract<Event, { log: unknown }>

export function placeOf({ id, block, transaction, log }: LoggedEvent, { chain }: { chain: { id: number } }): Place {
  return {
    chainId: chain.id,
    cursor: id,
    timestamp: block.timestamp,
    block: block.number,
    transaction: transaction.hash,
    logIndex: log.logIndex,
  }
}

/** What a row of a campaign is found by. */
export interface CampaignKey {
  chainId: number
  campaign: Address
}
