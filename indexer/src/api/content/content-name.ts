import { cidToHash } from '@amana/sdk/content'
import { z } from '@hono/zod-openapi'
import type { Hex } from 'viem'

const HASH = /^(?:0x)?([\da-f]{64})$/i

/** A document's name in a path: SHA-256 with or without `0x`, or the CIDv1 of the raw block. */
export const contentName = z
  .string()
  .max(80)
  .transform((text, context): Hex => {
    const [, digits] = HASH.exec(text) ?? []
    if (digits !== undefined) return `0x${digits.toLowerCase()}`
    try {
      return cidToHash(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'neither a SHA-256 nor the CID of a raw block' })
      return z.NEVER
    }
  })
  .openapi({
    type: 'string',
    description: 'SHA-256, 64 hexadecimal digits with or without 0x; or the CIDv1 of the raw block.',
    example: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
  })
