import { oneLine } from '@amana/sdk/logs/patience'
import {
  type Address,
  BaseError,
  type Hash,
  type Hex,
  keccak256,
  type Log,
  type PrivateKeyAccount,
  RpcRequestError,
  TransactionReceiptNotFoundError,
} from 'viem'
import { getBalance, getTransactionCount, getTransactionReceipt, sendRawTransaction } from 'viem/actions'
import { z } from 'zod'
import type { Budget, Spending } from './budget.ts'
import type { KeeperClient } from './node.ts'
import { pause } from './pause.ts'
import { type Offer, type Price, priceOf, raised } from './price.ts'

export interface Transaction {
  to: Address
  data: Hex
  gas: bigint
}

/** A transaction that is in no block yet, under each fee that it was offered. */
export interface Waiting extends Transaction {
  nonce: number
  offer: Offer
  hashes: Hash[]
  /** Set aside for it. */
  spending: Spending
}

export interface Receipt {
  status: 'success' | 'reverted'
  transactionHash: Hash
  blockNumber: bigint
  gasUsed: bigint
  /** Base units of the chain's own coin, a rollup's fee for data included. */
  cost: bigint
  logs: Log[]
}

export type Outcome =
  | { kind: 'included'; receipt: Receipt }
  /** Nothing has failed: it may be included yet, and is looked after in the next round. */
  | { kind: 'pending'; nonce: number; hash: Hash }
  /** Another transaction of the account has taken its nonce: this one will never be included. */
  | { kind: 'superseded'; nonce: number }
  /** The node did not take it. */
  | { kind: 'untaken'; reason: string }

export interface SenderOptions {
  client: KeeperClient
  account: PrivateKeyAccount
  budget: Budget
  /** Base units for a unit of gas. */
  maxFee: bigint
  /** The balance never falls below this. */
  keep: bigint
  /** Milliseconds until a transaction that is in no block is offered a higher fee. */
  patience: number
  /** Called before something is sent and after its cost is known; keeps what must survive a restart. */
  save?: (() => void) | undefined
  replaced?: ((nonce: number, hash: Hash) => void) | undefined
}

/** How often a transaction is waited for, each time with a higher fee, before the round goes on without it. */
const TURNS = 3

const receiptSchema = z.object({
  status: z.enum(['success', 'reverted']),
  transactionHash: z.custom<Hash>((value) => /^0x[\da-f]{64}$/i.test(String(value))),
  blockNumber: z.bigint(),
  gasUsed: z.bigint(),
  effectiveGasPrice: z.bigint(),
  /** OP-stack chains charge for data beside gas; viem leaves it as the node wrote it. */
  l1Fee: z.union([z.bigint(), z.string().regex(/^0x[\da-f]{1,64}$/i)]).nullish(),
  logs: z.custom<Log[]>(Array.isArray),
})

/** Sends one transaction at a time and sees it through: nothing else is sent while one is in no block. */
export class Sender {
  readonly address: Address
  readonly #options: SenderOptions
  #waiting: Waiting | undefined
  /** Milliseconds since 1970: when a transaction of somebody else with this key was first seen waiting. */
  #foreignSince: number | undefined

  constructor(options: SenderOptions) {
    this.#options = options
    this.address = options.account.address
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined
  }

