import { type Hex, hexToString, stringToHex } from 'viem'
import * as z from 'zod/mini'
import type { EntryKind } from './enumerations.ts'
import { amountSchema, fileSchema, indexSchema, languageSchema, line, parseDocument, prose } from './schemas.ts'

const words = { text: prose(8_000), language: languageSchema }

/** News about a campaign, or about one of its milestones. */
export const updateSchema = z.object({
  title: line(120),
  ...words,
  milestone: z.optional(indexSchema),
  files: z.optional(z.array(fileSchema).check(z.maxLength(50))),
  /** Names of those whose help it thanks for, and who agreed to be named. */
  thanks: z.optional(z.array(line(80)).check(z.maxLength(40))),
})
export type Update = z.infer<typeof updateSchema>

/** Says what was wrong in the entry that is its subject. */
export const correctionSchema = z.object(words)
export type Correction = z.infer<typeof correctionSchema>

export const questionSchema = z.object({ ...words, milestone: z.optional(indexSchema) })
export type Question = z.infer<typeof questionSchema>

/** Answers the entry that is its subject. */
export const replySchema = z.object(words)
export type Reply = z.infer<typeof replySchema>

/** A recipient says that the payout which is the entry's subject has arrived: see {@link payoutSubject}. */
export const receivedSchema = z.object({
  /** Base units of the token. */
  amount: amountSchema,
  text: z.optional(prose(8_000)),
  language: languageSchema,
})
export type Received = z.infer<typeof receivedSchema>

/** Why the entry that is its subject should not be shown, or be shown again. */
export const moderationSchema = z.object({ reason: prose(1_000), language: languageSchema })
export type Moderation = z.infer<typeof moderationSchema>

/** What the document of each kind of journal entry holds. */
export const entryDocumentSchemas = {
  Update: updateSchema,
  Correction: correctionSchema,
  Question: questionSchema,
  Reply: replySchema,
  Received: receivedSchema,
  Hide: moderationSchema,
  Unhide: moderationSchema,
} as const satisfies Record<EntryKind, z.ZodMiniType>

export type EntryDocument<kind extends EntryKind> = z.infer<(typeof entryDocumentSchemas)[kind]>

/**
 * Reads the document of a journal entry. Throws `z.core.$ZodError` or `SyntaxError` when it is not what the kind asks for.
 *
 * @param kind - The entry's.
 * @param bytes - The document, UTF-8 JSON. Compare its hash with the entry's `content` first: see `content`.
 *
 * @example
 * ```ts
 * import { canonicalBytes } from '@amana/sdk/canonical-json'
 * import { contentHash } from '@amana/sdk/content'
 * import { parseEntryDocument } from '@amana/sdk/journal-documents'
 *
 * const bytes = canonicalBytes({ title: 'Water', text: 'The pump runs.', language: 'en', milestone: 1 })
 * const content = await contentHash(bytes)
 * const update = parseEntryDocument('Update', bytes)
 * ```
 */
export function parseEntryDocument<kind extends EntryKind>(kind: kind, bytes: Uint8Array): EntryDocument<kind> {
  return parseDocument(entryDocumentSchemas[kind], bytes) as EntryDocument<kind>
}

const PAYOUT_SUBJECT = /^payout:(0|[1-9]\d?):([0-7])$/

/** The subject of an entry about a payout: `payout:1:0` in ASCII for the first payout of milestone 1, both counted from 0. */
export function payoutSubject({ milestone, payout }: { milestone: number; payout: number }): Hex {
  const text = `payout:${milestone}:${payout}`
  if (!PAYOUT_SUBJECT.test(text) || milestone > 15)
    throw new RangeError(`${text} is no payout that a campaign can have.`)
  return stringToHex(text, { size: 32 })
}

/** The payout that an entry is about; `undefined` when it is about something else. */
export function payoutOfSubject(subject: Hex): { milestone: number; payout: number } | undefined {
  const [, milestone, payout] = PAYOUT_SUBJECT.exec(hexToString(subject, { size: 32 })) ?? []
  if (milestone === undefined || payout === undefined || Number(milestone) > 15) return undefined
  return { milestone: Number(milestone), payout: Number(payout) }
}
