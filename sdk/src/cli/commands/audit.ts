import { access } from 'node:fs/promises'
import { type Hash, isHash } from 'viem'
import { getBlock } from 'viem/actions'
import { type ReadBlock, readOne } from '../../actions/internal/read.ts'
import { formatAccountId } from '../../caip.ts'
import { campaignAbi } from '../../generated/abis.ts'
import type { KnownToken } from '../../generated/deployments.ts'
import { type AuditCampaignReturnType, type AuditProgress, auditCampaign } from '../../ledger/audit.ts'
import type { LedgerEvent } from '../../ledger/hash.ts'
import { parseResume } from '../../ledger/resume.ts'
import { knownToken } from '../../tokens.ts'
import { createKeccak256 } from '../../wasm/keccak256.ts'
import { auditPack, type PackSource, parsePack } from '../audit-pack.ts'
import { reportAudit } from '../audit-report.ts'
import type { Context } from '../command.ts'
import { type DifferingEvent, differingEvent } from '../differing-event.ts'
import { CommandError, EXIT, type ExitCode } from '../exit-code.ts'
import { asking, blockOf, factoryOf, type Nodes, openNodes } from '../nodes.ts'
import { campaignNamed, type OpenedCampaign, readCampaign, readEvents, requireCode } from '../opened-campaign.ts'
import { readBytes, writeTo } from '../read-file.ts'

/** A pack holds a campaign's whole history: about 500 bytes per gift. */
const MAX_SOURCE_BYTES = 268_435_456

const VERDICT_EXIT: Record<AuditCampaignReturnType['verdict'], ExitCode> = {
  ok: EXIT.ok,
  mismatch: EXIT.mismatch,
  incomplete: EXIT.incomplete,
}

/** What is audited: the campaign, whom to ask, and where the events come from. */
interface Task {
  nodes: Nodes
  campaign: OpenedCampaign['contract']['address']
  blockNumber: bigint
  given: PackSource | undefined
  /** Read for the pack, at the same block; nothing when no pack is wanted. */
  opened: OpenedCampaign | undefined
  events: readonly unknown[] | undefined
}

/** Re-derives everything that a campaign says; with `--pack` in a form that everybody can repeat byte by byte. */
export async function audit(context: Context): Promise<ExitCode> {
  const { page, options, surroundings } = context
  const task = await taskOf(context)
  const result = await runAudit(task, context)
  if (surroundings.signal.aborted || result.interruption?.kind === 'cancelled') return stopped(result, context)

  const differing = await findDiffering(task, result, context)
  const pack = options.pack === undefined || result.verdict === 'incomplete' ? undefined : await packOf(task, result)
  if (pack && options.pack !== undefined) await writeTo(options.pack, pack.bytes, context)
  const token = result.totals && (await tokenOf(task, context))
  reportAudit({ result, differing, token, host: task.nodes.first.host, packHash: pack?.hash }, context)
  const { given } = task
  const isOther = given && given.block.number === result.block?.number && given.block.hash !== result.block.hash
  if (isOther) page.aside(page.text.audit.otherBlock(page.number(given.block.number)))
  return isOther ? EXIT.mismatch : VERDICT_EXIT[result.verdict]
}

async function taskOf(context: Context): Promise<Task> {
  const { options, operands, page } = context
  const { text, exact } = page
  const given = options.source === undefined ? undefined : await readSource(options.source, context)
  const typed = operands[0] ?? (given && formatAccountId(given.account))
  if (typed === undefined) throw new CommandError(EXIT.usage, text.usage.missingOperand(text.operands.campaign))
  const account = campaignNamed(typed, context)
  const chainId = account.chainId ?? given?.account.chainId
  if (given && (given.account.address !== account.address || given.account.chainId !== chainId)) {
    const other = exact(formatAccountId(given.account))
    throw new CommandError(EXIT.usage, text.usage.otherPack(exact(options.source ?? ''), other))
  }
  const nodes = await openNodes(context, chainId)
  const block = await auditedBlock(nodes, given, context)
  const campaign = account.address
  await requireCode({ nodes, block, campaign }, context)
  const opened = options.pack === undefined ? undefined : await readCampaign({ nodes, block, campaign }, context)
  const events = given?.events ?? (opened && (await readEvents(opened, context)))
  return { nodes, campaign, blockNumber: block.number, given, opened, events }
}

