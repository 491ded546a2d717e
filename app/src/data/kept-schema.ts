// What a page last read, as it lies in the browser: parsed like anything that comes from outside.
import { MILESTONE_STATES } from '@amana/sdk/enumerations'
import { foldEvents, stateAt } from '@amana/sdk/ledger/fold'
import { parseHistory } from '@amana/sdk/ledger/history'
import { moneyDifferences } from '@amana/sdk/ledger/money'
import { addressSchema, hashSchema, termsSchema } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import * as z from 'zod/mini'
import type { LatestBlock } from './block.ts'
import type { CampaignBook } from './campaign-book.ts'
import type { CampaignEvent, CampaignRecord } from './campaign-record.ts'
import { tokenSchema } from './config.ts'

const big = z.pipe(
  z.string().check(z.regex(/^\d{1,80}$/)),
  z.transform((digits) => BigInt(digits)),
)
const hex = z.pipe(
  z.string().check(z.regex(/^0x[\da-f]*$/i)),
  z.transform((text) => text as Hex),
)
const number = z.number().check(z.nonnegative())

const payoutTerms = z.object({ recipient: addressSchema, amount: big })
const quorum = z.object({ threshold: number, members: z.array(addressSchema) })
const parameters = z.object({
  token: addressSchema,
  fallbackRecipient: addressSchema,
  terms: hashSchema,
  salt: hex,
  rules: z.object({
    fundBy: number,
    reviewWindow: number,
    objectionWindow: number,
    appealWindow: number,
    objectionBps: number,
    minDonation: big,
    sequential: z.boolean(),
    upfront: z.boolean(),
  }),
  verifiers: quorum,
  panel: quorum,
  milestones: z.array(z.object({ claimBy: number, payouts: z.array(payoutTerms) })),
})

const stretch = { start: big, amount: big }
const payout = z.object({
  ...stretch,
  milestone: number,
  index: number,
  recipient: addressSchema,
  objected: big,
  due: big,
  settled: z.boolean(),
})
const milestone = z.object({
  ...stretch,
  index: number,
  state: z.enum(MILESTONE_STATES),
  attempt: big,
  rejections: big,
  time: number,
  claimBy: number,
  funded: big,
  objected: big,
  paid: big,
  refunded: big,
  evidence: hex,
  payoutCount: number,
  payouts: z.array(payout),
})

export const blockSchema = z.object({ number: big, hash: hex, timestamp: big })

/** A campaign as its contract showed it. */
export const recordSchema = z.object({
  address: addressSchema,
  block: blockSchema,
  charity: addressSchema,
  factory: addressSchema,
  parameters,
  totals: z.object({
    given: big,
    absorbed: big,
    waiting: big,
    released: big,
    paid: big,
    refundable: big,
    refunded: big,
    surplus: big,
  }),
  ledgerHash: hex,
  milestones: z.array(milestone),
  token: z.optional(tokenSchema),
  creation: z.object({
    campaign: addressSchema,
    charity: addressSchema,
    parameters,
    blockNumber: big,
    timestamp: big,
    transactionHash: hex,
    terms: z.optional(termsSchema),
  }),
})
export type KeptRecord = z.output<typeof recordSchema>

export const bookSchema = z.object({ record: recordSchema, events: z.pipe(z.unknown(), z.transform(parseHistory)) })

/** Plain data for storage: every bigint as a decimal string. */
export function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
}

/** The newest block that was seen; nothing when what lies there is no block. */
export function newest(text: string): LatestBlock | undefined {
  return parsed(z.object({ block: blockSchema }), text)?.block
}

/** The list of campaigns; nothing when anything in it is not as it should be. */
export function recordsIn(text: string): CampaignRecord[] | undefined {
  return parsed(z.object({ records: z.array(recordSchema) }), text)?.records.map(recordOf)
}

/** A campaign with its history, added up again from the events. */
export function bookIn(text: string): CampaignBook | undefined {
  const kept = parsed(bookSchema, text)
  if (!kept) return undefined
  const record = recordOf(kept.record)
  const events = kept.events.map((event) => ({ ...event, address: record.address }) as CampaignEvent)
  const ledger = foldEvents(record.parameters, events)
  const state = stateAt(ledger, record.block.timestamp)
  const lots = [...ledger.lots.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
  return { record, events, state, lots, differences: moneyDifferences(state.totals, record.totals) }
}

function recordOf({ token, creation, ...record }: KeptRecord): CampaignRecord {
  return { ...record, token, creation: { ...creation, terms: creation.terms } } as CampaignRecord
}

function parsed<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    const result = schema.safeParse(JSON.parse(text))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}
