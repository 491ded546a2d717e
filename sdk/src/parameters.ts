import type { Address, Hex } from 'viem'

/** A recipient's stretch of a milestone. */
export interface Payout {
  recipient: Address
  /** Base units of the token. */
  amount: bigint
}

/** One step of the campaign. Its amount is the sum of its payouts. */
export interface MilestoneParameters {
  /** Unix seconds; a claim needs `now < claimBy`. */
  claimBy: number
  payouts: readonly Payout[]
}

/** Who decides together, and how many of them it takes. */
export interface Quorum {
  threshold: number
  /** Strictly ascending. */
  members: readonly Address[]
}

/** The rules that every milestone of a campaign shares. Times are Unix seconds, windows are seconds. */
export interface Rules {
  fundBy: number
  reviewWindow: number
  objectionWindow: number
  appealWindow: number
  /** Hundredths of a percent of a milestone's coins. */
  objectionBps: number
  /** Base units. */
  minDonation: bigint
  /** A milestone opens once every earlier one is full or final. */
  sequential: boolean
  /** Milestone 0 is released without a claim as soon as it is full. */
  upfront: boolean
}

/** Everything that is fixed for ever when a campaign is created. */
export interface CampaignParameters {
  token: Address
  fallbackRecipient: Address
  /** SHA-256 of the terms document. */
  terms: Hex
  salt: Hex
  rules: Rules
  verifiers: Quorum
  panel: Quorum
  milestones: readonly MilestoneParameters[]
}

/** The part of a gift meant for one milestone. Amounts and coin numbers are base units. */
export interface Share {
  milestone: number
  amount: bigint
  /** Take at least this many coins or revert; default: all. */
  minAmount?: bigint | undefined
  /** The first coin taken may not have a higher number; default: no limit. */
  maxStart?: bigint | undefined
}

/** What the donor wants for the whole gift. */
export interface Intent {
  /** A refund goes to the fallback recipient instead of the donor; default: to the donor. */
  passOn?: boolean | undefined
  /** Unix seconds; the gift needs `now < deadline`; default: none. */
  deadline?: number | undefined
  /** Source tag, see `source-tag`; default: none. */
  source?: Hex | undefined
  /** SHA-256 of a public note; default: none. */
  note?: Hex | undefined
}

/** One signer's attestation or ruling as it is carried to the campaign. */
export interface SignedDecision {
  signer: Address
  /** SHA-256 of the public reason, or zero. */
  reason: Hex
  /** Unix seconds. */
  validUntil: bigint
  signature: Hex
}

const MAX_UINT96 = 2n ** 96n - 1n
const MAX_UINT40 = 2 ** 40 - 1
export const ZERO_HASH: Hex = `0x${'0'.repeat(64)}`

/** The shares as the contract takes them. */
export function completeShares(
  shares: readonly Share[],
): Required<{ [key in keyof Share]: NonNullable<Share[key]> }>[] {
  return shares.map(({ milestone, amount, minAmount = amount, maxStart = MAX_UINT96 }) => ({
    milestone,
    amount,
    minAmount,
    maxStart,
  }))
}

/** The intent as the contract takes it. */
export function completeIntent(intent: Intent = {}): { passOn: boolean; deadline: number; source: Hex; note: Hex } {
  const { passOn = false, deadline = MAX_UINT40, source = ZERO_HASH, note = ZERO_HASH } = intent
  return { passOn, deadline, source, note }
}

/** Decisions in the order that the contract asks for: ascending by signer. */
export function ascendingBySigner<decision extends { signer: Address }>(decisions: readonly decision[]): decision[] {
  return decisions.toSorted((a, b) => (BigInt(a.signer) < BigInt(b.signer) ? -1 : 1))
}
