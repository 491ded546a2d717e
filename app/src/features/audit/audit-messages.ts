// What the page and the worker that audits say to each other: plain data, amounts as bigints.
import type { AccountId } from '@amana/sdk/caip'
import type { AuditCampaignReturnType, AuditProgress } from '@amana/sdk/ledger/audit'
import type { Address } from 'viem'
import type { TokenConfig } from '../../data/config.ts'

export interface AuditQuestion {
  account: AccountId
  /** Whom to ask; the first reads, all must say the same. */
  rpcUrls: readonly string[]
  /** Who must have made the campaign, and since when there is such a factory; nothing: as the SDK knows it. */
  factory: Address | undefined
  fromBlock: bigint | undefined
  /** What an audit that was interrupted had read. */
  resume: unknown
}

export type AuditProblem = 'unreachable' | 'wrongChain' | 'notACampaign' | 'failed'

export type AuditOutcome =
  | {
      status: 'failed'
      problem: AuditProblem
      host: string
      foundChain: number | undefined
      details: string
      resume: unknown
    }
  | { status: 'done'; result: AuditCampaignReturnType }

/** The files that can be made of an audited campaign. */
export const EXPORTS = ['ledger', 'gifts', 'payouts', 'threeSixtyGiving', 'iati'] as const
export type ExportName = (typeof EXPORTS)[number]

export interface ExportQuestion extends Omit<AuditQuestion, 'resume' | 'factory' | 'fromBlock'> {
  name: ExportName
  factory: Address
  fromBlock: bigint
  /** The tokens that the site knows on this chain. */
  tokens: readonly Pick<TokenConfig, 'address' | 'symbol' | 'decimals' | 'currency'>[]
  /** The block that the audit spoke about; the files speak about the same. */
  block: { number: bigint; hash: `0x${string}`; timestamp: bigint }
}

export type ExportOutcome =
  | { kind: 'file'; text: string }
  /** The standard asks for what the campaign does not say; nothing is invented. */
  | { kind: 'missing'; fields: readonly { field: string; needs: string }[] }
  | { kind: 'failed'; details: string }

export interface PackQuestion extends Omit<ExportQuestion, 'name' | 'tokens'> {
  result: AuditCampaignReturnType
}

export type PackOutcome =
  | { kind: 'pack'; bytes: Uint8Array<ArrayBuffer>; hash: `0x${string}`; events: number }
  | { kind: 'failed'; details: string }

export type ToWorker =
  | { ask: 'pack'; question: PackQuestion }
  | { ask: 'audit'; question: AuditQuestion }
  | { ask: 'export'; question: ExportQuestion }

export type FromWorker =
  | { tell: 'pack'; outcome: PackOutcome }
  | { tell: 'progress'; progress: AuditProgress }
  | { tell: 'outcome'; outcome: AuditOutcome }
  | { tell: 'export'; name: ExportName; outcome: ExportOutcome }
