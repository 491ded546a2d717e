import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { stored } from '../../lib/stored.ts'
import { type Draft, draftSchema } from './draft.ts'

const hash = z.pipe(
  z.string().check(z.regex(/^0x[\da-f]{64}$/)),
  z.transform((text) => text as Hex),
)

const keptSchema = z.object({
  draft: draftSchema,
  /** Once it was made ready to be written: the document, as canonical JSON. */
  ready: z.optional(
    z.object({
      json: z.string().check(z.maxLength(200_000)),
      hash,
      /** A content store has it. */
      isStored: z.boolean(),
    }),
  ),
  /** Milliseconds on this device, only to forget what is very old. */
  keptAt: z.number(),
})

export interface KeptWords {
  draft: Draft
  ready?: { json: string; hash: Hex; isStored: boolean } | undefined
}

const storage = stored('words', z.record(z.string(), keptSchema))
const FORGOTTEN_AFTER = 30 * 86_400_000

/**
 * What somebody is writing, by what it is for, from the first letter until it is written and others can read it. The chain
 * keeps only a fingerprint: without this, a page loaded again could not bring the words any more.
 */
export const keptWords = {
  get(key: string): KeptWords | undefined {
    return storage.read()?.[key]
  },

  set(key: string, { draft, ready }: KeptWords): void {
    const now = Date.now()
    const others = Object.entries(storage.read() ?? {}).filter(([, { keptAt }]) => now - keptAt < FORGOTTEN_AFTER)
    storage.write({ ...Object.fromEntries(others), [key]: { draft, ...(ready && { ready }), keptAt: now } })
  },

  remove(key: string): void {
    const { [key]: _removed, ...others } = storage.read() ?? {}
    storage.write(Object.keys(others).length > 0 ? others : undefined)
  },
}
