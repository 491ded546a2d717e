import type { CampaignEventName } from '@amana/sdk/campaign-events'
import type { Stretch } from '@amana/sdk/coin-line'
import type { campaignAbi } from '@amana/sdk/generated/abis'
import type { DecodedEvent } from '@amana/sdk/logs/get-events'
import type { Address, Hash } from 'viem'

type CampaignEvent = DecodedEvent<typeof campaignAbi, CampaignEventName>

/** Where and when something was recorded. */
export interface Recorded {
  time: bigint
  block: bigint
  transaction: Hash
}

/** A lot with its whole history. Times are Unix seconds. */
export interface LotRecord extends Stretch {
  milestone: number
  /** None for coins that came without a gift. */
  donor: Address | undefined
  /** Id of its gift: the lowest start among the gift's lots. */
  gift: bigint
  passOn: boolean
  source: Hash | undefined
  note: Hash | undefined
  given: Recorded
  objected: Recorded | undefined
  refunded: (Recorded & { to: Address }) | undefined
}

/** All lots that ever were, ascending by start. */
export function lotsOf(events: readonly CampaignEvent[]): LotRecord[] {
  const lots = new Map<bigint, LotRecord>()
  for (const event of events) {
    const recorded = { time: event.timestamp, block: event.blockNumber, transaction: event.transactionHash }
    switch (event.eventName) {
      case 'LotGiven': {
        const { milestone, start, amount, donor, gift, passOn, source, note } = event.args
        const lot = { start, amount, milestone: Number(milestone), donor, gift, passOn, given: recorded }
        lots.set(start, {
          ...lot,
          source: notZero(source),
          note: notZero(note),
          objected: undefined,
          refunded: undefined,
        })
        break
      }
      case 'Absorbed': {
        const { milestone, start, amount } = event.args
        const lot = { start, amount, milestone: Number(milestone), donor: undefined, gift: start, passOn: true }
        const blank = { source: undefined, note: undefined, objected: undefined, refunded: undefined }
        lots.set(start, { ...lot, ...blank, given: recorded })
        break
      }
      case 'LotObjected': {
        const lot = lots.get(event.args.start)
        if (lot) lot.objected = recorded
        break
      }
      case 'LotRefunded': {
        const lot = lots.get(event.args.start)
        if (lot) lot.refunded = { ...recorded, to: event.args.to }
        break
      }
    }
  }
  return [...lots.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
}

function notZero(hash: Hash): Hash | undefined {
  return /^0x0*$/.test(hash) ? undefined : hash
}
