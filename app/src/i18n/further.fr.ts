import type { FurtherTexts } from './further.en.ts'
import { flow } from './messages/flow.fr.ts'
import { journal } from './messages/journal.fr.ts'
import { record } from './messages/record.fr.ts'

const texts: FurtherTexts = {
  flow,
  journal,
  record,
}

export default texts
