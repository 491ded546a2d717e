import type { Address } from 'viem'
import { sum } from '../coin-line.ts'
import { foldEvents, stateAt } from '../ledger/fold.ts'
import type { RecordedEvent } from '../ledger/rows.ts'
import type { Milestone, Payout } from '../milestone.ts'
import type { ExportSubject } from './subject.ts'

export type Payment = Extract<RecordedEvent, { eventName: 'PayoutSettled' }>

/** What one recipient is due out of one released milestone, of which something has been paid. Base units. */
export interface Grant {
  milestone: Milestone
  recipient: Address
  /** Lowest index among the recipient's payouts in the milestone. */
  payout: number
  awarded: bigint
  /** At least one, oldest first. */
  payments: [Payment, ...Payment[]]
}

/** One grant for each released milestone and recipient that was paid, in the order of the parameters. */
export function grantsOf({ creation, events, block }: ExportSubject): Grant[] {
  const { milestones } = stateAt(foldEvents(creation.parameters, events), block.timestamp)
  const payments = paymentsOf(events)
  return milestones.flatMap((milestone) => {
    const recipients = new Set(milestone.payouts.map(({ recipient }) => recipient))
    return [...recipients].flatMap((recipient): Grant[] => {
      const payouts = milestone.payouts.filter((payout) => payout.recipient === recipient)
      const [first, ...others] = payments.filter(({ args }) => isOneOf(payouts, args))
      if (!first) return []
      const awarded = sum(payouts.map(({ due }) => due))
      return [{ milestone, recipient, payout: payouts[0]?.index ?? 0, awarded, payments: [first, ...others] }]
    })
  })
}

/** Payouts that were settled with nothing left to pay are no payments. */
export function paymentsOf(events: ExportSubject['events']): Payment[] {
  return events.flatMap((event) => (event.eventName === 'PayoutSettled' && event.args.amount > 0n ? [event] : []))
}

function isOneOf(payouts: readonly Payout[], { milestone, payout }: Payment['args']): boolean {
  return payouts.some((one) => BigInt(one.milestone) === milestone && BigInt(one.index) === payout)
}
