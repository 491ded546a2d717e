import { ENTRY_KINDS } from '@amana/sdk/enumerations'
import { z } from '@hono/zod-openapi'
import { type Address, getAddress, type Hex, isAddress } from 'viem'

/** An entry's signature may have 4,096 bytes; everything else is small. */
export const MAX_BODY_BYTES = 16_384

const address = z
  .string()
  .refine((text) => isAddress(text), 'no address, or one with a wrong checksum')
  .transform((text): Address => getAddress(text))
  .openapi({ type: 'string', example: '0x5311482e83689efaE6cddDE308A885E644e7660F' })

const bytes = (pattern: RegExp, problem: string) =>
  z
    .string()
    .regex(pattern, problem)
    .transform((text) => text.toLowerCase() as Hex)
const word = bytes(/^0x[\da-fA-F]{64}$/, 'no 32 bytes in hexadecimal digits')
const keySignature = bytes(/^0x[\da-fA-F]{130}$/, 'no signature of 65 bytes')
const anySignature = bytes(/^0x(?:[\da-fA-F]{2}){0,4096}$/, 'no signature of at most 4,096 bytes')

/** A whole number that the contract keeps in so many bits, as decimal digits. */
const uint = (bits: number) =>
  z
    .string()
    .regex(/^(?:0|[1-9]\d{0,77})$/, 'no whole number in decimal digits')
    .transform((digits) => BigInt(digits))
    .refine((value) => value < 1n << BigInt(bits), `more than ${bits} bits`)

const chainId = z.int().positive().max(999_999_999_999_999)

const share = z.strictObject({
  milestone: z.int().min(0).max(15),
  amount: uint(96),
  minAmount: uint(96).optional(),
  maxStart: uint(96).optional(),
})

const intent = z.strictObject({
  passOn: z.boolean().optional(),
  deadline: z
    .int()
    .min(0)
    .max(2 ** 40 - 1)
    .optional(),
  source: word.optional(),
  note: word.optional(),
})

const gift = z
  .strictObject({
    kind: z.literal('donateWithAuthorization'),
    chainId,
    args: z.strictObject({
      campaign: address,
      shares: z.array(share).min(1).max(16),
      intent: intent.optional(),
      from: address,
      authorization: z.strictObject({
        validAfter: uint(256),
        validBefore: uint(256),
        salt: word,
        signature: keySignature,
      }),
    }),
  })
  .openapi('RelayedGift', { description: 'What `signDonation` of the SDK gives; whole numbers as decimal digits.' })

const entry = z
  .strictObject({
    kind: z.literal('writeSignedEntry'),
    chainId,
    args: z.strictObject({
      journal: address,
      entry: z.strictObject({
        campaign: address,
        kind: z.enum(ENTRY_KINDS),
        author: address,
        subject: word,
        content: word,
        nonce: uint(256),
        validUntil: uint(64),
      }),
      signature: anySignature,
    }),
  })
  .openapi('RelayedEntry', {
    description: 'What `writeSignedEntry` of the SDK takes; whole numbers as decimal digits.',
  })

/** What the relay is asked to carry: the arguments of the SDK's action of this name. */
export const bodySchema = z.discriminatedUnion('kind', [gift, entry]).openapi('RelayRequest')

export type ErrandBody = z.output<typeof bodySchema>
export type GiftBody = Extract<ErrandBody, { kind: 'donateWithAuthorization' }>
export type EntryBody = Extract<ErrandBody, { kind: 'writeSignedEntry' }>
