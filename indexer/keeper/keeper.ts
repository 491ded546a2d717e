import { type Address, zeroAddress } from 'viem'
import type { Matter } from './due.ts'
import { countsOf, doneIn, isNone } from './effects.ts'
import type { Finder } from './finder.ts'
import type { Node } from './node.ts'
import { type Price, priceOf } from './price.ts'
import { Queue } from './queue.ts'
import { isOvertaken } from './refusal.ts'
import type { Resting } from './rest.ts'
import type { Outcome, Receipt, Sender } from './sender.ts'
import { keysOf, type Task } from './task.ts'
import { type Accepted, divided, gasLimitOf, type Refused, type Trial, transactionOf, tryTogether } from './trial.ts'
import type { Tell } from './voice.ts'

export interface KeeperSettings {
  maxFee: bigint
  maxGas: bigint
  maxLots: number
}

export interface KeeperParts {
  node: Node
  finder: Finder
  resting: Resting
  /** None in a dry run. */
  sender: Sender | undefined
  /** What the budget still allows, for whoever watches. */
  budgetLeft(): bigint
  settings: KeeperSettings
  tell: Tell
}

/** What a round has come to. */
export interface Round {
  /** Something was done: there may be more now. */
  progressed: boolean
  reverted: number
  /** Price, budget, balance or a waiting transaction held back what is due. */
  held: boolean
}

/** Finds what is due, tries it, and sends what the chain would accept, in as few transactions as fit. */
export class Keeper {
  readonly #parts: KeeperParts
  /** What the transaction does that is in no block yet. */
  #waiting: readonly Task[] = []

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  /** Throws when the node fails; whatever was sent before stays known. */
  async round(signal?: AbortSignal): Promise<Round> {
    const round: Round = { progressed: false, reverted: 0, held: false }
    const { sender, tell, resting, finder } = this.#parts
    if (sender?.isWaiting) this.#take(round, await sender.wait(signal), this.#waiting)
    const { head, source, campaigns, matters } = await finder.find(signal)
    const all = matters.flatMap(({ payments, poke }) => (poke ? [...payments, poke] : payments))
    if (source === 'chain') resting.keepOnly(all)
    const tasks = this.#awake(matters)
    const due = countsOf(tasks)
    tell({ event: 'looked', block: head.number, source, campaigns, due, resting: resting.size })
    if (sender) tell({ event: 'balance', wei: await sender.balance(), budgetLeft: this.#parts.budgetLeft() })
    if (isNone(due)) return round
    if (sender) await this.#send(sender, tasks, round, signal)
    else await this.#pretend(tasks, signal)
    return round
  }

  /** Payouts, then refunds, then pokes: a payment moves its milestone in passing, so that its poke waits for want of one. */
  #awake(matters: readonly Matter[]): Task[] {
    const { resting, settings } = this.#parts
    const tasks = matters.flatMap(({ payments, poke }): Task[] => {
      const awake = payments.flatMap((task) => resting.awake(task) ?? [])
      if (awake.length > 0) return divided(awake, settings.maxLots)
      return poke && resting.awake(poke) ? [poke] : []
    })
    return tasks.sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  }

  async #send(sender: Sender, tasks: Task[], round: Round, signal: AbortSignal | undefined): Promise<void> {
    const { node, settings, tell } = this.#parts
    if (sender.isWaiting || (await sender.isForeignWaiting())) {
      round.held = true
      if (!sender.isWaiting) tell({ event: 'held', by: 'waiting', found: 0n, limit: 0n })
      return
    }
    for (const queue = new Queue(tasks, this.#trial(sender.address, signal)); !signal?.aborted; ) {
      const price = await priceOf(node.client, settings.maxFee)
      if (price.now > settings.maxFee) {
        tell({ event: 'held', by: 'price', found: price.now, limit: settings.maxFee })
        round.held = true
        return
      }
      const available = await sender.available()
      // Some private chains charge nothing.
      const affordable = price.offer.most === 0n ? settings.maxGas : available / price.offer.most
      const batch = await this.#fill(queue, affordable < settings.maxGas ? affordable : settings.maxGas)
      if (batch.length === 0) {
        if (!queue.next) return
        this.#tellUnaffordable(gasLimitOf([queue.next]) * price.offer.most, available)
        round.held = true
        return
      }
      const included = await this.#sendBatch(sender, batch, price, round, signal)
      if (!included) return
    }
  }

  /** As many tasks as fit into one transaction. */
  async #fill(queue: Queue, maxGas: bigint): Promise<Accepted[]> {
    const { hasMulticall } = this.#parts.node
    const batch: Accepted[] = []
    for (;;) {
      const next = await queue.peek()
      this.#leaveOut(queue.takeRefused())
      if (!next) return batch
      if (gasLimitOf([...batch, next]) > maxGas) {
        // What is left of the budget may do for some of the lots.
        if (batch.length === 0 && (await queue.halve())) continue
        return batch
      }
      batch.push(queue.take())
      if (!hasMulticall) return batch
    }
  }

