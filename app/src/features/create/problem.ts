import type { AmountFault } from './drafted-amounts.ts'

export const STEPS = ['who', 'what', 'milestones', 'recipients', 'deciders', 'rules', 'review'] as const
export type StepName = (typeof STEPS)[number]

/** What is wrong with one field, with what a sentence about it needs. */
export type Fault =
  | { code: 'empty' | 'characters' | 'domain' | 'link' | 'identifier' | 'prefix' | 'day' | 'addressMissing' }
  | { code: 'tooLong'; most: number }
  | { code: 'amount'; fault: AmountFault }
  | { code: 'fundBy'; from: number; to: number }
  | { code: 'claimBy'; from: number; to: number }
  | { code: 'tooMany'; most: number }
  | { code: 'line' | 'listLine'; line: string }
  | {
      code: 'noMilestone' | 'noRecipient' | 'noVerifier' | 'noPanel' | 'percent' | 'address' | 'checksum' | 'usedTwice'
    }
  | { code: 'unusable' | 'onBoth' | 'interested' | 'ownCharity' | 'interestedFallback' | 'goal' }
  | { code: 'threshold'; least: number; most: number }
  | { code: 'overWhole'; percent: bigint }
  | { code: 'differs'; sum: bigint; amount: bigint }
  | { code: 'payout'; name: string; milestone: number; minimum: bigint }
  | { code: 'payouts'; milestone: number; most: number }
  | { code: 'between'; least: number; most: number }
  | { code: 'advance'; amount: bigint; most: bigint }
  | { code: 'terms'; bytes: number; most: number }
  | { code: 'token' }

export interface Problem {
  step: StepName
  /** The id of the field that it stands beside. */
  field: string
  fault: Fault
}
