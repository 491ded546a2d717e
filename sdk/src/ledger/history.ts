import * as z from 'zod/mini'
import { CAMPAIGN_EVENTS } from '../campaign-events.ts'
import type { Json } from '../canonical-json.ts'
import { campaignAbi } from '../generated/abis.ts'
import { addressSchema } from '../schemas.ts'
import type { LedgerEvent } from './hash.ts'

const WORD_BITS = 256n

/** Base units, coin numbers, Unix seconds, at most a word: a decimal string in a file, a bigint in memory. */
export const bigintSchema = z
  .union([
    z.bigint().check(z.minimum(0n)),
    z.pipe(
      z.string().check(z.regex(/^(?:0|[1-9]\d{0,77})$/, 'no whole number in decimal digits')),
      z.transform((digits) => BigInt(digits)),
    ),
  ])
  .check(z.refine((value) => value < 1n << WORD_BITS, 'more than a word'))
const smallSchema = z.number().check(z.int(), z.minimum(0))

const hexOf = (pattern: RegExp) =>
  z.pipe(
    z.string().check(z.regex(pattern, 'no hexadecimal digits of this length')),
    z.transform((text) => text.toLowerCase() as `0x${string}`),
  )
const wordSchema = hexOf(/^0x[\da-fA-F]{64}$/)
const bytesSchema = hexOf(/^0x(?:[\da-fA-F]{2}){0,4096}$/)

/** In whatever case: a hash knows none, and EIP-55's spelling costs one each. */
const anyCaseAddress = z.string().check(z.regex(/^0x[\da-fA-F]{40}$/, 'no address'))

/** What an argument of this ABI type is in a list of events. */
function argumentSchema(type: string, address: z.ZodMiniType): z.ZodMiniType {
  if (type === 'address') return address
  if (type === 'bool') return z.boolean()
  if (type === 'bytes32') return wordSchema
  if (type === 'bytes') return bytesSchema
  const bits = Number(type.replace('uint', ''))
  // As viem decodes them: what fits a number is one.
  return bits <= 48
    ? z.number().check(z.int(), z.minimum(0), z.maximum(2 ** bits - 1))
    : bigintSchema.check(z.refine((value) => (value as bigint) < 1n << BigInt(bits), `more than ${bits} bits`))
}

function listSchema(address: z.ZodMiniType) {
  const events = CAMPAIGN_EVENTS.map((eventName) => {
    const item = campaignAbi.find((one) => one.type === 'event' && one.name === eventName)
    const inputs = item?.type === 'event' ? item.inputs : []
    return z.object({
      eventName: z.literal(eventName),
      args: z.object(Object.fromEntries(inputs.map(({ name, type }) => [name, argumentSchema(type, address)]))),
      /** Of the block, in Unix seconds. */
      timestamp: bigintSchema,
      blockNumber: z.optional(bigintSchema),
      transactionHash: z.optional(wordSchema),
      logIndex: z.optional(smallSchema),
    })
  })
  return z.array(z.discriminatedUnion('eventName', events as [(typeof events)[0], ...typeof events]))
}

/** A complete list of a campaign's events, in log order, as a file or an index gives it. */
export const historySchema = z.lazy(() => listSchema(addressSchema))
const hashedSchema = z.lazy(() => listSchema(anyCaseAddress))

/**
 * Reads a list of events that came from anywhere. It says nothing about whether they are true: the ledger hash does.
 *
 * @param list - An array of events, amounts and times as decimal strings or bigints; see {@link historyData}.
 * @returns The events. Throws `z.core.$ZodError` when the list is something else.
 *
 * @example
 * ```ts
 * import { parseHistory } from '@amana/sdk/ledger/history'
 *
 * const events = parseHistory(JSON.parse(text))
 * ```
 */
export function parseHistory(list: unknown): LedgerEvent[] {
  return z.parse(historySchema, list) as unknown as LedgerEvent[]
}

/** The same for whoever only hashes the list: addresses stay as they are written. Throws as {@link parseHistory} does. */
export function parseHashedHistory(list: unknown): LedgerEvent[] {
  return z.parse(hashedSchema, list) as unknown as LedgerEvent[]
}

/** Events as plain data for a file: every bigint as a decimal string. `parseHistory` reads it back. */
export function historyData(events: readonly LedgerEvent[]): Json {
  return events.map(({ eventName, args, timestamp, blockNumber, transactionHash, logIndex }) => ({
    eventName,
    args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plainValue(value)])),
    timestamp: String(timestamp),
    ...(blockNumber === undefined ? {} : { blockNumber: String(blockNumber) }),
    ...(transactionHash === undefined ? {} : { transactionHash }),
    ...(logIndex === undefined ? {} : { logIndex }),
  }))
}

function plainValue(value: bigint | number | boolean | string): Json {
  return typeof value === 'bigint' ? String(value) : value
}
