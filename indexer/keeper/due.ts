import type { Lot } from '@amana/sdk/actions/getLot'
import { isFinal } from '@amana/sdk/enumerations'
import { type Ledger, scheduleOf, stateAt } from '@amana/sdk/ledger/fold'
import { dueTransitions } from '@amana/sdk/ledger/lifecycle'
import type { Milestone, Payout } from '@amana/sdk/milestone'
import { type Address, isAddressEqual } from 'viem'
import type { DueLot, PokeTask, RefundTask, SettleTask } from './task.ts'

/** What is due in one milestone. */
export interface Matter {
  /** Payouts first, then all its lots in one task, the largest first. */
  payments: (SettleTask | RefundTask)[]
  /** Time alone has moved the milestone, and nobody has written that down. A payment does it in passing. */
  poke: PokeTask | undefined
}

/** A lot that goes back when its milestone does, whoever says so. */
type HeldLot = Pick<Lot, 'start' | 'amount' | 'donor' | 'passOn' | 'objected'>

/**
 * Everything due in a campaign as its events tell it, at this second (Unix) of a block.
 *
 * @param self - The keeper's own address. Its gifts that are to be passed on are left out: a donor who calls is paid himself,
 *   and whether he wants that is not for a machine to say.
 */
export function dueOf(campaign: Address, ledger: Ledger, timestamp: bigint, self?: Address): Matter[] {
  const { milestones } = stateAt(ledger, timestamp)
  const lots = lotsByMilestone(ledger)
  return milestones.map((milestone, index) => {
    const record = ledger.milestones[index] as Ledger['milestones'][number]
    const moved = dueTransitions(record, scheduleOf(ledger.parameters, index), Number(timestamp)).length > 0
    return matterOf(campaign, milestone, lots[index] ?? [], { moved, timestamp, self })
  })
}

/** Nothing can ever become due here again: every milestone is final, every payout settled, every lot back that goes back. */
export function isOver(ledger: Ledger, timestamp: bigint): boolean {
  if (!ledger.milestones.every(({ state }) => isFinal(state))) return false
  const { totals } = stateAt(ledger, timestamp)
  return totals.released === 0n && totals.refundable === 0n
}

function matterOf(
  campaign: Address,
  milestone: Milestone & { payouts: Payout[] },
  held: readonly HeldLot[],
  { moved, timestamp, self }: { moved: boolean; timestamp: bigint; self: Address | undefined },
): Matter {
  const { index, state, time } = milestone
  const poke = moved ? ({ kind: 'poke', campaign, milestone: index } as const) : undefined
  // No coin leaves in the second in which its milestone became final.
  if (!isFinal(state) || timestamp <= BigInt(time)) return { payments: [], poke }
  const payments: Matter['payments'] = []
  if (state !== 'Refunded') {
    for (const { index: payout, recipient, due, settled } of milestone.payouts) {
      if (settled || due === 0n) continue
      payments.push({ kind: 'settle', campaign, milestone: index, payout, recipient, amount: due })
    }
  }
  if (state !== 'Released') {
    const lots = held.filter((lot) => (state === 'Refunded' || lot.objected) && !isOwnInstruction(lot, self))
    if (lots.length > 0) payments.push({ kind: 'refund', campaign, milestone: index, lots: largestFirst(lots) })
  }
  return { payments, poke }
}

function isOwnInstruction({ donor, passOn }: HeldLot, self: Address | undefined): boolean {
  return passOn && self !== undefined && isAddressEqual(donor, self)
}

/** With a budget that does not last, dust must not be what it is spent on. */
function largestFirst(lots: readonly HeldLot[]): DueLot[] {
  return lots
    .map(({ start, amount }) => ({ start, amount }))
    .sort((a, b) => (a.amount === b.amount ? compare(a.start, b.start) : compare(b.amount, a.amount)))
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Those that still hold their coins. */
function lotsByMilestone({ milestones, lots }: Ledger): HeldLot[][] {
  const held: HeldLot[][] = milestones.map(() => [])
  for (const lot of lots.values()) if (lot.refundedTo === undefined) held[lot.milestone]?.push(lot)
  return held
}
