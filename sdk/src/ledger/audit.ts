import { type Address, erc20Abi, type Hash, isAddressEqual } from 'viem'
import { getBlock, getChainId, getStorageAt, readContract } from 'viem/actions'
import { getAction } from 'viem/utils'
import { getCampaign } from '../actions/getCampaign.ts'
import type { CampaignCreation } from '../actions/getCampaigns.ts'
import type { Totals } from '../actions/getTotals.ts'
import type { ReadBlock, ReadClient } from '../actions/internal/read.ts'
import { isCampaign } from '../actions/isCampaign.ts'
import { CAMPAIGN_EVENTS } from '../campaign-events.ts'
import { campaignAbi, campaignFactoryAbi } from '../generated/abis.ts'
import { deployments } from '../generated/deployments.ts'
import { getEvents, type Progress } from '../logs/get-events.ts'
import { type AuditSubject, type Check, type CheckId, type Finding, finding, type TokenTransfer } from './check.ts'
import { checkDecisions } from './check-decisions.ts'
import {
  checkBalance,
  checkLedger,
  checkOrigin,
  checkRefunds,
  checkState,
  checkTiling,
  checkTotals,
} from './check-state.ts'
import { checkGifts, checkPayments } from './check-transfers.ts'
import { foldEvents, type Ledger } from './fold.ts'
import type { LedgerEvent } from './hash.ts'
import type { AuditResume } from './resume.ts'

/**
 * `ok`: everything was re-derived and agrees. `mismatch`: something contradicts something else. `incomplete`: nothing does,
 * but not everything could be checked, so nothing can be said.
 */
export type Verdict = 'ok' | 'mismatch' | 'incomplete'

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
  /** The block to speak about; default: the latest. */
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
  /** What an interrupted audit had read: its `resume`, from wherever it was kept. */
  resume?: unknown
  onProgress?: ((progress: AuditProgress) => void) | undefined
  /** Aborting ends the audit as `incomplete`, with something to resume from. */
  signal?: AbortSignal | undefined
}

/** Why an audit ended before it had read everything. */
export interface Interruption {
  /**
   * `cancelled`: by the signal. `unreachable`: nobody answered, or only with refusals to answer now. `garbled`: the answers
   * were none. `reorganised`: the block that the audit spoke about is gone.
   */
  kind: 'cancelled' | 'unreachable' | 'garbled' | 'reorganised'
  /** In the node's words, as one short line: text from a stranger. */
  message: string
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
 * @param client - Any viem client.
 * @param parameters - The campaign, and the block to speak about.
 * @returns The verdict and every check. Throws only when the node cannot be asked.
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
  const { onProgress } = parameters
  const subject = await readSubject(client, parameters)
  onProgress?.({ step: 'decisions' })
  const findings: Finding[] = [
    checkOrigin(subject),
    checkLedger(subject),
    checkTiling(subject),
    checkState(subject),
    checkTotals(subject),
    checkBalance(subject),
    checkGifts(subject),
    checkPayments(subject),
    checkRefunds(subject),
    await checkDecisions(client, subject),
    await checkBlock(client, subject),
  ]
  return {
    verdict: verdictOf(findings),
    campaign: parameters.campaign,
    chainId: subject.chainId,
    block: subject.contract.block,
    totals: subject.contract.totals,
    checks: findings.map(({ missing: _, ...check }) => check),
    interruption: undefined,
    resume: undefined,
  }
}

/**
 * A history that hashes is whole: then only a creation or a block out of the node's reach leaves something open. One that
 * does not is merely incomplete when missing events explain every failure.
 */
function verdictOf(findings: readonly Finding[]): Verdict {
  const failed = findings.filter(({ ok }) => !ok)
  if (failed.length === 0) return 'ok'
  const whole = !failed.some(({ id }) => id === 'ledger')
  if (whole) return failed.every(({ id, missing }) => missing && READABLE.includes(id)) ? 'incomplete' : 'mismatch'
  const unexplained = failed.some(({ id, missing }) => !missing && id !== 'ledger')
  return !unexplained && failed.some(({ missing }) => missing) ? 'incomplete' : 'mismatch'
}

const READABLE: readonly CheckId[] = ['origin', 'block']

