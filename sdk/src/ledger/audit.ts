import type { Address, Hash } from 'viem'
import type { Totals } from '../actions/getTotals.ts'
import type { ReadBlock, ReadClient } from '../actions/internal/read.ts'
import type { Keccak256 } from '../keccak256.ts'
import type { Progress } from '../logs/get-events.ts'
import { oneLine } from '../logs/patience.ts'
import {
  type AuditSubject,
  CHECK_IDS,
  type Check,
  type CheckId,
  type Finding,
  notMade,
  type ReadSubject,
} from './check.ts'
import { checkDecisions } from './check-decisions.ts'
import { checkCode, checkOrigin } from './check-origin.ts'
import { checkBlock, checkNodes, checkProof } from './check-sources.ts'
import { checkBalance, checkLedger, checkRefunds, checkState, checkTiling, checkTotals } from './check-state.ts'
import { checkGifts, checkPayments } from './check-transfers.ts'
import { judge, type Verdict } from './judge.ts'
import { patientNode } from './node.ts'
import { type Inquiry, readSubject } from './read-subject.ts'
import { type AuditResume, parseResume, resumeData } from './resume.ts'
import { type Interruption, isRead } from './unread.ts'

/** What an audit is doing; with the progress of its slow part, reading events. */
export type AuditProgress =
  | { step: 'contract' | 'decisions' }
  | ({ step: 'creation' | 'events' | 'transfers' } & Progress)

export interface AuditCampaignParameters {
  campaign: Address
  /** Who must have made the campaign; default: the factory that the SDK knows on this chain. */
  factory?: Address | undefined
  /** Where to look for the campaign's creation from; default: the deployment's first block. */
  fromBlock?: bigint | undefined
  /** The block to speak about; default: the latest. Not with `blockHash`. */
  toBlock?: bigint | undefined
  /**
   * The campaign's complete list of events, from a file or an index, instead of the node's logs: see `parseHistory`. Nothing
   * in it is believed until it hashes to the word in the contract's storage.
   */
  source?: unknown
  /** Further nodes, which must say the same about the same block. */
  nodes?: readonly ReadClient[] | undefined
  /**
   * The hash of the block to speak about, from somebody whom the user trusts. The ledger hash is then proven against it, and
   * no answer of the node about that word is believed without a proof.
   */
  blockHash?: Hash | undefined
  /**
   * What an interrupted audit had read: its `resume`, from wherever it was kept. Nothing in it is believed; what is no such
   * thing, or is about something else, is left aside.
   */
  resume?: unknown
  /** How often a node that does not answer now is asked again, beyond what its transport does; default 3. */
  retryCount?: number | undefined
  /** Milliseconds before it is asked again, doubled each time; default 250. */
  retryDelay?: number | undefined
  /** Hashes the events; default: in JavaScript. `createKeccak256` of `@amana/sdk/wasm/keccak256` is several times as fast. */
  keccak256?: Keccak256 | undefined
  onProgress?: ((progress: AuditProgress) => void) | undefined
  /** Aborting ends the audit as `incomplete`, with something to resume from. */
  signal?: AbortSignal | undefined
}

export interface AuditCampaignReturnType {
  verdict: Verdict
  campaign: Address
  /** Nothing of what follows when the node could not be asked at all. */
  chainId: number | undefined
  /** Everything is said about this block. */
  block: ReadBlock | undefined
  /** As the contract says. */
  totals: Totals | undefined
  /** All of `CHECK_IDS`, in that order. */
  checks: Check[]
  interruption: Interruption | undefined
  /** What an interrupted audit has read, as plain JSON, for a later `resume`. */
  resume: AuditResume | undefined
}

/**
 * Re-derives everything a campaign says from its events and the token's, and compares: one function for the browser, the
 * terminal and tests. Needs nothing but a node, and trusts it for nothing that a hash can check.
 *
 * JSON-RPC: `eth_chainId`, `eth_getBlockByNumber`, `eth_call`, `eth_getCode`, `eth_getStorageAt`, `eth_getProof`,
 * `eth_getLogs`.
 *
 * @param client - Any viem client. One with a chain of its own believes no node of another.
 * @param parameters - The campaign, and the block to speak about.
 * @returns The verdict and every check. A node that fails, lies or is silent never makes it throw: then the verdict is
 *   `incomplete` or `mismatch`. Throws `RangeError` for a wrong use.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { auditCampaign } from '@amana/sdk/ledger/audit'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const { verdict, checks } = await auditCampaign(client, { campaign })
 * ```
 */
