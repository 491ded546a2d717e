import type { Translated } from './message.ts'
import { assurance } from './messages/assurance.en.ts'
import { flow } from './messages/flow.en.ts'
import { journal } from './messages/journal.en.ts'
import { record } from './messages/record.en.ts'

/** What the lower part of a campaign's page says: loaded after the upper one, with what is shown there. */
const texts = {
  assurance,
  flow,
  journal,
  record,
}

export type FurtherTexts = Translated<typeof texts>

export default texts
