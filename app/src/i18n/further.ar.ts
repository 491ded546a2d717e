import type { FurtherTexts } from './further.en.ts'
import { assurance } from './messages/assurance.ar.ts'
import { flow } from './messages/flow.ar.ts'
import { journal } from './messages/journal.ar.ts'
import { record } from './messages/record.ar.ts'

const texts: FurtherTexts = {
  assurance,
  flow,
  journal,
  record,
}

export default texts
