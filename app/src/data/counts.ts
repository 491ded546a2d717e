import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { STEPS } from './count-step.ts'
import { askIndex, fromIndex } from './index-client.ts'
import { useSite } from './site.tsx'

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
      const question = { url: indexUrl, path: `/v1/campaigns/${account}/counts`, schema: countsSchema, signal }
      return (await fromIndex(indexUrl, () => askIndex(question))) ?? null
    },
    enabled,
    staleTime: 60_000,
    retry: false,
  })
  return query.isError ? null : query.data
}
