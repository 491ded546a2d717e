import { isFinal } from '@amana/sdk/enumerations'
import { type ReceivedPayout, recipientView } from '@amana/sdk/ledger/recipient'
import { type TracedGift, traceGifts } from '@amana/sdk/ledger/trace'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { Unit } from '../../ui/money-text.ts'

/** Where a payout stands for whom it is meant. */
export type PayoutStanding = 'paid' | 'released' | 'undecided' | 'nothing'

export interface PayoutRow {
  book: CampaignBook
  payout: ReceivedPayout
  standing: PayoutStanding
  /** Whose coins lie in it now, those that go back not counted. */
  donors: number
}

export interface RecipientTotals {
  unit: Unit
  received: bigint
  outstanding: bigint
  undecided: bigint
}

export interface RecipientRecord {
  /** What can be had now first, then what is on its way, then what came, newest first. */
  rows: PayoutRow[]
  /** Each token by itself; unknown tokens are in no sum. */
  totals: RecipientTotals[]
}

export function recipientRecord(books: readonly CampaignBook[], recipient: Address): RecipientRecord {
  const totals = new Map<string, RecipientTotals>()
  const rows = books.flatMap((book) => {
    const { parameters, block, token } = book.record
    const history = { parameters, events: book.events, timestamp: block.timestamp }
    const view = recipientView(history, recipient)
    if (token) {
      const before = totals.get(token.address)
      totals.set(token.address, {
        unit: unitOf(book.record),
        received: (before?.received ?? 0n) + view.received,
        outstanding: (before?.outstanding ?? 0n) + view.outstanding,
        undecided: (before?.undecided ?? 0n) + view.undecided,
      })
    }
    const gifts = traceGifts(history)
    return view.payouts.map((payout) => ({
      book,
      payout,
      standing: standingOf(payout),
      donors: donorsOf(gifts, payout),
    }))
  })
  return { rows: rows.sort(inOrder), totals: [...totals.values()] }
}

function standingOf({ state, due, settled }: ReceivedPayout): PayoutStanding {
  if (!isFinal(state)) return 'undecided'
  if (due === 0n) return 'nothing'
  return settled ? 'paid' : 'released'
}

function donorsOf(gifts: readonly TracedGift[], { milestone, index }: ReceivedPayout): number {
  const reaches = ({ lots }: TracedGift) =>
    lots.some(
      (lot) =>
        lot.milestone === milestone &&
        lot.portions.some(({ payout, fate }) => payout === index && fate !== 'refundable' && fate !== 'refunded'),
    )
  return new Set(gifts.filter(reaches).map(({ donor }) => donor.toLowerCase())).size
}

const ORDER: Record<PayoutStanding, number> = { released: 0, undecided: 1, paid: 2, nothing: 3 }

function inOrder(a: PayoutRow, b: PayoutRow): number {
  return (
    ORDER[a.standing] - ORDER[b.standing] || Number((b.payout.paid?.timestamp ?? 0n) - (a.payout.paid?.timestamp ?? 0n))
  )
}