/** The block of `--block` or `--block-hash`, else that of the source, else the latest. */
async function auditedBlock({ first }: Nodes, given: PackSource | undefined, context: Context): Promise<ReadBlock> {
  const { options, page } = context
  const { text, exact } = page
  const blockHash = options['block-hash']
  if (blockHash === undefined) {
    const number = options.block ?? (given && String(given.block.number))
    return blockOf(first, { ...context, options: { ...options, ...(number !== undefined && { block: number }) } })
  }
  if (!isHash(blockHash)) throw new CommandError(EXIT.usage, text.usage.badHash(exact(blockHash)))
  if (options.block !== undefined) throw new CommandError(EXIT.usage, text.usage.oneBlock)
  const { number, hash, timestamp } = await asking(first, context, () => getBlock(first.client, { blockHash }))
  return { number, hash, timestamp }
}

async function runAudit(task: Task, context: Context): Promise<AuditCampaignReturnType> {
  const { options, surroundings } = context
  const { nodes, campaign, blockNumber, events } = task
  const { factory, startBlock } = factoryOf(context, nodes.chainId)
  const blockHash = options['block-hash'] as Hash | undefined
  const resume = options.resume === undefined ? undefined : await readKept(options.resume, context)
  const keccak256 = await createKeccak256()
  return asking(nodes.first, context, () =>
    auditCampaign(nodes.first.client, {
      campaign,
      factory,
      fromBlock: startBlock,
      ...(blockHash === undefined ? { toBlock: blockNumber } : { blockHash }),
      source: events,
      nodes: nodes.others.map(({ client }) => client),
      resume,
      keccak256,
      signal: surroundings.signal,
      onProgress: (progress) => showProgress(progress, context),
    }),
  )
}

function showProgress(progress: AuditProgress, { page }: Context): void {
  const words = page.text.audit.steps[progress.step]
  if ('scannedTo' in progress) {
    const { fromBlock, toBlock, scannedTo } = progress
    page.progress.show(words, scannedTo - fromBlock + 1n, toBlock - fromBlock + 1n)
  } else page.progress.show(words)
}

/** Ctrl-C: nothing was decided, and nothing that was read is lost when there is a place for it. */
async function stopped({ resume }: AuditCampaignReturnType, context: Context): Promise<ExitCode> {
  const { page, options } = context
  page.aside(page.text.audit.stopped)
  if (resume === undefined) return EXIT.interrupted
  if (options.resume === undefined) page.aside(page.text.audit.canKeep)
  else {
    await writeTo(options.resume, new TextEncoder().encode(JSON.stringify(resume)), context)
    page.aside(page.text.audit.kept(page.exact(options.resume)))
  }
  return EXIT.interrupted
}

/** A history that does not hash names no place; comparing it with the node's own does. */
async function findDiffering(
  { nodes, campaign, blockNumber, given }: Task,
  { checks, block }: AuditCampaignReturnType,
  context: Context,
): Promise<DifferingEvent | undefined> {
  const isWhole = checks.find(({ id }) => id === 'ledger')?.ok
  if (!given || isWhole || !block || block.number !== blockNumber) return undefined
  const opened = await readCampaign({ nodes, block, campaign }, context)
  return differingEvent(given.events, await readEvents(opened, context))
}

/** What the sums are counted in. */
async function tokenOf({ nodes, campaign, blockNumber }: Task, context: Context): Promise<KnownToken | undefined> {
  const contract = { address: campaign, abi: campaignAbi, functionName: 'parameters' } as const
  const { token } = await asking(nodes.first, context, () => readOne(nodes.first.client, contract, { blockNumber }))
  return knownToken({ chainId: nodes.chainId, token })
}

function packOf({ nodes, opened, events }: Task, result: AuditCampaignReturnType) {
  if (!opened || !events) return undefined
  return auditPack({ chainId: nodes.chainId, contract: opened.contract, events: events as LedgerEvent[], result })
}

async function readSource(path: string, context: Context): Promise<PackSource> {
  const bytes = await readBytes(path, MAX_SOURCE_BYTES, context)
  try {
    return parsePack(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new CommandError(EXIT.usage, context.page.text.usage.badPack(context.page.exact(path)))
  }
}

/** What an earlier run kept; nothing when there was none. */
async function readKept(path: string, context: Context): Promise<unknown> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) return undefined
  const bytes = await readBytes(path, MAX_SOURCE_BYTES, context)
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes))
    parseResume(kept)
    return kept
  } catch {
    throw new CommandError(EXIT.usage, context.page.text.usage.badKept(context.page.exact(path)))
  }
}
