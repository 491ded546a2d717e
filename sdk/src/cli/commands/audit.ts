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
import { auditPack, MAX_PACK_BYTES, type PackSource, parsePack } from '../../papers/audit-pack.ts'
import { knownToken } from '../../tokens.ts'
import { createKeccak256 } from '../../wasm/keccak256.ts'
import { reportAudit } from '../audit-report.ts'
import type { Context } from '../command.ts'
import { type DifferingEvent, differingEvent } from '../differing-event.ts'
import { CommandError, EXIT, type ExitCode } from '../exit-code.ts'
import { asking, blockOf, factoryOf, type Nodes, openNodes } from '../nodes.ts'
import { campaignNamed, type OpenedCampaign, readCampaign, readEvents, requireCode } from '../opened-campaign.ts'
import { readBytes, writeTo } from '../read-file.ts'

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
  /** Read at the same block for a pack, or to compare a source with; nothing when there is neither. */
  own: { contract: OpenedCampaign['contract']; events: readonly LedgerEvent[] } | undefined
}

/** Re-derives everything that a campaign says; with `--pack` in a form that everybody can repeat byte by byte. */
export async function audit(context: Context): Promise<ExitCode> {
  const { page, options, surroundings } = context
  const task = await taskOf(context)
  const audited = await runAudit(task, context)
  if (surroundings.signal.aborted || audited.interruption?.kind === 'cancelled') return stopped(audited, context)

  const differing = differenceIn(task)
  const { given } = task
  const isOther = given && given.block.number === audited.block?.number && given.block.hash !== audited.block.hash
  // A list that merely ends early says nothing false; where it hashes all the same, the node contradicts itself.
  const isFalseSource = isOther === true || differing?.inSource !== undefined
  const isFalse = isFalseSource || (differing !== undefined && audited.verdict === 'ok')
  const result: AuditCampaignReturnType = isFalse ? { ...audited, verdict: 'mismatch' } : audited
  const isWanted = options.pack !== undefined && !differing && !isOther && result.verdict !== 'incomplete'
  const pack = isWanted ? await packOf(task, result) : undefined
  if (pack && options.pack !== undefined) await writeTo(options.pack, pack.bytes, context)
  const token = result.totals && (await tokenOf(task, context))
  const { host } = task.nodes.first
  reportAudit({ result, differing, isFalseSource, token, host, packHash: pack?.hash }, context)
  if (isOther) page.aside(page.text.audit.otherBlock(page.number(given.block.number)))
  return VERDICT_EXIT[result.verdict]
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
  const isAlone = options.pack === undefined && given === undefined
  const own = isAlone ? undefined : await readOwn({ nodes, block, campaign }, context)
  return { nodes, campaign, blockNumber: block.number, given, own }
}

async function readOwn(where: Parameters<typeof readCampaign>[0], context: Context): Promise<Task['own']> {
  const opened = await readCampaign(where, context)
  return { contract: opened.contract, events: await readEvents(opened, context) }
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
  const { nodes, campaign, blockNumber, given, own } = task
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
      source: given?.events ?? own?.events,
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

/** Where the source says something else than the chain, be it hashed or not; a later one may say more. */
function differenceIn({ given, own, blockNumber }: Task): DifferingEvent | undefined {
  if (!given || !own) return undefined
  const isLater = given.block.number > blockNumber
  return differingEvent(isLater ? given.events.slice(0, own.events.length) : given.events, own.events)
}

/** What the sums are counted in. */
async function tokenOf({ nodes, campaign, blockNumber }: Task, context: Context): Promise<KnownToken | undefined> {
  const contract = { address: campaign, abi: campaignAbi, functionName: 'parameters' } as const
  const { token } = await asking(nodes.first, context, () => readOne(nodes.first.client, contract, { blockNumber }))
  return knownToken({ chainId: nodes.chainId, token })
}

function packOf({ nodes, own }: Task, result: AuditCampaignReturnType) {
  return own && auditPack({ chainId: nodes.chainId, ...own, result })
}

async function readSource(path: string, context: Context): Promise<PackSource> {
  const bytes = await readBytes(path, MAX_PACK_BYTES, context)
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
  const bytes = await readBytes(path, MAX_PACK_BYTES, context)
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (parseResume(kept)) return kept
  } catch {
    // No JSON at all: said below.
  }
  throw new CommandError(EXIT.usage, context.page.text.usage.badKept(context.page.exact(path)))
}
