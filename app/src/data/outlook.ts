import { isFinal } from '@amana/sdk/enumerations'
import { milestoneMoney } from '@amana/sdk/ledger/money'
import { type NextStep, nextStepOf } from '../lib/next-step.ts'
import { type Silence, silenceOf } from '../lib/silence.ts'
import type { CampaignRecord } from './campaign-record.ts'

/** What lies ahead of a milestone: whose turn it is, and what happens if nobody acts. */
export interface Outlook {
  step: NextStep
  silence: Silence
  /** Released in advance, without a claim. */
  upfront: boolean
  /** Coins due to recipients and not paid, and due to donors and not returned. */
  unpaid: bigint
  unreturned: bigint
  /** Index of the milestone that must be full first, if that is what it waits for. */
  waitsFor: number | undefined
}

export function outlookOf({ milestones, parameters: { rules } }: CampaignRecord, index: number): Outlook {
  const milestone = milestones[index]
  if (!milestone) throw new RangeError(`no milestone ${index}`)
  const { released: unpaid, refundable: unreturned } = milestoneMoney(milestone)
  const upfront = rules.upfront && index === 0
  const waitsFor = rules.sequential ? earlierOpen(milestones, index) : undefined
  const ahead = { ...milestone, ...rules, upfront, unpaid, unreturned, waitsFor }
  return { step: nextStepOf(ahead), silence: silenceOf(ahead), upfront, unpaid, unreturned, waitsFor }
}

/** The last earlier milestone that is neither full nor final: it must be, before this one takes gifts. */
function earlierOpen(milestones: CampaignRecord['milestones'], index: number): number | undefined {
  const waiting = milestones.slice(0, index).filter((one) => !isFinal(one.state) && one.funded < one.amount)
  return waiting.at(-1)?.index
}
