import { z } from 'zod'

/** Section `counts` of the configuration. */
export const countsSettings = z.strictObject({
  /** Whether visits are counted at all. */
  on: z.boolean().default(true),
  /** Different source tags of one campaign on one day; what comes with any further one is counted as "other". */
  maxSources: z.int().min(1).max(1_000).default(100),
  /** Counts of one visitor within a minute; further ones are refused. */
  maxPerMinute: z.int().positive().default(60),
  /** Days after which counts are deleted. */
  keptDays: z.int().positive().default(731),
})
export type CountsSettings = z.output<typeof countsSettings>
