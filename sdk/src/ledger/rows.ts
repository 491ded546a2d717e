import { type Address, isAddressEqual } from 'viem'
import type { CampaignEventName } from '../campaign-events.ts'
import type { Stretch } from '../coin-line.ts'
import type { campaignAbi } from '../generated/abis.ts'
import type { DecodedEvent } from '../logs/get-events.ts'

/** An event of a campaign and where on the chain it is; whoever got it from an index does not know its block's hash. */
export type RecordedEvent = WithoutBlockHash<DecodedEvent<typeof campaignAbi, CampaignEventName>>

type WithoutBlockHash<event> = event extends unknown ? Omit<event, 'blockHash'> : never

/** One event as a line of the public ledger. */
export interface LedgerRow {
  /** Unlike any other row's. */
  key: string
  kind: 'gift' | 'payout' | 'refund' | 'decision' | undefined
  event: RecordedEvent
  /** Counted from 0; none for what concerns the whole campaign. */
  milestone: number | undefined
  /** Base units that moved, or that spoke. */
  amount: bigint | undefined
  /** Into the campaign, or out of it. */
  flow: 'in' | 'out' | undefined
  coins: Stretch | undefined
  /** Whom it concerns: who gave, decided, objected, or received. */
  party: Address | undefined
  /** Coins of the fallback recipient that came without a gift. */
  notAGift: boolean
}

/**
 * All events as lines of the ledger, oldest first.
 *
 * @example
 * ```ts
 * import { ledgerRows } from '@amana/sdk/ledger/rows'
 *
 * const gifts = ledgerRows(events).filter(({ kind }) => kind === 'gift')
 * ```
 */
export function ledgerRows(events: readonly RecordedEvent[]): LedgerRow[] {
  const absorbed = new Set<bigint>()
  for (const { eventName, args } of events) if (eventName === 'Absorbed') absorbed.add(args.start)
  return events.map((event) => rowOf(event, absorbed))
}

function rowOf(event: RecordedEvent, absorbed: ReadonlySet<bigint>): LedgerRow {
  const row = {
    key: `${event.transactionHash}-${event.logIndex}`,
    event,
    kind: undefined,
    milestone: 'milestone' in event.args ? Number(event.args.milestone) : undefined,
    amount: undefined,
    flow: undefined,
    coins: undefined,
    party: undefined,
    notAGift: false,
  } as const
  switch (event.eventName) {
    case 'LotGiven': {
      const { donor, start, amount } = event.args
      return { ...row, kind: 'gift', amount, flow: 'in', coins: { start, amount }, party: donor }
    }
    case 'Absorbed': {
      const { start, amount } = event.args
      return { ...row, amount, flow: 'in', coins: { start, amount }, notAGift: true }
    }
    case 'SurplusSent':
      return { ...row, amount: event.args.amount, flow: 'out', party: event.args.to, notAGift: true }
    case 'PayoutSettled': {
      const { recipient, amount } = event.args
      return { ...row, kind: 'payout', amount, flow: amount > 0n ? 'out' : undefined, party: recipient }
    }
    case 'LotRefunded': {
      const { to, start, amount } = event.args
      const notAGift = absorbed.has(start)
      return { ...row, kind: 'refund', amount, flow: 'out', coins: { start, amount }, party: to, notAGift }
    }
    case 'LotObjected': {
      const { donor, start, amount } = event.args
      return { ...row, kind: 'decision', amount, coins: { start, amount }, party: donor }
    }
    case 'AttestationRecorded':
      return { ...row, kind: 'decision', party: event.args.verifier }
    case 'RulingRecorded':
      return { ...row, kind: 'decision', party: event.args.panelist }
    case 'EvidenceSubmitted':
    case 'MilestoneStateChanged':
      return { ...row, kind: 'decision' }
  }
}

/** A refund of a gift that went to the fallback recipient, because its donor asked for that. */
export function isPassedOn(
  row: LedgerRow,
  fallback: Address,
  donorOf: (start: bigint) => Address | undefined,
): boolean {
  if (row.event.eventName !== 'LotRefunded' || row.notAGift) return false
  const donor = donorOf(row.event.args.start)
  return donor !== undefined && isAddressEqual(row.event.args.to, fallback) && !isAddressEqual(donor, fallback)
}
