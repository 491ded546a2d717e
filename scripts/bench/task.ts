// What one process of a benchmark does, and what it says of it.
import { z } from 'zod'

const address = z.templateLiteral(['0x', z.string()])

export const taskSchema = z.object({
  /** `download`: the logs and nothing else. `audit`: everything. `list`: a list of events against one hash. */
  kind: z.enum(['download', 'audit', 'list']),
  url: z.url(),
  campaign: address,
  token: address,
  fromBlock: z.coerce.bigint(),
  toBlock: z.coerce.bigint(),
  /** How many blocks the node lets one question span. */
  mostBlocks: z.number(),
})

export type Task = z.infer<typeof taskSchema>

export const measurementSchema = z.object({
  milliseconds: z.number(),
  /** Of the processor, in this process. */
  processor: z.number(),
  /** The most memory that the process ever held. */
  peakMegabytes: z.number(),
  requests: z.number(),
  /** Logs or events that were read. */
  events: z.number(),
})

export type Measurement = z.infer<typeof measurementSchema>
