import { parseAccountId } from '@amana/sdk/caip'
import { z } from '@hono/zod-openapi'
import type { Hex } from 'viem'
import { STEPS } from './steps.ts'

export const countBody = z
  .strictObject({
    campaign: z
      .string()
      .max(80)
      .refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account'),
    source: z
      .union([z.literal('none'), z.string().regex(/^0x[\da-fA-F]{64}$/, 'neither 32 bytes nor "none"')])
      .transform((text) => text.toLowerCase() as Hex | 'none'),
    step: z.enum(STEPS),
  })
  .openapi('Count')

const source = z.union([
  z.object({ kind: z.enum(['paid', 'earned', 'owned']), name: z.string() }),
  z.object({ kind: z.literal('ambassador'), address: z.string() }),
  z.object({ kind: z.enum(['none', 'other']) }),
])

const value = z.union([z.int(), z.literal('< 5')])

export const countsAnswer = z
  .object({
    campaign: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    days: z.array(
      z.object({
        day: z.iso.date(),
        complete: z.boolean().openapi({ description: 'Whether the day (UTC) is over; else values are steps of five.' }),
        counts: z.array(z.object({ source, step: z.enum(STEPS), value })),
      }),
    ),
    totals: z.array(
      z.object({
        step: z.enum(STEPS),
        atLeast: z.int().openapi({ description: 'Sum of the values that are shown.' }),
        hidden: z.int().openapi({ description: 'How many values are "< 5".' }),
      }),
    ),
  })
  .openapi('Counts')

export const rangeQuery = z.object({
  from: z.iso.date().optional().openapi({ description: 'First day (UTC); default: 29 days before `to`.' }),
  to: z.iso.date().optional().openapi({ description: 'Last day, included; default: today.' }),
})
