import { parseAccountId } from '@amana/sdk/caip'
import { z } from 'zod'

const campaign = z.string().refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account')

/** Section `listing` of the configuration: what home and search show. By its address every campaign stays readable. */
export const listingSettings = z.strictObject({
  /** Campaigns whose charity has proven its domain, all of them, or exactly these. */
  feature: z.union([z.enum(['domain', 'all']), z.array(campaign).max(10_000)]).default('domain'),
  /** Left out of home and search, for a reason that everybody can read. */
  hidden: z
    .array(z.strictObject({ campaign, date: z.iso.date(), reason: z.string().trim().min(1).max(500) }))
    .max(10_000)
    .default([]),
  /** Hours between two looks at a website that has answered. */
  checkEveryHours: z.number().min(0.01).max(168).default(24),
  /** Days for which a proof stays good while the website cannot be read. */
  graceDays: z.number().min(0).max(30).default(7),
})
export type ListingSettings = z.output<typeof listingSettings>
