import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { useSite } from './site.tsx'

/** From a visit to a gift. */
export const STEPS = ['view', 'open-donate', 'sign', 'given'] as const
export type Step = (typeof STEPS)[number]

const stepSchema = z.enum(STEPS)
const sourceSchema = z.union([
  z.object({ kind: z.enum(['paid', 'earned', 'owned']), name: z.string().check(z.maxLength(40)) }),
  z.object({ kind: z.literal('ambassador'), address: z.string().check(z.maxLength(42)) }),
  z.object({ kind: z.enum(['none', 'other']) }),
])
const countsSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  days: z
    .array(
      z.object({
        counts: z
          .array(z.object({ source: sourceSchema, step: stepSchema, value: z.union([z.int(), z.literal('< 5')]) }))
          .check(z.maxLength(2_000)),
      }),
    )
    .check(z.maxLength(100)),
})
export type Counts = z.output<typeof countsSchema>

/** What the index counted of the last 30 days; `undefined` while it is asked, `null` when it says nothing. */
export function useCounts(campaign: AccountId, enabled: boolean): Counts | null | undefined {
  const { indexUrl } = useSite()
  const account = formatAccountId(campaign)
  const query = useQuery({
    queryKey: ['counts', indexUrl, account],
    queryFn: async ({ signal }) => {
      if (!indexUrl) return null
      const { askIndex, fromIndex } = await import('./index-client.ts')
      const question = { url: indexUrl, path: `/v1/campaigns/${account}/counts`, schema: countsSchema, signal }
      return (await fromIndex(indexUrl, () => askIndex(question))) ?? null
    },
    enabled,
    staleTime: 60_000,
    retry: false,
  })
  return query.isError ? null : query.data
}

const counted = new Set<string>()

/**
 * Tells the index of one step of a visit, once per page load: campaign, step and source tag, and nothing about who. Without an
 * index nothing is sent, and nobody waits for it.
 */
export function countStep(
  indexUrl: string | undefined,
  campaign: AccountId,
  step: Step,
  source: Hex | undefined,
): void {
  const account = formatAccountId(campaign)
  const key = `${account} ${step}`
  if (!indexUrl || counted.has(key)) return
  counted.add(key)
  navigator.sendBeacon?.(`${indexUrl}/v1/counts`, JSON.stringify({ campaign: account, step, source: source ?? 'none' }))
}
