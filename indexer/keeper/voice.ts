import { type Address, formatGwei, formatUnits, type Hash } from 'viem'
import type { Counts } from './effects.ts'
import { nameOfTask, type Task } from './task.ts'

/** Why nothing is sent although something is due. */
export type HeldBy = 'price' | 'budget' | 'balance' | 'waiting'

/** Everything the keeper has to say. Amounts in base units, times in seconds. */
export type KeeperEvent =
  | {
      event: 'started'
      chainId: number
      factory: Address
      address: Address | undefined
      dryRun: boolean
      batches: boolean
    }
  | { event: 'looked'; block: bigint; source: 'chain' | 'index'; campaigns: number; due: Counts; resting: number }
  | { event: 'disagrees'; campaign: Address }
  | { event: 'refused'; task: Task; reason: string; again: number }
  | { event: 'overtaken'; task: Task; reason: string }
  | { event: 'would-send'; tasks: readonly Task[]; counts: Counts; gas: bigint; cost: bigint }
  | { event: 'held'; by: HeldBy; found: bigint; limit: bigint }
  | { event: 'sent'; counts: Counts; gas: bigint; most: bigint }
  | { event: 'replaced'; nonce: number; hash: Hash }
  | { event: 'included'; hash: Hash; block: bigint; done: Counts; missed: Counts; gasUsed: bigint; cost: bigint }
  | { event: 'reverted'; hash: Hash; block: bigint; gasUsed: bigint; cost: bigint }
  | { event: 'pending'; hash: Hash; nonce: number }
  | { event: 'superseded'; nonce: number }
  | { event: 'untaken'; reason: string }
  | { event: 'index-silent'; reason: string }
  | { event: 'trouble'; reason: string; again: number | undefined }
  | { event: 'metrics'; url: string }
  | { event: 'balance'; wei: bigint; budgetLeft: bigint }
  | { event: 'stopped' }

export type Tell = (event: KeeperEvent) => void

/** One JSON object without line breaks; amounts as decimal strings. */
export function jsonLine(event: KeeperEvent, now: Date): string {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
  return JSON.stringify({ time: now.toISOString(), ...event }, plain)
}

/** A sentence for a person; nothing for what only a machine wants to know. */
export function sentence(event: KeeperEvent): string | undefined {
  switch (event.event) {
    case 'started': {
      const { address, dryRun, batches, chainId, factory } = event
      const who = address ? ` ${address} pays.` : ''
      const how = batches ? '' : ' There is no Multicall3 here: each call is a transaction of its own.'
      const what = dryRun ? 'This is a dry run: nothing is sent.' : `Keeping the campaigns of ${factory}.`
      return `Chain ${chainId}. ${what}${who}${how}`
    }
    case 'looked': {
      const { block, source, campaigns, due, resting } = event
      if (source === 'index') return `Block ${block}: the index knows of nothing due.`
      const rest = resting > 0 ? ` ${resting} that the chain refused before are left alone for now.` : ''
      return `Block ${block}: ${plural(campaigns, 'campaign')} looked at; due: ${spoken(due)}.${rest}`
    }
    case 'disagrees':
      return `The node's logs of ${event.campaign} do not add up to what its contract says; they are read again.`
    case 'refused':
      return `Left out: ${nameOfTask(event.task)}. ${event.reason} Tried again in ${duration(event.again)}.`
    case 'overtaken':
      return `Not due any more, or not yet: ${nameOfTask(event.task)}. ${event.reason}`
    case 'would-send': {
      const { tasks, gas, cost } = event
      const list = tasks.map((task) => `\n  ${nameOfTask(task)}`).join('')
      return `Would send one transaction, about ${gas} gas, ${coins(cost)}:${list}`
    }
    case 'held':
      return held(event)
    case 'sent':
      return `Sent: ${spoken(event.counts)}; it costs ${coins(event.most)} at most.`
    case 'replaced':
      return `In no block yet: offered a higher fee under the same nonce ${event.nonce}, as ${event.hash}.`
    case 'included': {
      const { done, missed, hash, block, gasUsed, cost } = event
      const rest = missed.pokes + missed.payouts + missed.lots > 0 ? ` Not done in it: ${spoken(missed)}.` : ''
      return `Done in block ${block}: ${spoken(done)}, for ${coins(cost)} (${gasUsed} gas), by ${hash}.${rest}`
    }
    case 'reverted':
      return `Reverted in block ${event.block}: ${event.hash} changed nothing and cost ${coins(event.cost)}.`
    case 'pending':
      return `Still in no block: ${event.hash} (nonce ${event.nonce}). It has not failed; nothing else is sent before it.`
    case 'superseded':
      return `Another transaction of this account was included under nonce ${event.nonce}; ours will not be.`
    case 'untaken':
      return `The node did not take the transaction: ${event.reason}`
    case 'index-silent':
      return `The index gives no usable answer (${event.reason}); the chain itself is read.`
    case 'trouble': {
      const again = event.again === undefined ? '' : ` Tried again in ${duration(event.again)}.`
      return `This round came to nothing: ${event.reason}${again}`
    }
    case 'metrics':
      return `Metrics at ${event.url}.`
    case 'balance':
      return undefined
    case 'stopped':
      return 'Stopped.'
  }
}

function held({ by, found, limit }: Extract<KeeperEvent, { event: 'held' }>): string {
  switch (by) {
    case 'price':
      return `Nothing is sent: gas costs ${formatGwei(found)} gwei, the limit is ${formatGwei(limit)}.`
    case 'budget':
      return `Nothing more is sent: ${coins(limit)} of the budget is left, the next transaction may cost ${coins(found)}.`
    case 'balance':
      return `Nothing more is sent: ${coins(limit)} of the balance may be spent, the next transaction may cost ${coins(found)}.`
    case 'waiting':
      return 'Nothing is sent: a transaction of this account from before is in no block yet.'
  }
}

function spoken({ pokes, payouts, lots }: Counts): string {
  const parts = [
    pokes > 0 ? plural(pokes, 'poke') : '',
    payouts > 0 ? plural(payouts, 'payout') : '',
    lots > 0 ? `${plural(lots, 'lot')} to refund` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : 'nothing'
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function coins(wei: bigint): string {
  return `${formatUnits(wei, 18)} of the chain's coin`
}

function duration(seconds: number): string {
  if (seconds < 120) return plural(Math.round(seconds), 'second')
  if (seconds < 7_200) return plural(Math.round(seconds / 60), 'minute')
  return plural(Math.round(seconds / 3_600), 'hour')
}
