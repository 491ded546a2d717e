import type { CampaignEventName } from '@amana/sdk/campaign-events'
import type { Stretch } from '@amana/sdk/coin-line'
import type { campaignAbi } from '@amana/sdk/generated/abis'
import type { DecodedEvent } from '@amana/sdk/logs/get-events'
import { type Address, isAddressEqual } from 'viem'

export type LedgerEvent = DecodedEvent<typeof campaignAbi, CampaignEventName>

export const FILTERS = ['all', 'gift', 'payout', 'refund', 'decision'] as const
export type Filter = (typeof FILTERS)[number]

/** One event of the campaign, ready to be shown or saved. */
export interface LedgerRow {
  key: string
  /** What it is found under; nothing: only under everything. */
  kind: Exclude<Filter, 'all'> | undefined
  event: LedgerEvent
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

/** All rows, newest first. */
export function ledgerRows(events: readonly LedgerEvent[]): LedgerRow[] {
  const absorbed = new Set<bigint>()
  for (const { eventName, args } of events) if (eventName === 'Absorbed') absorbed.add(args.start)
  return events.map((event) => rowOf(event, absorbed)).reverse()
}

function rowOf(event: LedgerEvent, absorbed: ReadonlySet<bigint>): LedgerRow {
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
    default:
      return { ...row, kind: 'decision' }
  }
}

export function filtered(rows: readonly LedgerRow[], filter: Filter): readonly LedgerRow[] {
  return filter === 'all' ? rows : rows.filter(({ kind }) => kind === filter)
}

/** One row, or neighbouring small gifts taken together. */
export type LedgerEntry = LedgerRow | SmallGifts

export interface SmallGifts {
  key: string
  smallGifts: readonly LedgerRow[]
  amount: bigint
}

/** Takes each run of at least two gifts below `limit` together. */
export function withSmallGiftsTogether(rows: readonly LedgerRow[], limit: bigint): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let run: LedgerRow[] = []
  const close = () => {
    const [first] = run
    if (first && run.length > 1) {
      const amount = run.reduce((sum, row) => sum + (row.amount ?? 0n), 0n)
      entries.push({ key: `small-${first.key}`, smallGifts: run, amount })
    } else entries.push(...run)
    run = []
  }
  for (const row of rows) {
    if (row.kind === 'gift' && row.amount !== undefined && row.amount < limit) run.push(row)
    else {
      close()
      entries.push(row)
    }
  }
  close()
  return entries
}

/** Gave it in the name of another: a refund that went to the fallback recipient because its donor asked for that. */
export function isPassedOn(
  row: LedgerRow,
  fallback: Address,
  donorOf: (start: bigint) => Address | undefined,
): boolean {
  if (row.event.eventName !== 'LotRefunded' || row.notAGift) return false
  const donor = donorOf(row.event.args.start)
  return donor !== undefined && isAddressEqual(row.event.args.to, fallback) && !isAddressEqual(donor, fallback)
}
