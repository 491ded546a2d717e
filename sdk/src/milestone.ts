import type { Address, ContractFunctionReturnType, Hex } from 'viem'
import type { Stretch } from './coin-line.ts'
import { MILESTONE_STATES, type MilestoneState, nameOf } from './enumerations.ts'
import type { campaignViewsAbi } from './generated/campaign-views.ts'

/** A milestone, due transitions applied. `start` and `amount` are its stretch of the coin line, in base units. */
export interface Milestone extends Stretch {
  /** Counted from 0. */
  index: number
  state: MilestoneState
  /** Claims made so far. */
  attempt: bigint
  /** Bit i: verifier i rejected the current attempt. */
  rejections: bigint
  /** Unix seconds: end of the state's window, or when it returned to Funding or became final; 0 before. */
  time: number
  /** Unix seconds; a claim needs `now < claimBy`. */
  claimBy: number
  funded: bigint
  objected: bigint
  paid: bigint
  refunded: bigint
  /** SHA-256 of the latest claim's evidence manifest, or zero. */
  evidence: Hex
  payoutCount: number
}

/** A payout, due transitions of its milestone applied. `start` and `amount` are its stretch, in base units. */
export interface Payout extends Stretch {
  milestone: number
  /** Counted from 0 within the milestone. */
  index: number
  recipient: Address
  objected: bigint
  /** What `settle` pays or has paid; 0 before a final state. */
  due: bigint
  settled: boolean
}

export type MilestoneView = ContractFunctionReturnType<typeof campaignViewsAbi, 'view', 'milestone'>
export type PayoutView = ContractFunctionReturnType<typeof campaignViewsAbi, 'view', 'payout'>

export function milestoneOf(index: number, { offset, state, payoutCount, ...view }: MilestoneView): Milestone {
  return { index, ...view, start: offset, state: nameOf(MILESTONE_STATES, state), payoutCount: Number(payoutCount) }
}

export function payoutOf(milestone: number, index: number, view: PayoutView): Payout {
  return { milestone, index, ...view }
}
