import { useMemo } from 'react'
import * as z from 'zod/mini'
import { storedValue } from '../../lib/stored-value.ts'
import { type Draft, readDraft } from './draft.ts'

const KEY = 'campaign-drafts'
const kept = storedValue(KEY, z.record(z.string(), z.unknown()), {})

const read = new WeakMap<object, Draft>()

function draftIn(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const known = read.get(value)
  if (known) return known
  const found = readDraft(value)
  if (!('draft' in found)) return undefined
  read.set(value, found.draft)
  return found.draft
}

/** Plans of campaigns on this device, the one worked on last first. One that cannot be read stays where it is, unread. */
export function useDrafts(): Draft[] {
  const values = kept.use()
  return useMemo(
    () =>
      Object.values(values)
        .flatMap((value) => draftIn(value) ?? [])
        .sort((a, b) => b.changedAt - a.changedAt),
    [values],
  )
}

export const keptDrafts = {
  get: (id: string): Draft | undefined => draftIn(kept.read()[id]),

  set(draft: Draft): void {
    kept.write({ ...kept.read(), [draft.id]: draft })
  },

  /** Writes what changed, at each change: nothing waits for a button. */
  change(id: string, change: (draft: Draft) => Partial<Draft>): void {
    const draft = keptDrafts.get(id)
    if (draft) keptDrafts.set({ ...draft, ...change(draft), changedAt: Date.now() })
  },

  remove(id: string): void {
    const { [id]: _removed, ...others } = kept.read()
    kept.write(others)
  },

  /** Whether the browser has really written it: private windows and full disks refuse without a word. */
  isWritten(id: string): boolean {
    try {
      return localStorage.getItem(`amana.${KEY}`)?.includes(`"${id}"`) === true
    } catch {
      return false
    }
  },
}
