import { type Address, createClient, type Hash, http, isAddress } from 'viem'
import { getChainId, getStorageAt } from 'viem/actions'
import { type BlockParameters, pinBlock, type ReadBlock, type ReadClient } from '../actions/internal/read.ts'
import { type Deployment, deployments } from '../generated/deployments.ts'
import { patientNode } from '../ledger/node.ts'
import type { Context } from './command.ts'
import { CommandError, EXIT } from './exit-code.ts'
import { nodeProblem } from './node-problem.ts'

/** Where `npm start` serves its chain. No other node is assumed. */
const LOCAL_CHAIN = 31_337
const LOCAL_NODE = 'http://127.0.0.1:8545'
/** Milliseconds. */
const TIMEOUT = 30_000

export interface Node {
  /** Host and port; the rest of an address may hold a key. */
  host: string
  client: ReadClient
}

export interface Nodes {
  chainId: number
  /** The one that is asked. */
  first: Node
  others: Node[]
}

/** The nodes that were named, each of the right chain: the campaign's, or else whichever the first one is of. */
export async function openNodes(context: Context, chainId: number | undefined): Promise<Nodes> {
  const { options, page } = context
  // A node that is named twice is one: its own word confirms nothing.
  const urls = [...new Set(options.rpc)]
  if (urls.length === 0 && chainId !== undefined && chainId !== LOCAL_CHAIN) {
    throw new CommandError(EXIT.usage, page.text.usage.needsRpc(page.exact(String(chainId))))
  }
  const [first, ...others] = (urls.length > 0 ? urls : [LOCAL_NODE]).map((url) => openNode(url, context)) as [
    Node,
    ...Node[],
  ]
  let expected = chainId
  for (const node of [first, ...others]) {
    const found = await asking(node, context, () => getChainId(node.client))
    expected ??= found
    if (found === expected) continue
    const { exact, text } = page
    throw new CommandError(
      EXIT.usage,
      text.usage.wrongChain(exact(node.host), exact(String(found)), exact(String(expected))),
    )
  }
  return { chainId: expected as number, first, others }
}

function openNode(text: string, { page, surroundings }: Context): Node {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new CommandError(EXIT.usage, page.text.usage.badUrl(page.exact(text)))
  }
  const transport = http(url.href, { fetchFn: surroundings.fetch, retryCount: 2, timeout: TIMEOUT })
  const client = createClient({ transport, cacheTime: 0 })
  return { host: url.host, client: patientNode(client, { retryCount: 0, signal: surroundings.signal }) }
}

/** Does something that asks a node, and says in a sentence when the node does not answer. */
export async function asking<answer>(node: Node, { page, surroundings }: Context, ask: () => Promise<answer>) {
  try {
    return await ask()
  } catch (error) {
    surroundings.signal.throwIfAborted()
    const problem = nodeProblem(error)
    if (!problem) throw error
    const sentence = page.text.nodes[problem.kind](page.exact(node.host), page.foreign(problem.details))
    throw new CommandError(EXIT.incomplete, sentence)
  }
}

/** The block that `--block` names; default: the latest. */
export async function blockOf(node: Node, context: Context): Promise<ReadBlock> {
  const { block } = context.options
  const { text, exact } = context.page
  if (block !== undefined && !/^(?:\d{1,15}|latest|finalized|safe)$/.test(block)) {
    throw new CommandError(EXIT.usage, text.usage.badBlock(exact(block)))
  }
  const which: BlockParameters =
    block === undefined || /\d/.test(block)
      ? { blockNumber: block === undefined ? undefined : BigInt(block) }
      : { blockTag: block as 'latest' | 'finalized' | 'safe' }
  return asking(node, context, () => pinBlock(node.client, which))
}

/** Who made the campaigns of this chain, and from which block on. */
export function factoryOf({ options, page }: Context, chainId: number): { factory: Address; startBlock: bigint } {
  const { text, exact } = page
  const known: Deployment | undefined = deployments[chainId]
  const { factory, 'from-block': fromBlock } = options
  if (factory !== undefined && !isAddress(factory, { strict: false })) {
    throw new CommandError(EXIT.usage, text.usage.badAddress(exact('--factory'), exact(factory)))
  }
  if (fromBlock !== undefined && !/^\d{1,15}$/.test(fromBlock)) {
    throw new CommandError(EXIT.usage, text.usage.badNumber(exact('--from-block'), exact(fromBlock)))
  }
  const found = factory ?? known?.factory
  if (found === undefined) throw new CommandError(EXIT.usage, text.usage.unknownChain(exact(String(chainId))))
  const startBlock = fromBlock !== undefined ? BigInt(fromBlock) : factory === undefined ? known?.startBlock : undefined
  return { factory: found as Address, startBlock: startBlock ?? 0n }
}

/** What the other nodes contradict, in sentences: another block, or another record of the campaign. */
export async function contradictions(nodes: Nodes, block: ReadBlock, context: Context, record?: CampaignRecord) {
  const { text, exact, number } = context.page
  const found: string[] = []
  for (const node of nodes.others) {
    const height = number(block.number)
    const other = await asking(node, context, () => pinBlock(node.client, { blockNumber: block.number }))
    if (other.hash !== block.hash) found.push(text.nodes.blockDiffers(exact(node.host), height))
    else if (record) {
      const where = { address: record.campaign, slot: '0x0', blockNumber: block.number } as const
      const word = await asking(node, context, () => getStorageAt(node.client, where))
      if (word !== record.ledgerHash) found.push(text.nodes.recordDiffers(exact(node.host), height))
    }
  }
  return found
}

/** A campaign's one word of storage that commits to its whole history. */
export interface CampaignRecord {
  campaign: Address
  ledgerHash: Hash
}
