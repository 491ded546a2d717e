import { INVITED_ROLES } from '@amana/sdk/proof-of-control'
import { z } from '@hono/zod-openapi'
import { type Address, getAddress, type Hex, isAddress } from 'viem'

/** A signature may have 4,096 bytes; everything else is small. */
export const MAX_BODY_BYTES = 16_384

const address = z
  .string()
  .refine((text) => isAddress(text), 'no address, or one with a wrong checksum')
  .transform((text): Address => getAddress(text))
const hex = (pattern: RegExp, problem: string) =>
  z
    .string()
    .regex(pattern, problem)
    .transform((text) => text.toLowerCase() as Hex)
export const wordSchema = hex(/^0x[\da-fA-F]{64}$/, 'no 32 bytes in hexadecimal digits')
const signature = hex(/^0x(?:[\da-fA-F]{2}){0,4096}$/, 'no signature of at most 4,096 bytes')
/** Unix seconds. */
const time = z.int().min(0)
const chainId = z.int().positive().max(999_999_999_999_999)

/** The fields of the SDK's `signedDecisionSchema`: the file that the app and the command line write. */
const decision = {
  chainId,
  campaign: address,
  milestone: z.int().min(0).max(15),
  attempt: z.int().min(1).max(255),
  evidence: wordSchema,
  payouts: wordSchema,
  reason: wordSchema,
  validUntil: time,
  signature,
}
const draft = { chainId, charity: address, draft: wordSchema, validUntil: time, signature }
const accounts = (most: number) => z.array(address).max(most)

export const bodySchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('attestation'), ...decision, approved: z.boolean(), verifier: address })
      .openapi('SignedAttestation'),
    z
      .strictObject({
        kind: z.literal('ruling'),
        ...decision,
        cause: z.enum(['Silence', 'Objection']),
        confirmed: z.boolean(),
        panelist: address,
      })
      .openapi('SignedRuling'),
    z
      .strictObject({
        kind: z.literal('invitation'),
        ...draft,
        recipients: accounts(16),
        verifiers: accounts(9),
        panel: accounts(7),
      })
      .openapi('SignedInvitation'),
    z
      .strictObject({ kind: z.literal('proof-of-control'), ...draft, role: z.enum(INVITED_ROLES), account: address })
      .openapi('SignedProofOfControl'),
  ])
  .openapi('SignatureBoxRequest')

export type BoxBody = z.output<typeof bodySchema>
export type DecisionBody = Extract<BoxBody, { kind: 'attestation' | 'ruling' }>
export type InvitationBody = Extract<BoxBody, { kind: 'invitation' }>
export type ProofBody = Extract<BoxBody, { kind: 'proof-of-control' }>
