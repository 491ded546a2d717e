import { MILESTONE_STATES } from '@amana/sdk/enumerations'
import { MONEY_PARTS } from '@amana/sdk/ledger/money'
import { ROLES } from '@amana/sdk/roles'
import { z } from '@hono/zod-openapi'

// What the answers hold. Amounts and coin numbers are base units and times Unix seconds, as decimal strings; addresses have
// their checksum; hashes are lower-case.

const whole = z.string().openapi({ example: '18400250000' })
const hash = z.string().openapi({ example: `0x${'0'.repeat(64)}` })
const address = z.string().openapi({ example: '0x5311482e83689efaE6cddDE308A885E644e7660F' })
const accountId = z.string().openapi({ example: 'eip155:31337:0x5311482e83689efaE6cddDE308A885E644e7660F' })

/** Every answer says which block it is true at: compare it with a node of your own. */
const blockSchema = z
  .object({ chainId: z.number(), number: whole, hash, timestamp: whole })
  .openapi('Block', { description: 'The newest block that the answer is true at.' })

export const moneySchema = z
  .object(
    Object.fromEntries(MONEY_PARTS.map((part) => [part, whole])) as Record<(typeof MONEY_PARTS)[number], typeof whole>,
  )
  .openapi('Money', { description: 'given = waiting + released + paid + refundable + refunded' })

const payoutSchema = z
  .object({
    index: z.number(),
    start: whole,
    amount: whole,
    recipient: address,
    objected: whole,
    settled: z.boolean(),
    due: whole,
  })
  .openapi('Payout')

const milestoneSchema = z
  .object({
    index: z.number(),
    start: whole,
    amount: whole,
    state: z.enum(MILESTONE_STATES),
    attempt: whole,
    rejections: whole,
    time: z.number(),
    claimBy: z.number(),
    funded: whole,
    objected: whole,
    paid: whole,
    refunded: whole,
    evidence: hash,
    payouts: z.array(payoutSchema),
    money: moneySchema,
    next: z
      .object({ state: z.enum(MILESTONE_STATES), time: z.number() })
      .nullable()
      .openapi({ description: 'What happens by time alone when nobody acts, and when.' }),
  })
  .openapi('Milestone')

export const campaignLineSchema = z
  .object({
    id: accountId,
    chainId: z.number(),
    address,
    charity: address,
    token: address,
    name: z.string(),
    organiser: z.string(),
    language: z.string().nullable(),
    goal: whole,
    money: moneySchema,
    absorbed: whole,
    gifts: z.number(),
    donors: z.number(),
    createdAt: whole,
    changedAt: whole,
    fundBy: z.number(),
    standing: z.enum(['open', 'running', 'ended']),
    featured: z.boolean(),
    hidden: z.object({ date: z.string(), reason: z.string() }).nullable(),
    milestones: z.array(milestoneSchema.pick({ index: true, start: true, amount: true, state: true, funded: true })),
  })
  .openapi('CampaignLine')

export const creationSchema = campaignLineSchema
  .pick({ id: true, chainId: true, address: true, charity: true, createdAt: true })
  .extend({
    creation: z.string().openapi({ description: 'Parameters and terms, ABI-encoded as in `CampaignCreated`.' }),
    createdBlock: whole,
    createdTransaction: hash,
    ledgerHash: hash,
    given: whole,
  })
  .openapi('Creation')

const quorumSchema = z.object({ threshold: z.number(), members: z.array(address) })

export const campaignSchema = campaignLineSchema
  .omit({ milestones: true })
  .extend({
    createdBlock: whole,
    createdTransaction: hash,
    terms: z.record(z.string(), z.unknown()).nullable(),
    termsHash: hash,
    fallbackRecipient: address,
    salt: hash,
    rules: z.object({
      fundBy: z.number(),
      reviewWindow: z.number(),
      objectionWindow: z.number(),
      appealWindow: z.number(),
      objectionBps: z.number(),
      minDonation: whole,
      sequential: z.boolean(),
      upfront: z.boolean(),
    }),
    verifiers: quorumSchema,
    panel: quorumSchema,
    milestones: z.array(milestoneSchema),
    held: whole,
    ledgerHash: hash.openapi({ description: 'Of all events here: compare it with `ledgerHash()` of the contract.' }),
    events: z.number(),
  })
  .openapi('Campaign')

export const giftSchema = z
  .object({
    id: whole,
    campaign: accountId,
    donor: address,
    amount: whole,
    lots: z.number(),
    passOn: z.boolean(),
    source: hash,
    note: hash,
    role: z.enum(ROLES).nullable().openapi({ description: 'Part of the donor in the campaign: no public support.' }),
    givenAt: whole,
    block: whole,
    transaction: hash,
  })
  .openapi('Gift')

export const eventSchema = z
  .object({
    campaign: accountId,
    ordinal: z.number(),
    cursor: z.string(),
    eventName: z.string(),
    args: z.record(z.string(), z.unknown()),
    timestamp: whole,
    blockNumber: whole,
    transactionHash: hash,
    logIndex: z.number(),
  })
  .openapi('Event')

export const entrySchema = z
  .object({
    campaign: accountId,
    kind: z.string(),
    author: address,
    roles: z.array(z.enum(ROLES)),
    subject: hash,
    content: hash,
    timestamp: whole,
    blockNumber: whole,
    transactionHash: hash,
    logIndex: z.number(),
  })
  .openapi('Entry')

const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string() })
  .openapi('Problem', { description: 'RFC 9457' })

/** The answers of a path: what it gives, and a problem for everything else. */
export function answers<schema extends z.ZodType>(schema: schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: { description: 'What is wrong', content: { 'application/problem+json': { schema: problemSchema } } },
  } as const
}

/** Of one chain. */
export function atBlock<shape extends z.ZodRawShape>(shape: shape) {
  return z.object({ block: blockSchema, ...shape })
}

/** Of several chains. */
export function atBlocks<shape extends z.ZodRawShape>(shape: shape) {
  return z.object({ blocks: z.array(blockSchema), ...shape })
}

export const nextCursor = z.string().nullable().openapi({ description: 'Of the next page; null: this is the last.' })
