import type { MilestoneState } from '@amana/sdk/enumerations'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import { type Address, isAddressEqual } from 'viem'

/** What of a lot decides whether its coins go back. */
export type RefundLot = Pick<LedgerLot, 'start' | 'amount' | 'milestone' | 'donor' | 'objected' | 'refundedTo'>

/** So many refunds fit well into one block of any chain. */
export const LARGEST_BATCH = 40

/** The lots of a milestone whose coins go back and have not gone yet. */
export function refundableLots<Lot extends RefundLot>(
  lots: readonly Lot[],
  milestone: { index: number; state: MilestoneState },
): Lot[] {
  const { state } = milestone
  if (state !== 'Refunded' && state !== 'Split') return []
  return lots.filter(
    (lot) =>
      lot.milestone === milestone.index && lot.refundedTo === undefined && (state === 'Refunded' || lot.objected),
  )
}

/** In the order in which they should go: the caller's own first, then by position. */
export function mineFirst<Lot extends RefundLot>(lots: readonly Lot[], me: Address | undefined): Lot[] {
  const mine = (lot: Lot) => me !== undefined && isAddressEqual(lot.donor, me)
  const ascending = lots.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return [...ascending.filter(mine), ...ascending.filter((lot) => !mine(lot))]
}

export function batchesOf<Item>(items: readonly Item[], size = LARGEST_BATCH): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/**
 * Those of the items that a simulation accepts together: one bad address (frozen by the token's issuer, say) must not
 * hold up the others. Halves what is refused until the refused ones are single.
 */
export async function acceptedOf<Item>(
  items: readonly Item[],
  accepts: (items: readonly Item[]) => Promise<boolean>,
): Promise<Item[]> {
  if (items.length === 0) return []
  if (await accepts(items)) return [...items]
  if (items.length === 1) return []
  const middle = items.length >> 1
  const first = await acceptedOf(items.slice(0, middle), accepts)
  const second = await acceptedOf(items.slice(middle), accepts)
  return [...first, ...second]
}
