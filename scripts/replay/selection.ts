// Which donations of the file are replayed.

import { UsageError } from '../usage-error.ts'
import type { Selection } from './command.ts'
import type { Donation } from './donations.ts'
import { byGrant, largestFirst } from './plan.ts'

/** In the file's order. */
export function select(donations: readonly Donation[], selection: Selection): Donation[] {
  if (donations.length === 0) throw new UsageError('No row of the file is a donation; there is nothing to replay')
  if (selection === 'all') return [...donations]
  const grants = largestFirst(byGrant(donations))
  const wanted = 'grant' in selection ? [selection.grant] : grants.slice(0, selection.top)
  const selected = donations.filter(({ grant }) => wanted.includes(grant))
  if (selected.length > 0) return selected
  const largest = grants.slice(0, 3).join(', ')
  throw new UsageError(
    `No donation in the file is for grant ${wanted.join()}; it has ${grants.length} grants, the largest are ${largest}`,
  )
}
