import { type Address, getAddress, type Hex, isAddress } from 'viem'
import * as z from 'zod/mini'
import { parseAccountId } from './caip.ts'
import {
  countrySchema,
  openDataSchema,
  organisationIdSchema,
  organisationTypeSchema,
  recipientIdentitySchema,
} from './open-data.ts'

/** The contract's own limit on the terms document. */
export const MAX_TERMS_BYTES = 16_384
/** Longer documents are not read. */
export const MAX_DOCUMENT_BYTES = 1_048_576
/** Of a signature in the terms: a key's, or a contract wallet's of a few owners. Everybody's have to fit into the document. */
export const MAX_PROOF_BYTES = 1_024

// ---- text from strangers ----

/** Characters that reorder text around them: with them, a name can be made to read as another. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g
/** Beyond line breaks and tabs, none belongs in a text. */
const CONTROLS = /\p{Cc}/u

/** For a form: what was typed or pasted, without characters that reorder the text around them. */
export function withoutBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, '')
}

/** A text of one line. */
export function line(maxLength: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(maxLength),
    z.refine(
      (text) => !CONTROLS.test(text) && withoutBidiControls(text) === text,
      'a character that hides or reorders',
    ),
  )
}

/** A text of many lines. */
export function prose(maxLength: number) {
  return z.string().check(
    z.minLength(1),
    z.maxLength(maxLength),
    z.refine(
      (text) => !CONTROLS.test(text.replace(/[\t\n]/g, '')) && withoutBidiControls(text) === text,
      'a character that hides or reorders',
    ),
  )
}

// ---- values ----

export const addressSchema = z.pipe(
  z.string().check(z.refine((text) => isAddress(text, { strict: false }), 'no address')),
  z.transform((text): Address => getAddress(text)),
)

/** A SHA-256. */
export const hashSchema = hex(/^0x[\da-f]{64}$/, 'no 32 byte hash in lower case')
export const signatureSchema = hex(/^0x(?:[\da-f]{2}){1,4096}$/i, 'no signature')

function hex(pattern: RegExp, problem: string) {
  return z.pipe(
    z.string().check(z.regex(pattern, problem)),
    z.transform((text) => text as Hex),
  )
}

/** Base units of the token, as a decimal string. */
export const amountSchema = z.string().check(z.regex(/^(?:0|[1-9]\d{0,28})$/, 'no amount in base units'))
/** A milestone, counted from 0. */
export const indexSchema = z.number().check(z.int(), z.minimum(0), z.maximum(15))
const timeSchema = z.number().check(z.int(), z.minimum(0))

export const LANGUAGES = ['ar', 'en', 'fr'] as const
export const languageSchema = z.enum(LANGUAGES)
export type Language = z.infer<typeof languageSchema>

