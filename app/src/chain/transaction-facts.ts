import type { Entry } from '@amana/sdk/actions/getEntries'
import { ENTRY_KINDS, nameOf } from '@amana/sdk/enumerations'
import { journalAbi } from '@amana/sdk/generated/abis'
import { errorsAbi } from '@amana/sdk/generated/errors'
import {
  type Address,
  erc20Abi,
  type Hash,
  isAddressEqual,
  parseEventLogs,
  type Transaction,
  TransactionNotFoundError,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem'
import { call, getBlock, getTransaction, getTransactionReceipt } from 'viem/actions'
import { type Creation, readCreations } from '../data/campaign-creations.ts'
import type { ReadClient } from '../data/client.ts'
import type { ChainConfig } from '../data/config.ts'
import { type Reading, useChainRead } from '../data/read.ts'
import { walletRevert } from './wallet-revert.ts'

/** Tokens that changed hands, as the token itself recorded it. */
export interface MovedTokens {
  token: Address
  from: Address
  to: Address
  amount: bigint
  logIndex: number
}

interface Sent {
  from: Address
  to: Address | null
}

/** What is known about a transaction hash. Only a receipt can say that a transaction failed. */
export type TransactionFacts =
  | { status: 'unknown' }
  | ({ status: 'pending' } & Sent)
  | ({
      status: 'included' | 'final' | 'reverted'
      block: bigint
      /** Unix seconds. */
      timestamp: bigint
      moved: MovedTokens[]
      /** Those it created, and those that recorded something in it or were called. */
      created: Creation[]
      touched: Address[]
      entries: Pick<Entry, 'kind' | 'campaign' | 'author'>[]
      /** What the contract answers to the same call one block earlier; only of one that failed. */
      reason: Error | undefined
    } & Sent)

export function useTransactionFacts(chain: ChainConfig, hash: Hash): Reading<TransactionFacts> {
  return useChainRead(chain, ['transaction', hash], async (context) => {
    const { client } = context
    const receipt = await ignoring(TransactionReceiptNotFoundError, getTransactionReceipt(client, { hash }))
    const transaction = await ignoring(TransactionNotFoundError, getTransaction(client, { hash }))
    if (!receipt) {
      return transaction ? { status: 'pending', from: transaction.from, to: transaction.to } : { status: 'unknown' }
    }
    const [{ creations }, { timestamp }, final] = await Promise.all([
      readCreations(chain, context),
      getBlock(client, { blockNumber: receipt.blockNumber }),
      isFinal(client, chain.finality, receipt.blockNumber, context.blockNumber),
    ])
    const failed = receipt.status === 'reverted'
    const { moved, entries } = recordedIn(receipt, chain)
    return {
      status: failed ? 'reverted' : final ? 'final' : 'included',
      from: receipt.from,
      to: receipt.to,
      block: receipt.blockNumber,
      timestamp,
      moved,
      created: creations.filter(({ transactionHash }) => transactionHash === receipt.transactionHash),
      touched: touchedBy(receipt, creations),
      entries,
      reason: failed && transaction ? await reasonOf(client, transaction, receipt.blockNumber) : undefined,
    }
  })
}

/** What tokens and the journal recorded in it. */
export function recordedIn({ logs }: Pick<TransactionReceipt, 'logs'>, { journal }: Pick<ChainConfig, 'journal'>) {
  const moved = parseEventLogs({ abi: erc20Abi, eventName: 'Transfer', logs }).map(
    ({ address, args: { from, to, value }, logIndex }): MovedTokens => ({
      token: address,
      from,
      to,
      amount: value,
      logIndex,
    }),
  )
  const entries = parseEventLogs({ abi: journalAbi, eventName: 'EntryWritten', logs }).flatMap(
    ({ address, args: { kind, campaign, author } }) =>
      journal && isAddressEqual(address, journal) ? [{ kind: nameOf(ENTRY_KINDS, kind), campaign, author }] : [],
  )
  return { moved, entries }
}

/** The campaigns that recorded something in it; of one that failed, the one that was called. */
export function touchedBy(
  { logs, to }: Pick<TransactionReceipt, 'logs' | 'to'>,
  creations: readonly Pick<Creation, 'campaign'>[],
): Address[] {
  const places = [...logs.map(({ address }) => address), ...(to ? [to] : [])]
  return creations
    .map(({ campaign }) => campaign)
    .filter((campaign) => places.some((place) => isAddressEqual(place, campaign)))
}

/** The state one block earlier is not exactly the one that it met, but the nearest that a node keeps. */
async function reasonOf(client: ReadClient, transaction: Transaction, block: bigint): Promise<Error | undefined> {
  const { from: account, to, input: data, value } = transaction
  if (!to || block === 0n) return undefined
  try {
    await call(client, { account, to, data, value, blockNumber: block - 1n })
    return undefined
  } catch (caught) {
    return caught instanceof Error ? walletRevert(caught, errorsAbi) : undefined
  }
}

async function isFinal(client: ReadClient, finality: ChainConfig['finality'], block: bigint, newest: bigint) {
  if (finality !== 'finalized') return newest >= block + BigInt(finality)
  const { number } = await getBlock(client, { blockTag: 'finalized' })
  return number !== null && number >= block
}

async function ignoring<Value>(
  kind: new (...values: never[]) => Error,
  value: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await value
  } catch (error) {
    if (error instanceof kind) return undefined
    throw error
  }
}
