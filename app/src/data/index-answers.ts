// What the index's answers must look like before anything in them is used; see docs/api.md.
import { type Address, getAddress, type Hex, isAddress } from 'viem'
import * as z from 'zod/mini'

const whole = z.pipe(
  z.string().check(z.regex(/^(?:0|[1-9]\d{0,77})$/)),
  z.transform((digits) => BigInt(digits)),
)
const hash = z.pipe(
  z.string().check(z.regex(/^0x[\da-fA-F]{64}$/)),
  z.transform((text) => text.toLowerCase() as Hex),
)
const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text, { strict: false }))),
  z.transform((text): Address => getAddress(text)),
)
const block = z.object({ chainId: z.int(), number: whole, hash, timestamp: whole })
export type IndexBlock = z.output<typeof block>

/** `/v1/heads` */
export const headsSchema = z.object({ blocks: z.array(block).check(z.maxLength(1_000)) })

/** `/v1/campaigns/<id>`, as far as it is compared. */
export const standingSchema = z.object({
  block,
  campaign: z.object({
    ledgerHash: hash,
    events: z.int(),
    money: z.object({ given: whole }),
  }),
})

/** `/v1/campaigns/<id>/ledger`: the events themselves are read piece by piece, by the SDK. */
export const ledgerSchema = z.object({
  block,
  charity: address,
  ledgerHash: hash,
  count: z.int(),
  events: z.array(z.unknown()).check(z.maxLength(1_000_000)),
})

const creation = z.object({
  address,
  charity: address,
  /** Parameters and terms as the factory's event has them: the bytes, not what the index makes of them. */
  creation: z.pipe(
    z.string().check(z.regex(/^0x(?:[\da-fA-F]{2}){1,131072}$/)),
    z.transform((text) => text as Hex),
  ),
  createdAt: whole,
  createdBlock: whole,
  createdTransaction: hash,
  ledgerHash: hash,
  given: whole,
})
export type IndexCreation = z.output<typeof creation>

/** `/v1/creations` */
export const creationsSchema = z.object({
  blocks: z.array(block).check(z.maxLength(1_000)),
  creations: z.array(creation).check(z.maxLength(1_000)),
  nextCursor: z.nullable(z.string()),
})
