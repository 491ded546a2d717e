import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { ReadBlock } from '../actions/internal/read.ts'
import type { Json } from '../canonical-json.ts'
import { addressSchema, hashSchema } from '../schemas.ts'
import type { TokenTransfer } from './check.ts'
import type { LedgerEvent } from './hash.ts'
import { bigintSchema, historyData, historySchema } from './history.ts'

/** What an interrupted audit has read, as plain JSON: see {@link resumeData}. */
export type AuditResume = Json

/** What an audit has read up to a block. */
export interface ReadSoFar {
  chainId: number
  campaign: Address
  /** The block that the audit spoke about. */
  block: ReadBlock
  /** Every block from the creation up to this one has been read. */
  readTo: bigint
  events: LedgerEvent[]
  /** The token's own log of what came to and left the campaign. */
  transfers: TokenTransfer[]
}

const resumeSchema = z.object({
  kind: z.literal('amana-audit-resume'),
  chainId: z.number().check(z.int(), z.minimum(1)),
  campaign: addressSchema,
  block: z.object({ number: bigintSchema, hash: hashSchema, timestamp: bigintSchema }),
  readTo: bigintSchema,
  events: historySchema,
  transfers: z.array(
    z.object({ from: addressSchema, to: addressSchema, value: bigintSchema, transactionHash: hashSchema }),
  ),
})

/** Reads what somebody kept. Throws `z.core.$ZodError` when it is something else. */
export function parseResume(kept: unknown): ReadSoFar {
  return z.parse(resumeSchema, kept) as unknown as ReadSoFar
}

/**
 * What has been read, for a later audit. Events in it are hashed again; of the transfers there is no hash, so keep it where
 * nobody else can write.
 */
export function resumeData({ chainId, campaign, block, readTo, events, transfers }: ReadSoFar): AuditResume {
  return {
    kind: 'amana-audit-resume',
    chainId,
    campaign,
    block: { number: String(block.number), hash: block.hash, timestamp: String(block.timestamp) },
    readTo: String(readTo),
    events: historyData(events),
    transfers: transfers.map(({ value, ...transfer }) => ({ ...transfer, value: String(value) })),
  }
}
