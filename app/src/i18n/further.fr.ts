import type { FurtherTexts } from './further.en.ts'
import { assurance } from './messages/assurance.fr.ts'
import { flow } from './messages/flow.fr.ts'
import { journal } from './messages/journal.fr.ts'
import { record } from './messages/record.fr.ts'

const texts: FurtherTexts = {
  assurance,
  flow,
  journal,
  record,
}

export default texts
