import type { Address, Hash } from 'viem'
import type { Campaign } from '../actions/getCampaign.ts'
import type { CampaignCreation } from '../actions/getCampaigns.ts'
import type { Ledger } from './fold.ts'
import type { LedgerEvent } from './hash.ts'

/** What an audit checks, in the order in which it reports. */
export const CHECK_IDS = [
  'origin',
  'code',
  'ledger',
  'proof',
  'tiling',
  'state',
  'totals',
  'balance',
  'gifts',
  'payments',
  'refunds',
  'decisions',
  'nodes',
  'block',
] as const
export type CheckId = (typeof CHECK_IDS)[number]

/**
 * How a check came out. `agrees`, `contradicts`; `missing`: it could not be made, or events that are missing would explain
 * it; `recorded`: all that can be asked agrees, and the rest is recorded by the contract but not re-askable here;
 * `unasked`: nobody asked for it, or this node cannot answer it.
 */
export const CHECK_OUTCOMES = ['agrees', 'contradicts', 'missing', 'recorded', 'unasked'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

export interface Check {
  id: CheckId
  outcome: CheckOutcome
  /** The verdict can be `ok` with this outcome: neither `contradicts` nor `missing`. */
  ok: boolean
  /** Language-neutral: names, base units, hashes. */
  expected: string
  found: string
  /** What the finding rests on: transactions, coins, milestones. */
  evidence: string[]
}

/** A check and, when it failed, whether events that are missing would explain all of it. */
export interface Finding extends Check {
  missing: boolean
}

export interface TokenTransfer {
  from: Address
  to: Address
  value: bigint
  transactionHash: Hash
}

/** Everything that an audit has read, all of it at one block. */
export interface AuditSubject {
  chainId: number
  contract: Campaign
  /** Whether the factory vouches for the campaign's code. */
  vouched: boolean
  creation: CampaignCreation | undefined
  /** The ledger hash in the contract's storage. */
  slot: Hash
  events: readonly LedgerEvent[]
  /** What the events amount to, or why they do not fit together. */
  ledger: Ledger | Error
  /** The token's own log of what came to and left the campaign. */
  transfers: readonly TokenTransfer[]
  balance: bigint
}

/** One thing that is not as it should be. */
export interface Problem {
  expected: unknown
  found: unknown
  evidence: string
  /** An event that is missing would explain it. */
  missing?: boolean
}

/** A check's result from what is wrong, nothing being right. `all` says what was checked. */
export function finding(id: CheckId, all: string, problems: readonly Problem[]): Finding {
  const [first] = problems
  return {
    id,
    outcome: first ? 'contradicts' : 'agrees',
    ok: !first,
    expected: first ? String(first.expected) : all,
    found: first ? String(first.found) : all,
    evidence: problems.map(({ evidence }) => evidence),
    missing: problems.every(({ missing }) => missing),
  }
}

export function isLedger(ledger: Ledger | Error): ledger is Ledger {
  return !(ledger instanceof Error)
}

export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
