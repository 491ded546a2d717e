import type { DonateWithAuthorizationArgs } from '@amana/sdk/actions/donateWithAuthorization'
import { type Address, getAddress, type Hex, isAddress } from 'viem'
import * as z from 'zod/mini'

const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text), 'no address')),
  z.transform((text): Address => getAddress(text)),
)
const hex = z.pipe(
  z.string().check(z.regex(/^0x[\da-fA-F]{64,130}$/)),
  z.transform((text) => text as Hex),
)
const uint = z.pipe(
  z.string().check(z.regex(/^\d{1,78}$/)),
  z.transform((digits) => BigInt(digits)),
)

const schema = z.object({
  kind: z.literal('donateWithAuthorization'),
  chainId: z.int(),
  args: z.object({
    campaign: address,
    from: address,
    shares: z.array(z.object({ milestone: z.int(), amount: uint, minAmount: uint, maxStart: uint })),
    intent: z.object({
      passOn: z.optional(z.boolean()),
      deadline: z.int(),
      source: z.optional(hex),
      note: z.optional(hex),
    }),
    authorization: z.object({ validAfter: uint, validBefore: uint, salt: hex, signature: hex }),
  }),
})

/** A gift that its donor signed, as a relay takes it and as this device keeps it: whole numbers as decimal digits. */
export function writeSignedGift(chainId: number, args: DonateWithAuthorizationArgs): string {
  return JSON.stringify({ kind: 'donateWithAuthorization', chainId, args }, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

/** Nothing when it is not one: somebody may have written into the storage. */
export function readSignedGift(body: string): DonateWithAuthorizationArgs | undefined {
  try {
    const parsed = z.safeParse(schema, JSON.parse(body))
    return parsed.success ? parsed.data.args : undefined
  } catch {
    return undefined
  }
}
