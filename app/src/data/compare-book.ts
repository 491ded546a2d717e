import { sum } from '@amana/sdk/coin-line'
import type { Hash } from 'viem'
import { type CampaignRecord, unitOf } from './campaign-record.ts'
import { type History, headOf } from './history.ts'
import type { Contradiction } from './index-standing.ts'
import type { Source } from './source.ts'

/** What a list of events that is not the campaign's would come to. */
export function contradictionOf(start: Hash, told: History): Omit<Contradiction, 'block'> {
  const given = told.events.map((event) =>
    event.eventName === 'LotGiven' || event.eventName === 'Absorbed' ? event.args.amount : 0n,
  )
  return { ledgerHash: headOf(start, told), given: sum(given), events: told.events.length }
}

/** The index's word against the chain's, in numbers that a reader can compare. */
export function differencesBetween(
  record: CampaignRecord,
  { events }: History,
  { block, ledgerHash, given, events: count }: Contradiction,
): Source {
  const unit = unitOf(record)
  const { address: campaign, totals } = record
  return {
    kind: 'disagrees',
    index: block,
    differences: [
      { what: 'given', campaign, fromIndex: { amount: given, unit }, fromChain: { amount: totals.given, unit } },
      { what: 'events', campaign, fromIndex: { count }, fromChain: { count: events.length } },
      {
        what: 'ledgerHash',
        campaign,
        fromIndex: { hash: ledgerHash },
        fromChain: { hash: record.ledgerHash },
      },
    ],
  }
}