  async balance(): Promise<bigint> {
    return getBalance(this.#options.client, { address: this.address })
  }

  /** The most that a transaction may cost now: what the budget has left, and what of the balance is not to be kept. */
  async available(): Promise<bigint> {
    const spare = (await this.balance()) - this.#options.keep
    const { left } = this.#options.budget
    const available = spare < left ? spare : left
    return available > 0n ? available : 0n
  }

  /**
   * Whether a transaction that this process does not know of waits under this account: of a keeper before a restart, or of
   * whoever else has the key. After the time of patience it no longer counts and is replaced by the next one.
   */
  async isForeignWaiting(): Promise<boolean> {
    const [pending, latest] = await Promise.all([this.#nonce('pending'), this.#nonce('latest')])
    if (this.#waiting || pending <= latest) {
      this.#foreignSince = undefined
      return false
    }
    this.#foreignSince ??= Date.now()
    return Date.now() - this.#foreignSince < this.#options.patience
  }

  /** Sends and waits. What it may cost must be {@link available}. */
  async send(transaction: Transaction, price: Price, signal?: AbortSignal): Promise<Outcome> {
    const { offer } = price
    const nonce = await this.#nonce('latest')
    const spending = this.#options.budget.reserve(transaction.gas * offer.most)
    const waiting: Waiting = { ...transaction, nonce, offer, hashes: [], spending }
    this.#waiting = waiting
    let reason = await this.#submit(waiting)
    // Another transaction waits under this nonce, from before a restart: ours has to offer more than it.
    while (reason !== undefined && UNDERPRICED.test(reason)) {
      const offered = await this.#raise(waiting)
      if (!offered) break
      reason = offered.reason
    }
    if (reason === undefined) return this.wait(signal)
    const receipt = await this.#receiptOf(waiting)
    if (receipt) return this.#included(waiting, receipt)
    this.#forget(waiting, 0n)
    return NONCE_USED.test(reason) ? { kind: 'superseded', nonce } : { kind: 'untaken', reason }
  }

  /** Looks after the transaction that is in no block yet. */
  async wait(signal?: AbortSignal): Promise<Outcome> {
    const waiting = this.#waiting
    if (!waiting) throw new Error('No transaction waits.')
    const { patience, client } = this.#options
    for (let turn = 1; ; turn += 1) {
      for (const until = Date.now() + patience; ; ) {
        const outcome = await this.#look(waiting).catch(() => undefined)
        if (outcome) return outcome
        if (signal?.aborted || Date.now() >= until) break
        await pause(Math.min(client.pollingInterval, patience / 4), signal)
      }
      if (signal?.aborted || turn === TURNS || !(await this.#raise(waiting).catch(() => undefined))) break
    }
    return { kind: 'pending', nonce: waiting.nonce, hash: waiting.hashes.at(-1) as Hash }
  }

  async #look(waiting: Waiting): Promise<Outcome | undefined> {
    const receipt = await this.#receiptOf(waiting)
    if (receipt) return this.#included(waiting, receipt)
    if ((await this.#nonce('latest')) <= waiting.nonce) return undefined
    // Between the two questions it may have been included.
    const late = await this.#receiptOf(waiting)
    if (late) return this.#included(waiting, late)
    this.#forget(waiting, 0n)
    return { kind: 'superseded', nonce: waiting.nonce }
  }

  /** The same transaction for more, as far as limit, budget and balance allow, and what the node says to it. */
  async #raise(waiting: Waiting): Promise<{ reason: string | undefined } | undefined> {
    const { client, maxFee, replaced } = this.#options
    const offer = raised(waiting.offer, await priceOf(client, maxFee), maxFee)
    if (!offer) return undefined
    const more = waiting.gas * offer.most - waiting.spending.wei
    if (more > (await this.available())) return undefined
    waiting.spending.wei += more
    waiting.offer = offer
    const reason = await this.#submit(waiting)
    if (reason === undefined) replaced?.(waiting.nonce, waiting.hashes.at(-1) as Hash)
    return { reason }
  }

  /** Why the node does not take it; nothing when it does, or when it did not say. */
  async #submit(waiting: Waiting): Promise<string | undefined> {
    const { client, account, save } = this.#options
    const { to, data, gas, nonce, offer } = waiting
    const fees =
      offer.tip === undefined
        ? ({ type: 'legacy', gasPrice: offer.most } as const)
        : ({ type: 'eip1559', maxFeePerGas: offer.most, maxPriorityFeePerGas: offer.tip } as const)
    const serializedTransaction = await account.signTransaction({
      chainId: client.chain.id,
      to,
      data,
      gas,
      nonce,
      ...fees,
    })
    // Known before the node has it: an answer that is lost on the way does not lose the transaction.
    waiting.hashes.push(keccak256(serializedTransaction))
    save?.()
    try {
      await sendRawTransaction(client, { serializedTransaction })
      return undefined
    } catch (error) {
      const answered = error instanceof BaseError && error.walk((cause) => cause instanceof RpcRequestError)
      const reason = oneLine(error)
      if (!answered || KNOWN.test(reason)) return undefined
      return reason
    }
  }

  async #receiptOf({ hashes }: Waiting): Promise<Receipt | undefined> {
    for (const hash of hashes.toReversed()) {
      try {
        const { l1Fee, effectiveGasPrice, ...receipt } = receiptSchema.parse(
          await getTransactionReceipt(this.#options.client, { hash }),
        )
        return { ...receipt, cost: receipt.gasUsed * effectiveGasPrice + BigInt(l1Fee ?? 0) }
      } catch (error) {
        if (!(error instanceof TransactionReceiptNotFoundError)) throw error
      }
    }
    return undefined
  }

  #included(waiting: Waiting, receipt: Receipt): Outcome {
    this.#forget(waiting, receipt.cost)
    return { kind: 'included', receipt }
  }

  #forget(waiting: Waiting, cost: bigint): void {
    waiting.spending.wei = cost
    this.#waiting = undefined
    this.#options.save?.()
  }

  #nonce(blockTag: 'pending' | 'latest'): Promise<number> {
    return getTransactionCount(this.#options.client, { address: this.address, blockTag })
  }
}

/** As nodes say that they have this very transaction, one that pays more under its nonce, or one that was included. */
const KNOWN = /already known|known transaction|already imported|already exists/i
const UNDERPRICED = /underpriced/i
const NONCE_USED = /nonce too low|nonce is too low|invalid nonce|lower than the current nonce/i
