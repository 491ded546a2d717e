import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { ReadBlock } from '../actions/internal/read.ts'
import type { Json } from '../canonical-json.ts'
import { addressSchema, hashSchema } from '../schemas.ts'
import type { LedgerEvent } from './hash.ts'
import { bigintSchema, historyData, historySchema } from './history.ts'

/** What an interrupted audit has read, as plain JSON to be kept anywhere. */
export type AuditResume = Json

/** What an audit has read up to a block. */
export interface ReadSoFar {
  chainId: number
  campaign: Address
  /** The block that the audit spoke about. */
  block: Pick<ReadBlock, 'number' | 'hash'>
  /** Where the campaign's creation was found. */
  createdIn: bigint
  /** The campaign's events are known up to and including this block. */
  readTo: bigint
  events: readonly LedgerEvent[]
}

const resumeSchema = z.object({
  kind: z.literal('amana-audit-resume'),
  chainId: z.number().check(z.int(), z.minimum(1)),
  campaign: addressSchema,
  block: z.object({ number: bigintSchema, hash: hashSchema }),
  createdIn: bigintSchema,
  readTo: bigintSchema,
  events: historySchema,
})

/**
 * Reads what somebody kept; `undefined` when it is something else. Nothing in it needs to be believed: the events are hashed
 * again, the creation is looked up again where it is said to be, and the token's log is read anew.
 */
export function parseResume(kept: unknown): ReadSoFar | undefined {
  const parsed = resumeSchema.safeParse(kept)
  if (!parsed.success) return undefined
  const read = parsed.data as unknown as ReadSoFar
  const placed = read.events.every(
    ({ blockNumber, transactionHash }) =>
      transactionHash !== undefined && blockNumber !== undefined && blockNumber <= read.readTo,
  )
  return placed ? read : undefined
}

export function resumeData({ chainId, campaign, block, createdIn, readTo, events }: ReadSoFar): AuditResume {
  return {
    kind: 'amana-audit-resume',
    chainId,
    campaign,
    block: { number: String(block.number), hash: block.hash },
    createdIn: String(createdIn),
    readTo: String(readTo),
    events: historyData(events),
  }
}
