import { type Address, isAddressEqual } from 'viem'
import { sum } from '../coin-line.ts'
import { isFinal, type MilestoneState } from '../enumerations.ts'
import type { Payout } from '../milestone.ts'
import { ledgerOf, stateAt } from './fold.ts'
import { type CampaignHistory, type Moment, momentOf } from './moment.ts'

/** A recipient's payout and what has become of it. */
export interface ReceivedPayout extends Payout {
  state: MilestoneState
  /** Once it was settled; of an amount of zero when every coin of it had objected. */
  paid: Moment | undefined
}

/** What a recipient was promised, got and waits for, in base units: promised = undecided + outstanding + received + lost. */
export interface RecipientView {
  recipient: Address
  payouts: ReceivedPayout[]
  promised: bigint
  /** In milestones that are not final. */
  undecided: bigint
  /** Released and not yet paid. */
  outstanding: bigint
  received: bigint
  /** Went back to donors, or was never given. */
  lost: bigint
}

/**
 * What a recipient of a campaign was promised, what it got, and what it waits for.
 *
 * @example
 * ```ts
 * import { recipientView } from '@amana/sdk/ledger/recipient'
 *
 * const { received, outstanding } = recipientView({ parameters, events, timestamp }, recipient)
 * ```
 */
export function recipientView(history: CampaignHistory, recipient: Address): RecipientView {
  const { events, timestamp } = history
  const paid = new Map<string, Moment>()
  for (const event of events) {
    if (event.eventName === 'PayoutSettled') paid.set(`${event.args.milestone}/${event.args.payout}`, momentOf(event))
  }
  const payouts = stateAt(ledgerOf(history), timestamp).milestones.flatMap(({ state, payouts }) =>
    payouts
      .filter((payout) => isAddressEqual(payout.recipient, recipient))
      .map((payout) => ({ ...payout, state, paid: paid.get(`${payout.milestone}/${payout.index}`) })),
  )
  const total = (pick: (payout: ReceivedPayout) => bigint) => sum(payouts.map(pick))
  return {
    recipient,
    payouts,
    promised: total(({ amount }) => amount),
    undecided: total(({ state, amount }) => (isFinal(state) ? 0n : amount)),
    outstanding: total(({ settled, due }) => (settled ? 0n : due)),
    received: total(({ settled, due }) => (settled ? due : 0n)),
    lost: total(({ state, amount, due }) => (isFinal(state) ? amount - due : 0n)),
  }
}
