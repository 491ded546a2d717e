import type { Address } from 'viem'
import type { MilestoneState } from '../enumerations.ts'
import { type DonorView, donorView } from './donor.ts'
import { ledgerOf, stateAt } from './fold.ts'
import { type Hearing, hearingsOf } from './hearings.ts'
import type { CampaignHistory } from './moment.ts'
import { type MoneyIdentity, moneyIdentity } from './money.ts'
import { type RecipientView, recipientView } from './recipient.ts'
import { type Support, supportOf } from './source.ts'
import { traceGifts } from './trace.ts'

/** What a charity did in its campaign: its claims and how they ended, and its own coins in it. */
export interface CharityView {
  charity: Address
  money: MoneyIdentity
  public: Support
  insiders: Support
  /** One for each milestone: where it stands, and every claim with what the verifiers said, oldest first. */
  milestones: { index: number; state: MilestoneState; claims: Hearing[] }[]
  /** As a donor of its own campaign, which is no public support. */
  given: DonorView
  /** As a recipient. */
  received: RecipientView
}

/**
 * A campaign from its charity's side.
 *
 * @example
 * ```ts
 * import { charityView } from '@amana/sdk/ledger/charity'
 *
 * const { milestones, money } = charityView({ parameters, events, timestamp }, charity)
 * ```
 */
export function charityView(history: CampaignHistory, charity: Address): CharityView {
  const { parameters, timestamp } = history
  const { milestones } = stateAt(ledgerOf(history), timestamp)
  const reviews = hearingsOf(history).filter(({ kind }) => kind === 'review')
  return {
    charity,
    money: moneyIdentity(milestones),
    ...supportOf({ charity, parameters }, traceGifts(history)),
    milestones: milestones.map(({ index, state }) => ({
      index,
      state,
      claims: reviews.filter(({ milestone }) => milestone === index),
    })),
    given: donorView(history, charity),
    received: recipientView(history, charity),
  }
}
