import { isFinal } from '@amana/sdk/enumerations'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { type Outlook, outlookOf } from '../../data/outlook.ts'

/** A milestone with something ahead of it. */
export interface Task {
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
  outlook: Outlook
  /** Unix seconds; nothing where nothing is lost by waiting. */
  by: number | undefined
  /** The charity itself has to act. */
  own: boolean
}

/** Everything that is not final or not yet carried out: the charity's own turn first, then by date. */
export function tasksOf(books: readonly CampaignBook[]): Task[] {
  return books
    .flatMap((book) => book.record.milestones.map(({ index }) => taskOf(book, index)))
    .filter(({ outlook }) => outlook.step.kind !== 'nothing')
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) || (a.by ?? Number.POSITIVE_INFINITY) - (b.by ?? Number.POSITIVE_INFINITY),
    )
}

export function taskOf(book: CampaignBook, milestone: number): Task {
  const outlook = outlookOf(book.record, milestone)
  const { step } = outlook
  return { book, milestone, outlook, by: 'by' in step ? step.by : undefined, own: step.kind === 'claim' }
}

/** Milestones that the charity can still do something about, and those that are over. */
export function isOpen({ record }: CampaignBook): boolean {
  return record.milestones.some(({ state }) => !isFinal(state))
}

/** Where on the desk a milestone stands. */
export function deskPlace(campaign: string, milestone: number): string {
  return `${campaign.toLowerCase()}-${milestone + 1}`
}
