import { parseAccountId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import { type Address, isAddressEqual } from 'viem'
import * as z from 'zod/mini'
import type { ChainConfig } from './config.ts'
import { askIndex, fromIndex } from './index-client.ts'
import { useSite } from './site.tsx'

const listingSchema = z.object({
  hidden: z
    .array(z.object({ campaign: z.string(), date: z.string().check(z.maxLength(40)), reason: z.string() }))
    .check(z.maxLength(10_000)),
})

/** Milliseconds. */
const SILENT_AGAIN_AFTER = 10_000

/** A campaign that this site's operator leaves out of lists, and what the operator says in public about it. */
export interface HiddenCampaign {
  address: Address
  date: string
  reason: string
}

/** What the listing policy of this site hides on a chain; nothing without an index, which is who publishes it. */
export function useHiddenCampaigns({ chainId }: ChainConfig): readonly HiddenCampaign[] {
  const { indexUrl } = useSite()
  const query = useQuery({
    queryKey: ['listing', indexUrl],
    queryFn: async ({ signal }) => {
      if (!indexUrl) return null
      const question = { url: indexUrl, path: '/v1/listing', schema: listingSchema, signal }
      return (await fromIndex(indexUrl, () => askIndex(question))) ?? null
    },
    staleTime: 300_000,
    // An index that was silent for a moment is asked again; one that rests is not.
    refetchInterval: ({ state }) => (indexUrl && state.data === null ? SILENT_AGAIN_AFTER : false),
    retry: false,
  })
  return (query.data?.hidden ?? []).flatMap(({ campaign, date, reason }) => {
    const account = parseAccountId(campaign)
    return account?.chainId === chainId ? [{ address: account.address, date, reason }] : []
  })
}

export function hiddenIn(hidden: readonly HiddenCampaign[], address: Address): HiddenCampaign | undefined {
  return hidden.find((one) => isAddressEqual(one.address, address))
}
