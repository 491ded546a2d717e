import { canonicalJson } from '@amana/sdk/canonical-json'
import {
  addressSchema,
  hashSchema,
  type Note,
  noteSchema,
  type SignedDecisionFile,
  signatureSchema,
} from '@amana/sdk/schemas'
import * as z from 'zod/mini'
import { type DecisionContext, decisionOf, signerOf, verdictOf } from './decision-file.ts'

const KEY = 'signed='
/** Codes with more in them are too fine for most cameras: then the words stay out, and their hash goes alone. */
const CODE_LENGTH = 1_100
const MAX_LENGTH = 40_000

/** What campaign and milestone in the page's address leave open. Short names: it has to fit into a code. */
const carriedSchema = z.object({
  a: z.int().check(z.minimum(1), z.maximum(255)),
  v: z.enum(['approve', 'reject', 'confirm', 'refuse']),
  c: z.optional(z.enum(['Silence', 'Objection'])),
  s: addressSchema,
  r: hashSchema,
  u: z.int().check(z.minimum(0)),
  x: signatureSchema,
  n: z.optional(noteSchema),
})

/** A signed decision as the part of a link that is never sent to a server. */
export function fragmentOf(file: SignedDecisionFile, note: Note | undefined): string {
  const carried = {
    a: file.attempt,
    v: verdictOf(file),
    ...(file.kind === 'ruling' && { c: file.cause }),
    s: signerOf(file),
    r: file.reason,
    u: file.validUntil,
    x: file.signature,
    ...(note && { n: note }),
  }
  return `#${KEY}${base64Url(new TextEncoder().encode(canonicalJson(carried)))}`
}

/** The same for a code that cameras can read. */
export function fragmentForCode(file: SignedDecisionFile, note: Note | undefined): string {
  const whole = fragmentOf(file, note)
  return whole.length > CODE_LENGTH ? fragmentOf(file, undefined) : whole
}

/** What a link brings, still to be checked; nothing when it brings no decision. */
export function carriedIn(
  fragment: string,
  context: DecisionContext,
): { file: SignedDecisionFile; note: Note | undefined } | 'unreadable' | undefined {
  if (!fragment.startsWith(`#${KEY}`)) return undefined
  if (fragment.length > MAX_LENGTH) return 'unreadable'
  try {
    const bytes = Uint8Array.from(binaryOf(fragment.slice(KEY.length + 1)), (letter) => letter.charCodeAt(0))
    const { a, v, c, s, r, u, x, n } = z.parse(carriedSchema, JSON.parse(new TextDecoder().decode(bytes)))
    const said = { attempt: a, verdict: v, cause: c, signer: s, reason: r, validUntil: u }
    return { file: { ...decisionOf(said, context), signature: x }, note: n }
  } catch {
    return 'unreadable'
  }
}

function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function binaryOf(text: string): string {
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
}
