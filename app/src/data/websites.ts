// Whether the website that a campaign's terms name names the campaign back: asked by the index, as pages cannot.
import { formatAccountId, parseAccountId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import * as z from 'zod/mini'
import type { CampaignIdentity } from './campaign-record.ts'
import type { ChainConfig } from './config.ts'
import { askIndex, fromIndex } from './index-client.ts'
import { useSite } from './site.tsx'

const LOOKS = ['unread', 'read', 'absent', 'invalid', 'unreachable'] as const
/** How the website answered when the index last asked. */
export type Look = (typeof LOOKS)[number]

/** What is known of the two-way naming of a campaign and its website. Times are Unix seconds. */
export type Website =
  /** The terms name none. */
  | { kind: 'unnamed' }
  /** Nobody who could know answers, or not yet. */
  | { kind: 'unknown'; domain: string; isAsking: boolean }
  | { kind: 'confirmed'; domain: string; confirmed: number }
  /** It was confirmed, and no longer is. */
  | { kind: 'lapsed'; domain: string; confirmed: number }
  | { kind: 'unconfirmed'; domain: string }

export interface WebsiteLook {
  status: Look
  checked: number | undefined
}

const time = z.pipe(
  z.iso.datetime(),
  z.transform((text) => Math.floor(Date.parse(text) / 1000)),
)
const answerSchema = z.object({
  website: z.nullable(
    z.object({
      domain: z.string().check(z.maxLength(253)),
      status: z.enum(LOOKS),
      checkedAt: z.nullable(time),
      proven: z.boolean(),
      provenAt: z.nullable(time),
    }),
  ),
})
const namedSchema = z.object({
  campaigns: z
    .array(
      z.object({
        campaign: z.string().check(z.maxLength(80)),
        domain: z.string().check(z.maxLength(253)),
        proven: z.boolean(),
        provenAt: time,
      }),
    )
    .check(z.maxLength(10_000)),
})

/** Milliseconds. */
const SILENT_AGAIN_AFTER = 10_000

const UNREAD: WebsiteLook = { status: 'unread', checked: undefined }

/** Of one campaign, with how and when the index last looked. */
export function useWebsite(
  { chainId }: ChainConfig,
  record: CampaignIdentity,
): { website: Website; look?: WebsiteLook } {
  const { indexUrl } = useSite()
  const domain = record.creation.terms?.organiser.domain
  const campaign = formatAccountId({ chainId, address: record.address })
  const path = `/v1/campaigns/${campaign}/listing`
  const query = useIndex(path, answerSchema, domain !== undefined)
  if (domain === undefined) return { website: { kind: 'unnamed' } }
  const { data } = query
  // It answers, and has not come to this campaign yet.
  if (data && !data.website) return { website: { kind: 'unconfirmed', domain }, look: UNREAD }
  const found = data?.website
  // What the index says of another website than the terms name says nothing.
  if (found?.domain !== domain) {
    return { website: { kind: 'unknown', domain, isAsking: indexUrl !== undefined && query.isPending } }
  }
  const { status, checkedAt, proven, provenAt } = found
  return { website: standing(domain, proven, provenAt), look: { status, checked: checkedAt ?? undefined } }
}

/** Of each campaign in a list: one question for all of them. */
export function useWebsites(chainId: number): (record: WithTerms) => Website {
  const { indexUrl } = useSite()
  const query = useIndex(`/v1/listing/websites?chain=${chainId}`, namedSchema, true)
  const { data } = query
  return ({ address, creation: { terms } }) => {
    const domain = terms?.organiser.domain
    if (domain === undefined) return { kind: 'unnamed' }
    if (!data) return { kind: 'unknown', domain, isAsking: indexUrl !== undefined && query.isPending }
    const found = namedIn(data).get(address.toLowerCase())
    return found?.domain === domain ? standing(domain, found.proven, found.provenAt) : { kind: 'unconfirmed', domain }
  }
}

interface WithTerms {
  address: Address
  creation: { terms: { organiser: { domain?: string | undefined } } | undefined }
}

type Named = z.output<typeof namedSchema>

const byCampaign = new WeakMap<Named, ReadonlyMap<string, Named['campaigns'][number]>>()

function namedIn(answer: Named) {
  const known =
    byCampaign.get(answer) ??
    new Map(answer.campaigns.map((one) => [parseAccountId(one.campaign)?.address.toLowerCase() ?? '', one] as const))
  byCampaign.set(answer, known)
  return known
}

function standing(domain: string, proven: boolean, confirmed: number | null): Website {
  if (confirmed === null) return { kind: 'unconfirmed', domain }
  return { kind: proven ? 'confirmed' : 'lapsed', domain, confirmed }
}

function useIndex<Schema extends z.core.$ZodType>(path: string, schema: Schema, enabled: boolean) {
  const { indexUrl } = useSite()
  return useQuery({
    queryKey: ['websites', indexUrl, path],
    queryFn: async ({ signal }) => {
      if (!indexUrl) return null
      return (await fromIndex(indexUrl, () => askIndex({ url: indexUrl, path, schema, signal }))) ?? null
    },
    enabled: enabled && indexUrl !== undefined,
    staleTime: 300_000,
    // An index that was silent for a moment is asked again; one that rests is not.
    refetchInterval: ({ state }) => (state.data === null ? SILENT_AGAIN_AFTER : false),
    retry: false,
  })
}
