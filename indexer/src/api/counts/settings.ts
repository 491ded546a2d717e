import { z } from 'zod'

/** Section `counts` of the configuration. */
export const countsSettings = z.strictObject({
  /** Whether visits are counted at all. */
  on: z.boolean().default(true),
  /** Different source tags of one campaign on one day; what comes with any further one is counted as "other". */
  maxSources: z.int().min(1).max(1_000).default(100),
  /** Counts of one visitor within a minute; further ones are refused. */
  maxPerMinute: z.int().positive().default(60),
  /** Proxies before this server that add to `X-Forwarded-For`; 0: nobody's word is taken. */
  proxies: z.int().min(0).max(10).default(0),
  /** Days after which counts are deleted. */
  keptDays: z.int().positive().default(731),
})
export type CountsSettings = z.output<typeof countsSettings>
