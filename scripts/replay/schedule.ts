// When everything happens: the gifts at their own time, everything else around them.

import { UsageError } from '../usage-error.ts'
import { type CampaignPlan, slotTime } from './plan.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const WINDOWS = { review: 7 * DAY, objection: 7 * DAY, appeal: 7 * DAY }
/** Longest time that a campaign may take gifts. */
const LONGEST_FUNDING = 365 * DAY

/** Unix seconds. Later steps begin at these times and take one block or a few. */
export interface Schedule {
  genesis: number
  deploy: number
  create: number
  firstSlot: number
  lastSlot: number
  fundBy: number
  claim: number
  decide: number
  object: number
  /** The objection windows are over. */
  settle: number
  /** The panel's windows are over: it stayed silent. */
  split: number
  /** The last claim deadline is over. */
  expire: number
}

export function scheduleOf(plans: readonly CampaignPlan[]): Schedule {
  const times = plans.flatMap(({ gifts }) => gifts.map(({ time }) => time))
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  const last = times.reduce((most, time) => Math.max(most, time), 0)
  const [firstSlot, lastSlot] = [slotTime(first), slotTime(last)]
  const create = firstSlot - DAY
  const fundBy = lastSlot + DAY
  if (fundBy - create > LONGEST_FUNDING) {
    throw new UsageError(
      `The donations span ${Math.ceil((last - first) / DAY)} days and a campaign takes gifts for at most 365; ` +
        'give a file of one round, or choose fewer grants with --grant or --top',
    )
  }
  const decide = lastSlot + DAY + HOUR
  return {
    genesis: create - DAY - HOUR,
    deploy: create - HOUR,
    create,
    firstSlot,
    lastSlot,
    fundBy,
    claim: lastSlot + HOUR,
    decide,
    object: decide + DAY,
    settle: decide + WINDOWS.objection + HOUR,
    split: decide + WINDOWS.objection + WINDOWS.appeal + HOUR,
    expire: claimByOf(fundBy, 16),
  }
}

/** Claim deadlines leave time for every decision, and ascend as they must. */
export function claimByOf(fundBy: number, milestone: number): number {
  return fundBy + (20 + milestone) * DAY
}