async function readSubject(client: ReadClient, parameters: AuditCampaignParameters): Promise<AuditSubject> {
  const { campaign, toBlock, onProgress, signal } = parameters
  onProgress?.({ step: 'contract' })
  const chainId = await getAction(client, getChainId, 'getChainId')({})
  const contract = await getCampaign(client, { campaign, ...(toBlock === undefined ? {} : { blockNumber: toBlock }) })
  const known = deployments[chainId]
  const factory = parameters.factory ?? known?.factory ?? contract.factory
  const isKnown = known !== undefined && isAddressEqual(factory, known.factory)
  const from = parameters.fromBlock ?? (isKnown ? known.startBlock : 0n)
  const blockNumber = contract.block.number

  const vouched = await isCampaign(client, { factory, campaign, blockNumber })
  const creation = await readCreation(client, { ...parameters, factory, fromBlock: from, toBlock: blockNumber })
  const range = { fromBlock: creation?.blockNumber ?? from, toBlock: blockNumber, signal }
  const events = await getEvents(client, {
    address: campaign,
    abi: campaignAbi,
    eventNames: CAMPAIGN_EVENTS,
    ...range,
    onProgress: (progress) => onProgress?.({ step: 'events', ...progress }),
  })
  const { token } = contract.parameters
  const transfers = await readTransfers(client, { token, campaign, ...range, onProgress })
  const slot = await getAction(client, getStorageAt, 'getStorageAt')({ address: campaign, slot: '0x0', blockNumber })
  const balance = await getAction(
    client,
    readContract,
    'readContract',
  )({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [campaign], blockNumber } as never)
  return {
    chainId,
    contract,
    vouched,
    creation,
    slot: slot as Hash,
    events,
    ledger: tryFold(contract.parameters, events),
    transfers,
    balance: balance as unknown as bigint,
  }
}

function tryFold(parameters: AuditSubject['contract']['parameters'], events: readonly LedgerEvent[]): Ledger | Error {
  try {
    return foldEvents(parameters, events)
  } catch (error) {
    if (error instanceof RangeError) return error
    throw error
  }
}

async function readCreation(
  client: ReadClient,
  {
    campaign,
    factory,
    fromBlock,
    toBlock,
    onProgress,
    signal,
  }: AuditCampaignParameters & { factory: Address; fromBlock: bigint; toBlock: bigint },
): Promise<CampaignCreation | undefined> {
  const [event] = await getEvents(client, {
    address: factory,
    abi: campaignFactoryAbi,
    eventNames: ['CampaignCreated'],
    args: { campaign },
    fromBlock,
    toBlock,
    signal,
    onProgress: (progress) => onProgress?.({ step: 'creation', ...progress }),
  })
  if (!event) return undefined
  const { args, blockNumber, timestamp, transactionHash } = event
  return { ...args, blockNumber, timestamp, transactionHash }
}

async function readTransfers(
  client: ReadClient,
  {
    token,
    campaign,
    fromBlock,
    toBlock,
    signal,
    onProgress,
  }: {
    token: Address
    campaign: Address
    fromBlock: bigint
    toBlock: bigint
    signal: AbortSignal | undefined
    onProgress: AuditCampaignParameters['onProgress']
  },
): Promise<TokenTransfer[]> {
  const read = (args: Record<string, Address>) =>
    getEvents(client, {
      address: token,
      abi: erc20Abi,
      eventNames: ['Transfer'],
      args,
      fromBlock,
      toBlock,
      signal,
      onProgress: (progress) => onProgress?.({ step: 'transfers', ...progress }),
    })
  const events = [...(await read({ to: campaign })), ...(await read({ from: campaign }))]
  return events.map(({ args, transactionHash }) => ({ ...args, transactionHash }))
}

/** The block still is what it was when the reading began. */
async function checkBlock(client: ReadClient, { contract }: AuditSubject): Promise<Finding> {
  const { number, hash } = contract.block
  const now = await getAction(client, getBlock, 'getBlock')({ blockNumber: number })
  const evidence = `block ${number}`
  return finding('block', hash, now.hash === hash ? [] : [{ expected: hash, found: now.hash, evidence, missing: true }])
}
