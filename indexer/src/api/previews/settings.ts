import { z } from 'zod'

/** Pictures for link previews. */
export const previewsSettings = z.strictObject({
  /** Megabytes of finished pictures that are kept in memory. */
  pictureCacheMegabytes: z.int().min(1).max(4_096).default(64),
  /** More than so many different pictures at a time are turned away with 503. */
  picturesWaiting: z.int().min(1).max(1_000).default(32),
})

export type PreviewsSettings = z.output<typeof previewsSettings>
