import { endOf } from '@amana/sdk/coin-line'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import { type Address, isAddressEqual } from 'viem'
import type { TraceMilestone } from './trace-page.tsx'

/** The middle one of what the address gave here, by size: neither the one large gift nor the first small one. */
export function usualGift(lots: readonly Pick<LedgerLot, 'gift' | 'donor' | 'amount'>[], donor: Address): bigint {
  const gifts = new Map<bigint, bigint>()
  for (const lot of lots) {
    if (lot.gift === undefined || !isAddressEqual(lot.donor, donor)) continue
    gifts.set(lot.gift, (gifts.get(lot.gift) ?? 0n) + lot.amount)
  }
  const amounts = [...gifts.values()].sort((a, b) => (a < b ? -1 : 1))
  return amounts[Math.floor((amounts.length - 1) / 2)] ?? 0n
}

export interface LackingMilestone {
  index: number
  lacks: bigint
  /** One more gift of the usual size would be enough. */
  completes: boolean
}

/** The first milestone that takes gifts, and what it lacks. */
export function nextLacking(milestones: readonly TraceMilestone[], usual: bigint): LackingMilestone | undefined {
  const next = milestones.find(({ open }) => open)
  if (!next) return undefined
  const lacks = endOf(next) - next.start - next.funded
  return { index: next.index, lacks, completes: usual >= lacks }
}
