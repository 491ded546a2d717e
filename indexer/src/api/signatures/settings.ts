import { z } from 'zod'

const count = z.int().positive()

/** The operator's settings of the signature box. */
export const signaturesSettings = z.strictObject({
  /** Drafts of one charity that are kept at a time, and of all. */
  draftsPerCharity: count.default(5),
  drafts: count.default(10_000),
  /** Signatures that one replica checks in a minute: in all, and about one campaign or draft. */
  perMinute: z.strictObject({ all: count.default(600), matter: count.default(60) }).prefault({}),
})
