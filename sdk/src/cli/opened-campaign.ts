import { type Address, hexToBytes } from 'viem'
import { getCode } from 'viem/actions'
import { type Campaign, getCampaign } from '../actions/getCampaign.ts'
import type { CampaignCreation } from '../actions/getCampaigns.ts'
import type { ReadBlock } from '../actions/internal/read.ts'
import { isCampaign } from '../actions/isCampaign.ts'
import { CAMPAIGN_EVENTS, type CampaignEventName } from '../campaign-events.ts'
import { contentHash } from '../content.ts'
import { campaignAbi, campaignFactoryAbi } from '../generated/abis.ts'
import type { KnownToken } from '../generated/deployments.ts'
import { ledgerHashOf, ledgerStart } from '../ledger/hash.ts'
import { type DecodedEvent, getEvents } from '../logs/get-events.ts'
import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '../schemas.ts'
import { knownToken } from '../tokens.ts'
import { type NamedAccount, parseNamedAccount } from './campaign-argument.ts'
import type { Context } from './command.ts'
import { CommandError, EXIT } from './exit-code.ts'
import { isContractAnswer } from './node-problem.ts'
import { asking, blockOf, contradictions, factoryOf, type Nodes, openNodes } from './nodes.ts'

export type CampaignEvent = DecodedEvent<typeof campaignAbi, CampaignEventName>

/** A campaign of the known factory, and whom to ask about it, at one block. */
export interface OpenedCampaign {
  nodes: Nodes
  block: ReadBlock
  factory: Address
  contract: Campaign
  creation: CampaignCreation
  /** Nothing when the bytes of the creation are no terms document. */
  terms: Terms | undefined
  /** Nothing for a token that the SDK does not know. */
  token: KnownToken | undefined
}

/** The account that was typed. */
export function campaignNamed(typed: string, { page }: Context): NamedAccount {
  const account = parseNamedAccount(typed)
  if (!account) throw new CommandError(EXIT.usage, page.text.usage.badCampaign(page.exact(typed)))
  return account
}

/** Opens the nodes and reads the campaign; ends the command when there is none, or when nodes contradict each other. */
export async function openCampaign(typed: string, context: Context): Promise<OpenedCampaign> {
  const { chainId, address } = campaignNamed(typed, context)
  const nodes = await openNodes(context, chainId)
  const block = await blockOf(nodes.first, context)
  return readCampaign({ nodes, block, campaign: address }, context)
}

/** Reads a campaign from nodes that are open already. */
export async function readCampaign(
  { nodes, block, campaign }: { nodes: Nodes; block: ReadBlock; campaign: Address },
  context: Context,
): Promise<OpenedCampaign> {
  const { text, exact, aside } = context.page
  const { client } = nodes.first
  const { factory, startBlock } = factoryOf(context, nodes.chainId)
  const at = { blockNumber: block.number }
  await requireCode({ nodes, block, campaign }, context)
  const notACampaign = () => new CommandError(EXIT.mismatch, text.nodes.notACampaign(exact(campaign)))
  const vouched = await asking(nodes.first, context, () => isCampaign(client, { factory, campaign, ...at }))
  if (!vouched) throw notACampaign()
  const contract = await asking(nodes.first, context, () => getCampaign(client, { campaign, ...at })).catch(
    (error: unknown) => {
      throw isContractAnswer(error) ? notACampaign() : error
    },
  )
  const creation = await readCreation({ nodes, block, campaign, factory, startBlock }, context)
  if (!creation) throw new CommandError(EXIT.incomplete, text.nodes.noCreation(exact(campaign)))

  const record = { campaign, ledgerHash: contract.ledgerHash }
  const contradicted = await contradictions(nodes, block, context, record)
  for (const sentence of contradicted) aside(sentence)
  if (contradicted.length > 0) throw new CommandError(EXIT.mismatch, text.audit.verdicts.mismatch)
  const terms = await termsOf(creation, contract)
  const token = knownToken({ chainId: nodes.chainId, token: contract.parameters.token })
  return { nodes, block, factory, contract, creation, terms, token }
}

/** An address at which there is nothing is a mistake in the address, or a node that is behind: no answer is one. */
export async function requireCode(
  { nodes, block, campaign }: { nodes: Nodes; block: ReadBlock; campaign: Address },
  context: Context,
): Promise<void> {
  const where = { address: campaign, blockNumber: block.number }
  const code = await asking(nodes.first, context, () => getCode(nodes.first.client, where))
  if (code !== undefined) return
  const { text, exact, number } = context.page
  throw new CommandError(EXIT.incomplete, text.nodes.nothingThere(exact(campaign), number(block.number)))
}

/** Everything that the campaign has recorded up to the block, in log order; ends the command when that is not all of it. */
export async function readEvents(opened: OpenedCampaign, context: Context): Promise<CampaignEvent[]> {
  const { nodes, block, contract, creation } = opened
  const { page, surroundings } = context
  const events = await asking(nodes.first, context, () =>
    getEvents(nodes.first.client, {
      address: contract.address,
      abi: campaignAbi,
      eventNames: CAMPAIGN_EVENTS,
      fromBlock: creation.blockNumber,
      toBlock: block.number,
      signal: surroundings.signal,
      onProgress: ({ fromBlock, toBlock, scannedTo }) =>
        page.progress.show(page.text.audit.steps.events, scannedTo - fromBlock + 1n, toBlock - fromBlock + 1n),
    }),
  )
  const { address: campaign, charity, parameters, ledgerHash } = contract
  const start = ledgerStart({ chainId: nodes.chainId, campaign, charity, parameters })
  if (ledgerHashOf(start, events) === ledgerHash) return events
  throw new CommandError(EXIT.incomplete, page.text.nodes.altered(page.exact(nodes.first.host)))
}

interface CreationToFind {
  nodes: Nodes
  block: ReadBlock
  campaign: Address
  factory: Address
  startBlock: bigint
}

async function readCreation(
  { nodes, block, campaign, factory, startBlock }: CreationToFind,
  context: Context,
): Promise<CampaignCreation | undefined> {
  const { page, surroundings } = context
  const [event] = await asking(nodes.first, context, () =>
    getEvents(nodes.first.client, {
      address: factory,
      abi: campaignFactoryAbi,
      eventNames: ['CampaignCreated'],
      args: { campaign },
      fromBlock: startBlock,
      toBlock: block.number,
      signal: surroundings.signal,
      onProgress: ({ fromBlock, toBlock, scannedTo }) =>
        page.progress.show(page.text.audit.steps.creation, scannedTo - fromBlock + 1n, toBlock - fromBlock + 1n),
    }),
  )
  if (!event) return undefined
  const { args, blockNumber, timestamp, transactionHash } = event
  return { ...args, blockNumber, timestamp, transactionHash }
}

/** The terms, if they are those that the contract names: a node can say anything. */
export async function termsOf(
  creation: Pick<CampaignCreation, 'terms'>,
  { parameters }: Pick<Campaign, 'parameters'>,
): Promise<Terms | undefined> {
  const bytes = hexToBytes(creation.terms)
  if ((await contentHash(bytes)) !== parameters.terms) return undefined
  try {
    return parseDocument(termsSchema, bytes, MAX_TERMS_BYTES)
  } catch {
    return undefined
  }
}