  /** Whether it was included, so that the next one can follow. */
  async #sendBatch(
    sender: Sender,
    batch: Accepted[],
    price: Price,
    round: Round,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const { accepted, refused } = await tryTogether(this.#trial(sender.address, signal), batch)
    this.#leaveOut(refused)
    if (accepted.length === 0) return true
    const tasks = accepted.map(({ task }) => task)
    const gas = gasLimitOf(accepted)
    this.#parts.tell({ event: 'sent', counts: countsOf(tasks), gas, most: gas * price.offer.most })
    this.#waiting = tasks
    const outcome = await sender.send({ ...transactionOf(tasks), gas }, price, signal)
    this.#take(round, outcome, tasks)
    return outcome.kind === 'included'
  }

  #take(round: Round, outcome: Outcome, tasks: readonly Task[]): void {
    const { tell } = this.#parts
    switch (outcome.kind) {
      case 'included':
        this.#takeReceipt(round, outcome.receipt, tasks)
        return
      case 'pending':
        tell({ event: 'pending', hash: outcome.hash, nonce: outcome.nonce })
        round.held = true
        return
      case 'superseded':
        tell({ event: 'superseded', nonce: outcome.nonce })
        round.progressed = true
        return
      case 'untaken':
        tell({ event: 'untaken', reason: outcome.reason })
        round.held = true
        return
    }
  }

  #takeReceipt(round: Round, receipt: Receipt, tasks: readonly Task[]): void {
    const { tell, resting } = this.#parts
    const { transactionHash: hash, blockNumber: block, gasUsed, cost, status, logs } = receipt
    if (status === 'reverted') {
      round.reverted += 1
      for (const task of tasks) resting.lay(task)
      tell({ event: 'reverted', hash, block, gasUsed, cost })
      return
    }
    const done = doneIn(logs, tasks)
    const keys = new Set(done.flatMap(keysOf))
    const missed = tasks.flatMap((task) => without(task, keys) ?? [])
    // Passed its trial and failed all the same: a token that changes its mind, or somebody who was faster.
    for (const task of missed) resting.lay(task)
    round.progressed ||= done.length > 0
    tell({ event: 'included', hash, block, done: countsOf(done), missed: countsOf(missed), gasUsed, cost })
  }

  /** Says what would be sent. Nobody needs to pay, so that neither budget nor balance holds anything back. */
  async #pretend(tasks: Task[], signal: AbortSignal | undefined): Promise<void> {
    const { node, settings, tell } = this.#parts
    const price = await priceOf(node.client, settings.maxFee)
    const { maxFee, maxGas } = settings
    if (price.now > maxFee) tell({ event: 'held', by: 'price', found: price.now, limit: maxFee })
    for (const queue = new Queue(tasks, this.#trial(zeroAddress, signal)); ; ) {
      const batch = await this.#fill(queue, maxGas)
      if (batch.length === 0) return
      const gas = batch.reduce((total, part) => total + part.gas, 0n)
      const planned = batch.map(({ task }) => task)
      tell({ event: 'would-send', tasks: planned, counts: countsOf(planned), gas, cost: gas * price.now })
    }
  }

  #leaveOut(refused: readonly Refused[]): void {
    const { tell, resting } = this.#parts
    for (const { task, code, reason } of refused) {
      if (isOvertaken({ code, reason })) tell({ event: 'overtaken', task, reason })
      else tell({ event: 'refused', task, reason, again: resting.lay(task) / 1000 })
    }
  }

  #tellUnaffordable(found: bigint, limit: bigint): void {
    const by = this.#parts.budgetLeft() <= limit ? 'budget' : 'balance'
    this.#parts.tell({ event: 'held', by, found, limit })
  }

  #trial(from: Address, signal: AbortSignal | undefined): Trial {
    return { client: this.#parts.node.client, from, maxGas: this.#parts.settings.maxGas, signal }
  }
}

const ORDER = { settle: 0, refund: 1, poke: 2 } as const

/** The part of a task that was not done. */
function without(task: Task, done: ReadonlySet<string>): Task | undefined {
  const keys = keysOf(task)
  if (task.kind !== 'refund') return keys.some((key) => done.has(key)) ? undefined : task
  const lots = task.lots.filter((_, index) => !done.has(keys[index] as string))
  return lots.length > 0 ? { ...task, lots } : undefined
}