/** A link that a page may show: nothing but the web and IPFS. */
const linkSchema = z.string().check(
  z.maxLength(500),
  z.refine((text) => /^(?:https|ipfs):\/\/[^\s<>"']+$/.test(text), 'no https or ipfs link'),
)

// ---- terms ----

const milestoneTexts = z.object({
  title: line(120),
  description: prose(2_000),
  /** What must be shown for the milestone to count as reached. */
  checklist: z.optional(z.array(line(200)).check(z.maxLength(12))),
})

const campaignTexts = {
  name: line(120),
  description: prose(6_000),
}

const budgetLabel = line(120)
const giftLabel = line(80)

/** Labels stand in the order of the document's own; without them, those are shown. */
const translationSchema = z.object({
  ...campaignTexts,
  /** The organiser's name in this language; without it, its own is shown. */
  organiser: z.optional(line(120)),
  milestones: z
    .array(z.extend(milestoneTexts, { budget: z.optional(z.array(budgetLabel).check(z.maxLength(20))) }))
    .check(z.minLength(1), z.maxLength(16)),
  gifts: z.optional(z.array(giftLabel).check(z.maxLength(12))),
})

/** What a verifier or panel member signed before the campaign existed: a `ProofOfControl` without what the campaign itself says. */
const proofSchema = z.object({
  account: addressSchema,
  /** SHA-256 of the plan that was shown, see `asked-plan`. */
  draft: hashSchema,
  validUntil: timeSchema,
  signature: hex(new RegExp(`^0x(?:[\\da-f]{2}){1,${MAX_PROOF_BYTES}}$`, 'i'), 'no signature'),
})

export const ORGANISER_KINDS = ['charity', 'association', 'business', 'family', 'person', 'public'] as const

/** The promise itself: on the chain when the campaign is created, and the contract's ERC-7572 metadata. */
export const termsSchema = z
  .object({
    ...campaignTexts,
    image: z.optional(linkSchema),
    external_link: z.optional(linkSchema),
    /** Of this document; the others are in `translations`. */
    language: languageSchema,
    organiser: z.object({
      name: line(120),
      kind: z.enum(ORGANISER_KINDS),
      country: z.optional(countrySchema),
      /** Name of the public register, and the number there. */
      register: z.optional(line(120)),
      number: z.optional(line(60)),
      identifier: z.optional(organisationIdSchema),
      type: z.optional(organisationTypeSchema),
      domain: z.optional(z.string().check(z.regex(/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/))),
    }),
    milestones: z
      .array(
        z.extend(milestoneTexts, {
          budget: z.optional(z.array(z.object({ label: budgetLabel, amount: amountSchema })).check(z.maxLength(20))),
        }),
      )
      .check(z.minLength(1), z.maxLength(16)),
    recipients: z
      .array(
        z.object({
          address: addressSchema,
          name: line(120),
          kind: z.enum(['supplier', 'beneficiary', 'organiser', 'other']),
          identity: z.optional(recipientIdentitySchema),
        }),
      )
      .check(z.maxLength(128)),
    /** What the charity calls verifiers, panel members and the fallback recipient. A name beside an address proves nothing. */
    members: z.optional(z.array(z.object({ address: addressSchema, name: line(120) })).check(z.maxLength(17))),
    /** Of those who decide: see `published-proof`. Who is not in the list gave none. */
    proofs: z.optional(z.array(proofSchema).check(z.maxLength(16))),
    /** Things that a gift of this amount pays for. */
    gifts: z.optional(z.array(z.object({ label: giftLabel, amount: amountSchema })).check(z.maxLength(12))),
    openData: z.optional(openDataSchema),
    translations: z.optional(
      z.object({
        ar: z.optional(translationSchema),
        en: z.optional(translationSchema),
        fr: z.optional(translationSchema),
      }),
    ),
  })
  .check(
    z.refine(
      ({ milestones, translations = {} }) =>
        Object.values(translations).every((texts) => !texts || texts.milestones.length === milestones.length),
      'a translation has another number of milestones',
    ),
    z.refine(
      ({ milestones, gifts, translations = {} }) =>
        Object.values(translations).every(
          (texts) =>
            !texts ||
            (isOfLength(texts.gifts, gifts) &&
              texts.milestones.every(({ budget }, index) => isOfLength(budget, milestones[index]?.budget))),
        ),
      'a translation has another number of labels',
    ),
  )
export type Terms = z.infer<typeof termsSchema>

function isOfLength(labels: readonly string[] | undefined, originals: readonly unknown[] = []): boolean {
  return labels === undefined || labels.length === originals.length
}

// ---- evidence ----

/** CAIP-10: the chain and the address, so that evidence for one campaign is none for another. */
const accountIdSchema = z.string().check(z.refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account'))

/** A file that a document names. */
export const fileSchema = z.object({
  name: line(200),
  /** MIME type. */
  type: z.string().check(z.regex(/^[a-z]+\/[a-z\d.+-]{1,100}$/)),
  /** Bytes. */
  size: z.number().check(z.int(), z.minimum(1)),
  /** Its name, see `file-blocks`: the SHA-256 of the file, or of the list of its blocks. */
  sha256: hashSchema,
  /** For those who do not see the picture. */
  alt: z.optional(prose(500)),
})

/** What a receipt or an invoice comes to, in the currency that is printed on it: never added to coins of a token. */
const receiptSchema = z.object({
  /** In the currency's own unit, as a decimal number with a point: `1250.50`. */
  amount: z.string().check(z.regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$/, 'no amount of money')),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'no currency code')),
})
export type Receipt = z.infer<typeof receiptSchema>

/** What a claim's evidence hash names. */
export const evidenceSchema = z.object({
  campaign: accountIdSchema,
  milestone: indexSchema,
  title: line(120),
  statement: prose(8_000),
  files: z.array(z.extend(fileSchema, { receipt: z.optional(receiptSchema) })).check(z.maxLength(50)),
})
export type Evidence = z.infer<typeof evidenceSchema>

// ---- decisions that travel as files ----

const signedFields = {
  chainId: z.number().check(z.int(), z.minimum(1)),
  campaign: addressSchema,
  milestone: indexSchema,
  attempt: z.number().check(z.int(), z.minimum(1), z.maximum(255)),
  evidence: hashSchema,
  /** `payoutsHash` of the milestone's payouts. */
  payouts: hashSchema,
  reason: hashSchema,
  validUntil: timeSchema,
  signature: signatureSchema,
}

/** All that was signed, and the signature: whoever gets the file can check it and carry it to the campaign. */
export const signedDecisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attestation'), ...signedFields, approved: z.boolean(), verifier: addressSchema }),
  z.object({
    kind: z.literal('ruling'),
    ...signedFields,
    cause: z.enum(['Silence', 'Objection']),
    confirmed: z.boolean(),
    panelist: addressSchema,
  }),
])
export type SignedDecisionFile = z.infer<typeof signedDecisionSchema>

// ---- notes ----

/** A public note: beside a gift, as the reason of a decision, or as a journal entry's text. */
export const noteSchema = z.object({ text: prose(4_000), language: languageSchema })
export type Note = z.infer<typeof noteSchema>

/**
 * Reads a document that came from outside. Throws `z.core.$ZodError` or `SyntaxError` when it is not what it should be.
 *
 * @param schema - One of this file's schemas.
 * @param bytes - The document, UTF-8 JSON. Compare its hash first: see `content`.
 *
 * @example
 * ```ts
 * import { hexToBytes } from 'viem'
 * import { MAX_TERMS_BYTES, parseDocument, termsSchema } from '@amana/sdk/schemas'
 *
 * const terms = parseDocument(termsSchema, hexToBytes(creation.terms), MAX_TERMS_BYTES)
 * ```
 */
export function parseDocument<schema extends z.ZodMiniType>(
  schema: schema,
  bytes: Uint8Array,
  maxBytes = MAX_DOCUMENT_BYTES,
): z.output<schema> {
  if (bytes.length > maxBytes) throw new SyntaxError(`The document has ${bytes.length} bytes, ${maxBytes} at most.`)
  return z.parse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)))
}
