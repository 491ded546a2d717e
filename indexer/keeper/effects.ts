import { campaignEvents } from '@amana/sdk/campaign-events'
import { isAddressEqual, type Log } from 'viem'
import type { Task } from './task.ts'

/** How many of each. */
export interface Counts {
  pokes: number
  payouts: number
  lots: number
}

export function countsOf(tasks: readonly Task[]): Counts {
  const counts: Counts = { pokes: 0, payouts: 0, lots: 0 }
  for (const task of tasks) {
    if (task.kind === 'poke') counts.pokes += 1
    else if (task.kind === 'settle') counts.payouts += 1
    else counts.lots += task.lots.length
  }
  return counts
}

export function isNone({ pokes, payouts, lots }: Counts): boolean {
  return pokes + payouts + lots === 0
}

/** Which of the tasks a transaction has done, from its logs: in a batch, one call may fail and the others not. */
export function doneIn(logs: readonly Log[], tasks: readonly Task[]): Task[] {
  return tasks.flatMap((task) => {
    const own = logs.filter(({ address }) => isAddressEqual(address, task.campaign))
    return doneOf(task, own) ?? []
  })
}

/** The part of a task that its campaign's logs show. */
function doneOf(task: Task, logs: Log[]): Task | undefined {
  const isHere = ({ milestone }: { milestone: bigint }) => milestone === BigInt(task.milestone)
  if (task.kind === 'poke') return campaignEvents(logs, 'MilestoneStateChanged').some(isHere) ? task : undefined
  if (task.kind === 'settle') {
    const settled = campaignEvents(logs, 'PayoutSettled').filter(isHere)
    return settled.some(({ payout }) => payout === BigInt(task.payout)) ? task : undefined
  }
  const back = new Set(campaignEvents(logs, 'LotRefunded').map(({ start }) => start))
  const lots = task.lots.filter(({ start }) => back.has(start))
  return lots.length > 0 ? { ...task, lots } : undefined
}
