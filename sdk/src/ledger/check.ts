import type { Address, Hash, Hex } from 'viem'
import type { Campaign } from '../actions/getCampaign.ts'
import type { Totals } from '../actions/getTotals.ts'
import type { ReadBlock } from '../actions/internal/read.ts'
import type { Ledger, LedgerError } from './fold.ts'
import type { LedgerEvent } from './hash.ts'
import type { Creation } from './read-creation.ts'
import type { Unread } from './unread.ts'

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
  /** The verdict can be `ok` with this outcome: see the table in docs/audit.md. */
  ok: boolean
  /** Language-neutral: names, base units, hashes. */
  expected: string
  found: string
  /** What the finding rests on: transactions, coins, milestones. */
  evidence: string[]
}

/** Whether events that are missing would explain it; `open`: what else was found decides. */
type Missing = boolean | 'open'

/** A check by itself, before all of them together are judged. */
export interface Finding extends Omit<Check, 'ok'> {
  missing: Missing
}

export interface TokenTransfer {
  from: Address
  to: Address
  value: bigint
  transactionHash: Hash
}

/** The block that an audit speaks about, and as the node shows it. */
export interface AuditBlock extends ReadBlock {
  shown: unknown
}

/** What another node says about the same block. */
export interface Statement {
  chainId: number
  blockHash: Hash
  slot: Hash
  totals: Totals
}

/** Everything that an audit reads, all of it at one block. */
export interface AuditSubject {
  chainId: number
  campaign: Address
  block: AuditBlock
  /** The hash that the user trusts. */
  trustedHash: Hash | undefined
  contract: Campaign
  /** Who must have made the campaign, and whom the SDK pins on this chain; `undefined` when nobody says so. */
  factory: { address: Address; implementation: Address; pinned: Address | undefined } | undefined
  /** Whether the factory vouches for the campaign's code. */
  vouched: boolean
  creation: Creation | undefined
  codes: Record<'campaign' | 'factory' | 'implementation', Hex | undefined>
  /** The ledger hash in the contract's storage. */
  slot: Hash
  proof: { accountProof: Hex[]; storageProof: Hex[] }
  history: History
  balance: bigint
  others: (Statement | Unread)[]
  /** The block of the same number once everything has been read. */
  blockNow: ReadBlock
}

/** The subject as far as it could be read. */
export type ReadSubject = { [part in keyof AuditSubject]: AuditSubject[part] | Unread }

export interface History {
  events: readonly LedgerEvent[]
  /** What the events hash to. */
  head: Hash
  /** What the events amount to, or why they do not fit together. */
  ledger: Ledger | LedgerError
  movements: MovementReport
  /** How a list from elsewhere differs from the node's own, when that one hashes as it should. */
  difference: Problem | undefined
}

/** What the token's own log says about the movements of which the campaign's events tell. */
export interface MovementReport {
  gifts: number
  payments: number
  giftProblems: Problem[]
  paymentProblems: Problem[]
}

/** One thing that is not as it should be. */
export interface Problem {
  expected: unknown
  found: unknown
  evidence: string
  missing?: Missing
}

/** A check's result from what is wrong, nothing being right. `all` says what was checked. */
export function finding(id: CheckId, all: string, problems: readonly Problem[]): Finding {
  const [first] = problems
  const sure = problems.some(({ missing }) => !missing)
  return {
    id,
    outcome: first ? 'contradicts' : 'agrees',
    expected: first ? String(first.expected) : all,
    found: first ? String(first.found) : all,
    evidence: problems.map(({ evidence }) => evidence),
    missing: sure ? false : problems.some(({ missing }) => missing === 'open') ? 'open' : true,
  }
}

/** A check that was not made, and why. */
export function notMade(
  id: CheckId,
  outcome: 'missing' | 'recorded' | 'unasked',
  expected: string,
  found: string,
): Finding {
  return { id, outcome, expected, found, evidence: [], missing: false }
}

export function isLedger(ledger: Ledger | LedgerError): ledger is Ledger {
  return !(ledger instanceof Error)
}

export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
