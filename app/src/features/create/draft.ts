import { INVITED_ROLES } from '@amana/sdk/proof-of-control'
import { addressSchema, hashSchema, languageSchema, ORGANISER_KINDS, signatureSchema } from '@amana/sdk/schemas'
import { bytesToHex } from 'viem'
import * as z from 'zod/mini'
import type { Language } from '../../i18n/language.ts'

/** Texts as they were typed: what is wrong with them is said in the form, not by losing them. */
const text = (longest: number) => z._default(z.string().check(z.maxLength(longest)), '')
const choice = (standard: boolean) => z._default(z.boolean(), standard)
const listOf = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z._default(z.array(item).check(z.maxLength(most)), [])

const key = z.string().check(z.regex(/^[\da-f]{8}$/))

const person = z.object({ key, name: text(200), address: text(100) })

const recipient = z.extend(person, {
  kind: z._default(z.enum(['supplier', 'beneficiary', 'organiser', 'other']), 'supplier'),
  /** Percent of every milestone; not read of whoever gets the rest. */
  share: text(40),
  /** Out of a public list of organisations, or `individual`. */
  identity: text(80),
})

const milestone = z.object({
  key,
  title: text(300),
  amount: text(60),
  /** A day as `2027-03-31`: its end, in UTC. */
  claimBy: text(20),
  description: text(3_000),
  /** One item a line. */
  checklist: text(4_000),
  /** One line each: what it is, and its amount. */
  budget: text(4_000),
  /** Amounts by recipient in place of shares. */
  exact: z.optional(z.record(z.string(), z.string().check(z.maxLength(60)))),
})

const members = z._default(
  z.object({
    /** Nothing: more than half of them. */
    threshold: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(9))), null),
    members: listOf(person, 20),
  }),
  { threshold: null, members: [] },
)

const proof = z.object({
  role: z.enum(INVITED_ROLES),
  account: addressSchema,
  charity: addressSchema,
  /** SHA-256 of the plan that was shown. */
  draft: hashSchema,
  validUntil: z.int().check(z.minimum(0)),
  signature: signatureSchema,
})

const picture = z.object({
  sha256: hashSchema,
  /** Bytes. */
  size: z.int().check(z.minimum(1)),
})

/** What was sent, so that a page loaded again shows and follows exactly that. */
const sent = z.object({
  campaign: addressSchema,
  charity: addressSchema,
  /** The terms document as it is named on the chain. */
  terms: z.string().check(z.maxLength(17_000)),
})

export const draftSchema = z.object({
  version: z.literal(1),
  id: z.string().check(z.regex(/^[\da-f]{16}$/)),
  chainId: z.int().check(z.positive()),
  salt: hashSchema,
  /** Milliseconds on this device: which draft was worked on last. */
  changedAt: z.number(),
  /** Counted from 0. */
  step: z._default(z.int().check(z.minimum(0), z.maximum(6)), 0),
  kind: z._default(z.enum(ORGANISER_KINDS), 'charity'),
  organiser: text(300),
  country: text(2),
  register: text(200),
  number: text(100),
  domain: text(200),
  identifier: text(100),
  organisationType: text(2),
  publisherPrefix: text(60),
  name: text(300),
  story: text(8_000),
  language: languageSchema,
  picture: z.optional(picture),
  link: text(600),
  sector: text(10),
  humanitarian: choice(false),
  /** Where those live whom it helps. */
  helps: text(2),
  token: text(42),
  fundBy: text(20),
  milestones: listOf(milestone, 40),
  recipients: listOf(recipient, 40),
  /** Who gets what the shares of the others leave. */
  restTo: text(8),
  verifiers: members,
  panel: members,
  fallback: z._default(person, { key: '00000000', name: '', address: '' }),
  reviewDays: text(10),
  objectionDays: text(10),
  appealDays: text(10),
  /** Percent of a milestone's coins. */
  objectionShare: text(10),
  minimum: text(60),
  sequential: choice(false),
  upfront: choice(false),
  /** One line each: what it is, and its amount. */
  gifts: text(3_000),
  proofs: listOf(proof, 60),
  /** Of which plan the invitation lies in the site's signature box. */
  box: z.optional(hashSchema),
  sent: z.optional(sent),
})

export type Draft = z.output<typeof draftSchema>
export type DraftMilestone = Draft['milestones'][number]
export type DraftPerson = z.output<typeof person>
export type DraftRecipient = Draft['recipients'][number]
export type DraftProof = Draft['proofs'][number]
export type ChangeDraft = (change: (draft: Draft) => Partial<Draft>) => void

export const DAY = 86_400

export interface NewDraft {
  chainId: number
  token: string
  language: Language
  /** The chain's time, Unix seconds. */
  now: bigint
}

/** An empty plan with the rules that suit most: a charity need not touch them. */
export function newDraft({ chainId, token, language, now }: NewDraft): Draft {
  const fundBy = dayOf(Number(now) + 60 * DAY)
  return draftSchema.parse({
    version: 1,
    id: randomHex(8),
    chainId,
    salt: `0x${randomHex(32)}`,
    changedAt: Date.now(),
    language,
    token,
    fundBy,
    milestones: [newMilestone(laterDay(fundBy))],
    recipients: [newRecipient()],
    verifiers: { threshold: null, members: [newPerson()] },
    panel: { threshold: null, members: [newPerson()] },
    reviewDays: '7',
    objectionDays: '7',
    appealDays: '14',
    objectionShare: '10',
    minimum: '1',
  })
}

/** A month after a day. */
export function laterDay(previous: string): string {
  const time = endOfDay(previous)
  return time === undefined ? '' : dayOf(time - DAY + 30 * DAY)
}

export function newKey(): string {
  return randomHex(4)
}

export function newPerson(): DraftPerson {
  return { key: newKey(), name: '', address: '' }
}

export function newRecipient(): DraftRecipient {
  return { ...newPerson(), kind: 'supplier', share: '', identity: '' }
}

export function newMilestone(claimBy: string): DraftMilestone {
  return { key: newKey(), title: '', amount: '', claimBy, description: '', checklist: '', budget: '' }
}

/** Unix seconds of a day's end in UTC. */
export function endOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const start = Date.parse(`${day}T00:00:00Z`)
  // `2027-02-31` is another day than it says.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return undefined
  return start / 1000 + DAY
}

/** The day of a moment in UTC. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

export type DraftProblem = 'notADraft' | 'newer'

/** A draft from storage or a file, hostile until here; older ones get what was added since. */
export function readDraft(value: unknown): { draft: Draft } | { problem: DraftProblem } {
  const version = z.safeParse(z.object({ version: z.int().check(z.positive()) }), value)
  if (version.success && version.data.version > 1) return { problem: 'newer' }
  const parsed = z.safeParse(draftSchema, value)
  return parsed.success ? { draft: parsed.data } : { problem: 'notADraft' }
}

function randomHex(bytes: number): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(bytes))).slice(2)
}
