import { formatAccountId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { ChainConfig } from './config.ts'
import { askIndex, fromIndex } from './index-client.ts'
import { useSite } from './site.tsx'

const domainsSchema = z.object({
  websites: z
    .array(
      z.object({
        domain: z.string().check(z.regex(/^[a-z\d.-]{1,253}$/)),
        campaigns: z.array(z.object({ campaign: z.string(), proven: z.boolean() })).check(z.maxLength(1_000)),
      }),
    )
    .check(z.maxLength(1_000)),
})

/**
 * The websites that name this charity's campaigns as theirs, as the index last read them; empty without an index, which is
 * who asks websites. `amana verify-domain` asks anew.
 */
export function useProvenDomains({ chainId }: ChainConfig, charity: Address): readonly string[] {
  const { indexUrl } = useSite()
  const query = useQuery({
    queryKey: ['charity-domain', indexUrl, chainId, charity],
    queryFn: async ({ signal }) => {
      if (!indexUrl) return null
      const path = `/v1/charities/${formatAccountId({ chainId, address: charity })}/domain`
      const question = { url: indexUrl, path, schema: domainsSchema, signal }
      return (await fromIndex(indexUrl, () => askIndex(question))) ?? null
    },
    staleTime: 300_000,
    retry: false,
  })
  const websites = query.data?.websites ?? []
  return websites.filter(({ campaigns }) => campaigns.some(({ proven }) => proven)).map(({ domain }) => domain)
}
