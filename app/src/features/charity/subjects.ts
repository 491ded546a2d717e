import type { CampaignBook } from '../../data/campaign-book.ts'
import type { JournalSubject } from '../../data/journal-entries.ts'

/** What to read the journal about. */
export function subjectsOf(books: readonly CampaignBook[]): JournalSubject[] {
  return books.map(({ record: { creation } }) => ({ campaign: creation.campaign, blockNumber: creation.blockNumber }))
}
