import { type AccountId, parseAccountId } from '@amana/sdk/caip'
import { LANGUAGES } from '@amana/sdk/schemas'
import { z } from '@hono/zod-openapi'
import { type Address, getAddress, isAddress } from 'viem'

/** A campaign or a charity in a path: CAIP-10. */
export const accountIdParameter = z
  .string()
  .max(80)
  .transform((text, context): AccountId => {
    const id = parseAccountId(text)
    if (id) return { chainId: id.chainId, address: id.address.toLowerCase() as Address }
    context.addIssue({ code: 'custom', message: 'not of the form eip155:<chain>:<address> (CAIP-10)' })
    return z.NEVER
  })
  .openapi({ type: 'string', example: 'eip155:31337:0x5311482e83689efaE6cddDE308A885E644e7660F' })

/** An address in any case; lower-case afterwards, as the index keeps it. */
export const addressParameter = z
  .string()
  .max(42)
  .refine((text) => isAddress(text, { strict: false }), 'not an address')
  .transform((text) => getAddress(text).toLowerCase() as Address)
  .openapi({ type: 'string', example: '0x5311482e83689efaE6cddDE308A885E644e7660F' })

/** Base units, coin numbers. */
export const wholeNumberParameter = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,28})$/, 'not a whole number')
  .transform((digits) => BigInt(digits))
  .openapi({ type: 'string', example: '18400250000' })

/** As the index keeps them, in 32 bits; EIP-2294 allows more, and no chain here has it. */
export const MAX_CHAIN_ID = 2_147_483_647
export const chainParameter = z.coerce.number().int().positive().max(MAX_CHAIN_ID)

export const languageParameter = z
  .enum(LANGUAGES)
  .optional()
  .openapi({ description: 'Language of the answer; default: the campaign’s own.' })
