// What the process of the plain download is told, and what it says.
import { z } from 'zod'

export const downloadTaskSchema = z.object({
  url: z.url(),
  factory: z.templateLiteral(['0x', z.string()]),
  fromBlock: z.coerce.bigint(),
  toBlock: z.coerce.bigint(),
})

export const downloadSchema = z.object({
  milliseconds: z.number(),
  requests: z.number(),
  campaigns: z.number(),
  events: z.number(),
  peakMegabytes: z.number(),
})

export type Download = z.infer<typeof downloadSchema>
