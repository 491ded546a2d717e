import type { LedgerRow } from '@amana/sdk/ledger/rows'
import type { Address } from 'viem'

export const FILTERS = ['all', 'gift', 'payout', 'refund', 'decision'] as const
export type Filter = (typeof FILTERS)[number]

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

/** Takes each run of at least two gifts below `limit` together; those that are no public support stay lines of their own. */
export function withSmallGiftsTogether(
  rows: readonly LedgerRow[],
  limit: bigint,
  isInsider: (address: Address) => boolean,
): LedgerEntry[] {
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
    const isApart = row.party !== undefined && isInsider(row.party)
    if (row.kind === 'gift' && row.amount !== undefined && row.amount < limit && !isApart) run.push(row)
    else {
      close()
      entries.push(row)
    }
  }
  close()
  return entries
}

/** Gifts among the newest rows, which stand first, beyond the `known` ones that were there before. */
export function newGifts(rows: readonly LedgerRow[], known: number): LedgerRow[] {
  return rows.slice(0, Math.max(0, rows.length - known)).filter(({ kind }) => kind === 'gift')
}
