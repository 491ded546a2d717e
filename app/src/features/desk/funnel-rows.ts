import { sourceViews } from '@amana/sdk/ledger/source'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { STEPS, type Step } from '../../data/count-step.ts'
import type { Counts } from '../../data/counts.ts'

/** By what kind of way visitors came: as the donor's or the link's source tag claims. */
export const WAYS = ['paid', 'earned', 'owned', 'ambassador', 'none', 'other'] as const
export type Way = (typeof WAYS)[number]

/** A sum of daily counts; small ones are hidden, so that it is a lower bound when `hidden` is not zero. */
export interface Tally {
  atLeast: number
  hidden: number
}

export interface FunnelRow {
  way: Way
  /** Nothing where nobody counts. */
  steps: Record<Step, Tally> | undefined
  /** On the chain, since the beginning. */
  gifts: number
  amount: bigint
}

/** Visits that the index counted, and gifts that the chain knows, by way. Ways that nobody came by are left out. */
export function funnelRows({ record, events }: CampaignBook, counts: Counts | null | undefined): FunnelRow[] {
  const { parameters, charity, block } = record
  const views = sourceViews({ parameters, charity, events, timestamp: block.timestamp })
  const values = counts?.days.flatMap((day) => day.counts) ?? []
  return WAYS.map((way): FunnelRow => {
    const given = views.filter(({ source, tag }) => wayOf(source?.kind, /^0x0*$/.test(tag)) === way)
    const own = values.filter(({ source }) => source.kind === way)
    const tally = (step: Step): Tally => {
      const ofStep = own.flatMap(({ step: one, value }) => (one === step ? [value] : []))
      const numbers = ofStep.filter((value) => value !== '< 5')
      return { atLeast: numbers.reduce((sum, value) => sum + value, 0), hidden: ofStep.length - numbers.length }
    }
    return {
      way,
      steps: counts ? (Object.fromEntries(STEPS.map((step) => [step, tally(step)])) as Record<Step, Tally>) : undefined,
      gifts: given.reduce((sum, view) => sum + view.public.gifts + view.insiders.gifts, 0),
      amount: given.reduce((sum, { money }) => sum + money.given, 0n),
    }
  }).filter(({ gifts, steps }) => gifts > 0 || (steps && STEPS.some((step) => isSeen(steps[step]))))
}

function wayOf(kind: Way | undefined, isNone: boolean): Way {
  return kind ?? (isNone ? 'none' : 'other')
}

function isSeen({ atLeast, hidden }: Tally): boolean {
  return atLeast > 0 || hidden > 0
}
