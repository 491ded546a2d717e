import * as z from 'zod/mini'
import { stored } from '../../lib/stored.ts'
import type { GiftDraft } from './draft.ts'

const draftSchema = z.object({
  shares: z
    .array(
      z.object({
        milestone: z.int().check(z.minimum(0), z.maximum(15)),
        text: z.string().check(z.maxLength(200)),
        quantities: z.optional(z.array(z.int().check(z.minimum(0), z.maximum(1_000_000))).check(z.maxLength(12))),
      }),
    )
    .check(z.minLength(1), z.maxLength(16)),
  passOn: z.boolean(),
  note: z.string().check(z.maxLength(4_000)),
  keptAt: z.number(),
})

const storage = stored('gift-drafts', z.record(z.string(), draftSchema))
const FORGOTTEN_AFTER = 14 * 86_400_000

/**
 * What was about to be given, by campaign, from the moment of signing until its donor has seen it arrive. The chain keeps
 * only a fingerprint of the note: without this, a page loaded again could not save its words any more.
 */
export const keptDrafts = {
  get(campaign: string): GiftDraft | undefined {
    return storage.read()?.[campaign]
  },

  set(campaign: string, { shares, passOn, note }: GiftDraft): void {
    const now = Date.now()
    const others = Object.entries(storage.read() ?? {}).filter(([, { keptAt }]) => now - keptAt < FORGOTTEN_AFTER)
    const kept = shares.map(({ milestone, text, quantities }) => ({
      milestone,
      text,
      ...(quantities && { quantities: [...quantities] }),
    }))
    storage.write({ ...Object.fromEntries(others), [campaign]: { shares: kept, passOn, note, keptAt: now } })
  },

  remove(campaign: string): void {
    const { [campaign]: _removed, ...others } = storage.read() ?? {}
    storage.write(Object.keys(others).length > 0 ? others : undefined)
  },
}
