import { poke } from '@amana/sdk/actions/poke'
import { refund } from '@amana/sdk/actions/refund'
import { settle } from '@amana/sdk/actions/settle'
import type { Address } from 'viem'

/** A lot that goes back: its first coin and its length, base units. */
export interface DueLot {
  start: bigint
  amount: bigint
}

interface Place {
  campaign: Address
  /** Counted from 0. */
  milestone: number
}

export type PokeTask = Place & { kind: 'poke' }
export type SettleTask = Place & { kind: 'settle'; payout: number; recipient: Address; amount: bigint }
export type RefundTask = Place & { kind: 'refund'; lots: readonly DueLot[] }

/** One call that anyone may make. */
export type Task = PokeTask | SettleTask | RefundTask
export const TASK_KINDS = ['poke', 'settle', 'refund'] as const

/** The call, as the SDK makes it. */
export function callOf(task: Task) {
  switch (task.kind) {
    case 'poke':
      return poke.call(task)
    case 'settle':
      return settle.call(task)
    case 'refund':
      return refund.call({ ...task, lots: task.lots.map(({ start }) => start) })
  }
}

/** What is refused is remembered by these: one a task, but one a lot where several go back together. */
export function keysOf(task: Task): string[] {
  const place = `${task.kind} ${task.campaign} ${task.milestone}`
  switch (task.kind) {
    case 'poke':
      return [place]
    case 'settle':
      return [`${place} ${task.payout}`]
    case 'refund':
      return task.lots.map(({ start }) => `${place} ${start}`)
  }
}

/** What leaves the campaign by it, in base units of its token. */
export function amountOf(task: Task): bigint {
  switch (task.kind) {
    case 'poke':
      return 0n
    case 'settle':
      return task.amount
    case 'refund':
      return task.lots.reduce((total, { amount }) => total + amount, 0n)
  }
}

/** In English, milestones counted from 1 as the pages do. */
export function nameOfTask(task: Task): string {
  const place = `milestone ${task.milestone + 1} of ${task.campaign}`
  switch (task.kind) {
    case 'poke':
      return `poke of ${place}`
    case 'settle':
      return `payout ${task.payout + 1} of ${place} to ${task.recipient}`
    case 'refund': {
      const [first, ...others] = task.lots
      return others.length === 0
        ? `refund of the lot at coin ${first?.start} in ${place}`
        : `refund of ${task.lots.length} lots in ${place}`
    }
  }
}