export async function auditCampaign(
  client: ReadClient,
  parameters: AuditCampaignParameters,
): Promise<AuditCampaignReturnType> {
  const { nodes = [], onProgress, ...asked } = parameters
  if (asked.toBlock !== undefined && asked.blockHash !== undefined) {
    throw new RangeError('Name the block by its number or by its hash, not by both.')
  }
  const kept = parameters.resume === undefined ? undefined : parseResume(parameters.resume)
  const inquiry: Inquiry = {
    ...asked,
    node: patientNode(client, asked),
    nodes: nodes.map((other) => patientNode(other, asked)),
    known: kept,
    onProgress: (progress) => onProgress?.(progress),
  }
  const first = await auditOnce(inquiry)
  // A block that went away says nothing about the next one, and what was kept from earlier may be what does not fit.
  const again = first.interruption?.kind === 'reorganised' || (kept && !isWhole(first))
  return again && !asked.signal?.aborted ? auditOnce({ ...inquiry, known: undefined }) : first
}

function isWhole({ checks, interruption }: AuditCampaignReturnType): boolean {
  return interruption !== undefined || checks.some(({ id, ok }) => id === 'ledger' && ok)
}

async function auditOnce(inquiry: Inquiry): Promise<AuditCampaignReturnType> {
  const subject = await readSubject(inquiry)
  inquiry.onProgress({ step: 'decisions' })
  const findings = await Promise.all(CHECK_IDS.map((id) => make(id, inquiry.node, subject)))
  const { contract, block, chainId, readSoFar } = subject
  const { verdict, checks } = judge(findings)
  return {
    verdict,
    checks,
    campaign: inquiry.campaign,
    chainId: isRead(chainId) ? chainId : undefined,
    block: isRead(block) ? { number: block.number, hash: block.hash, timestamp: block.timestamp } : undefined,
    totals: isRead(contract) ? contract.totals : undefined,
    interruption: interruptionOf(subject, checks),
    resume: readSoFar && resumeData(readSoFar),
  }
}

/** Why the subject could not be read, if so. */
function interruptionOf(
  { block, blockNow, contract, history }: ReadSubject,
  checks: Check[],
): Interruption | undefined {
  for (const part of [block, contract, history]) if (!isRead(part)) return part.interruption
  if (!isRead(blockNow) || checks.some(({ id, ok }) => id === 'block' && ok)) return undefined
  return { kind: 'reorganised', message: `block ${blockNow.number} is now ${blockNow.hash}` }
}

const CHECKS: Record<CheckId, (subject: AuditSubject, node: ReadClient) => Finding | Promise<Finding>> = {
  origin: checkOrigin,
  code: checkCode,
  ledger: checkLedger,
  proof: checkProof,
  tiling: checkTiling,
  state: checkState,
  totals: checkTotals,
  balance: checkBalance,
  gifts: checkGifts,
  payments: checkPayments,
  refunds: checkRefunds,
  decisions: (subject, node) => checkDecisions(node, subject),
  nodes: checkNodes,
  block: checkBlock,
}

/** What a check cannot be made without. */
const NEEDS: Record<CheckId, readonly (keyof AuditSubject)[]> = {
  origin: ['contract', 'factory', 'vouched', 'creation'],
  code: ['factory', 'codes'],
  ledger: ['contract', 'slot', 'history'],
  proof: ['block', 'contract'],
  tiling: ['history'],
  state: ['contract', 'history'],
  totals: ['contract', 'history'],
  balance: ['contract', 'balance'],
  gifts: ['history'],
  payments: ['contract', 'history'],
  refunds: ['contract', 'history'],
  decisions: ['contract', 'history'],
  nodes: ['block', 'contract', 'slot', 'others'],
  block: ['block', 'blockNow'],
}

async function make(id: CheckId, node: ReadClient, subject: ReadSubject): Promise<Finding> {
  for (const part of NEEDS[id]) {
    const value = subject[part]
    if (!isRead(value)) return notMade(id, 'missing', part, value.interruption.message)
  }
  try {
    return await CHECKS[id](subject as AuditSubject, node)
  } catch (error) {
    // Events that nobody's contract can have emitted: the ledger check says so too.
    return notMade(id, 'missing', 'events that a campaign can have', oneLine(error))
  }
}
