import { sha256, toUtf8Bytes } from 'ethers'
import { DAY } from './chain.ts'

/** One token of the demo chain: six decimals. */
export const COIN = 1_000_000n

export const TERMS = toUtf8Bytes('{"description":"Clean water","name":"A well for the village"}')

/** A content hash for tests: SHA-256 of a word. */
export function hashOf(text: string): string {
  return sha256(toUtf8Bytes(text))
}

export interface Payout {
  recipient: string
  amount: bigint
}

export interface MilestoneParams {
  claimBy: bigint
  payouts: Payout[]
}

export interface Quorum {
  threshold: bigint
  members: string[]
}

export interface Rules {
  fundBy: bigint
  reviewWindow: bigint
  objectionWindow: bigint
  appealWindow: bigint
  objectionBps: bigint
  minDonation: bigint
  sequential: boolean
  upfront: boolean
}

export interface CampaignParams {
  token: string
  fallbackRecipient: string
  terms: string
  salt: string
  rules: Rules
  verifiers: Quorum
  panel: Quorum
  milestones: MilestoneParams[]
}

/** Parts of the parameters that a test wants to differ from the default. */
export type ParameterOverrides = Partial<Omit<CampaignParams, 'rules' | 'verifiers' | 'panel'>> & {
  rules?: Partial<Rules>
  verifiers?: Partial<Quorum>
  panel?: Partial<Quorum>
}

export interface Cast {
  token: string
  fallbackRecipient: string
  verifiers: string[]
  panel: string[]
  recipients: string[]
}

/** Three milestones of 300, 500 (two payouts) and 200 tokens; funding for 60 days from `start`. */
export function campaignParameters(cast: Cast, start: bigint, overrides: ParameterOverrides = {}): CampaignParams {
  const rules: Rules = {
    fundBy: start + 60n * DAY,
    reviewWindow: 7n * DAY,
    objectionWindow: 7n * DAY,
    appealWindow: 14n * DAY,
    objectionBps: 1_000n,
    minDonation: COIN,
    sequential: false,
    upfront: false,
    ...overrides.rules,
  }
  const to = (index: number, tokens: bigint): Payout => ({
    recipient: cast.recipients[index] ?? '',
    amount: tokens * COIN,
  })
  return {
    token: cast.token,
    fallbackRecipient: cast.fallbackRecipient,
    terms: sha256(TERMS),
    salt: `0x${'00'.repeat(32)}`,
    milestones: [
      { claimBy: rules.fundBy + 30n * DAY, payouts: [to(0, 300n)] },
      { claimBy: rules.fundBy + 120n * DAY, payouts: [to(1, 300n), to(2, 200n)] },
      { claimBy: rules.fundBy + 210n * DAY, payouts: [to(3, 200n)] },
    ],
    ...overrides,
    rules,
    verifiers: { threshold: 2n, members: cast.verifiers, ...overrides.verifiers },
    panel: { threshold: 2n, members: cast.panel, ...overrides.panel },
  }
}

export function amountOf(milestone: MilestoneParams): bigint {
  return milestone.payouts.reduce((sum, payout) => sum + payout.amount, 0n)
}
