import { getEntries } from '@amana/sdk/actions/getEntries'
import { getEntryNonce } from '@amana/sdk/actions/getEntryNonce'
import { campaignAbi, demoTokenAbi } from '@amana/sdk/generated/abis'
import { getEvents } from '@amana/sdk/logs/get-events'
import { completeIntent } from '@amana/sdk/parameters'
import type { Hash, Hex } from 'viem'
import { getBlock, getBlockNumber, getTransaction, readContract } from 'viem/actions'
import type { EntryBody, GiftBody } from './body.ts'
import type { Carrier } from './carriers.ts'
import type { Errand } from './errand.ts'
import type { OutcomeBlock } from './store.ts'

/** Blocks that are looked through for a transaction of somebody else: a signature is seldom older than an hour. */
const LOOK_BACK = 10_000n
/** Candidates whose transactions are read. */
const CANDIDATES = 10

/** The nonce is spent; by what, when it was found. */
export interface Elsewhere {
  transaction: Hash | undefined
  block: OutcomeBlock | undefined
}

/** One transaction that may be it. */
interface Candidate {
  transaction: Hash
  blockNumber: bigint
}

/**
 * Whether what was signed has been carried by anybody, and in which transaction: then it has arrived, whoever brought it.
 *
 * @returns `undefined` while the nonce is not spent. Throws when the node cannot be asked.
 */
export async function carriedElsewhere(carrier: Carrier, errand: Errand): Promise<Elsewhere | undefined> {
  if (!(await isSpent(carrier, errand))) return undefined
  const { body } = errand
  const head = await getBlockNumber(carrier.client, { cacheTime: 0 })
  const first = head > LOOK_BACK ? head - LOOK_BACK : 0n
  const start = BigInt(carrier.chain.startBlock)
  const range = { fromBlock: first > start ? first : start, toBlock: head }
  const isGift = body.kind === 'donateWithAuthorization'
  const candidates = await (isGift ? giftsLike(carrier, body, range) : entriesLike(carrier, body, range))
  const mark = isGift ? body.args.authorization.salt : body.args.signature
  return pick(carrier, candidates, mark)
}

async function isSpent({ client, chain }: Carrier, { author, keeper, nonce, body }: Errand): Promise<boolean> {
  if (body.kind === 'writeSignedEntry') {
    return (await getEntryNonce(client, { journal: chain.journal, author })) > body.args.entry.nonce
  }
  // ERC-3009 names this view; the demo token's ABI has it.
  return readContract(client, {
    address: keeper,
    abi: demoTokenAbi,
    functionName: 'authorizationState',
    args: [author, nonce],
  })
}

async function giftsLike(
  { client }: Carrier,
  { args: { campaign, from, shares, intent } }: GiftBody,
  range: { fromBlock: bigint; toBlock: bigint },
): Promise<Candidate[]> {
  const lots = await getEvents(client, {
    address: campaign,
    abi: campaignAbi,
    eventNames: ['LotGiven'],
    args: { donor: from },
    ...range,
  })
  const { passOn, source, note } = completeIntent(intent)
  const wanted = shares.map(({ milestone, amount }) => [milestone, amount, passOn, source, note].join()).join(';')
  const gifts = new Map<string, typeof lots>()
  for (const lot of lots) {
    const id = `${lot.transactionHash} ${lot.args.gift}`
    gifts.set(id, [...(gifts.get(id) ?? []), lot])
  }
  return [...gifts.values()].flatMap((gift) => {
    const told = gift.map(({ args }) => [args.milestone, args.amount, args.passOn, args.source, args.note].join())
    const [first] = gift
    return first && told.join(';') === wanted
      ? [{ transaction: first.transactionHash, blockNumber: first.blockNumber }]
      : []
  })
}

async function entriesLike(
  { client, chain }: Carrier,
  { args: { entry } }: EntryBody,
  range: { fromBlock: bigint; toBlock: bigint },
): Promise<Candidate[]> {
  const { campaign, author, kind, subject, content } = entry
  const entries = await getEntries(client, { journal: chain.journal, campaign, author, kind, ...range })
  return entries
    .filter((one) => one.subject === subject && one.content === content)
    .map(({ transactionHash, blockNumber }) => ({ transaction: transactionHash, blockNumber }))
}

/** The one that carries what only this signature has; without such a one, the only one that looks like it. */
async function pick({ client }: Carrier, candidates: readonly Candidate[], mark: Hex): Promise<Elsewhere> {
  const newest = candidates.toReversed().slice(0, CANDIDATES)
  for (const { transaction, blockNumber } of newest) {
    const { input } = await getTransaction(client, { hash: transaction })
    if (input.toLowerCase().includes(mark.slice(2))) return found(client, transaction, blockNumber)
  }
  const [only, ...others] = newest
  if (only && others.length === 0) return found(client, only.transaction, only.blockNumber)
  return { transaction: undefined, block: undefined }
}

async function found(client: Carrier['client'], transaction: Hash, blockNumber: bigint): Promise<Elsewhere> {
  const { number, hash } = await getBlock(client, { blockNumber })
  return { transaction, block: { number, hash } }
}
