import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { proofUrl } from '@amana/sdk/domain-proof'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Services } from '../platform/feature.ts'
import { accountIdParameter, chainParameter } from '../platform/identifiers.ts'
import { createRouter } from '../platform/router.ts'
import type { RefreshedListing } from './policy.ts'
import { goodSince } from './verdict.ts'

const tags = ['listing']

const hiddenSchema = z.object({ campaign: z.string(), date: z.iso.date(), reason: z.string() })
const policySchema = z
  .object({
    feature: z
      .union([z.enum(['domain', 'all']), z.array(z.string())])
      .openapi({ description: 'Campaigns with a proof of domain, all, or exactly these.' }),
    hidden: z.array(hiddenSchema),
    note: z.string(),
  })
  .openapi('ListingPolicy')

const websiteSchema = z
  .object({
    domain: z.string(),
    url: z.url(),
    status: z.enum(['unread', 'read', 'absent', 'invalid', 'unreachable']),
    checkedAt: z.iso.datetime().nullable(),
    sha256: z.string().nullable().openapi({ description: 'Of the last proof that was read.' }),
    campaigns: z.array(
      z.object({
        campaign: z.string(),
        proven: z.boolean(),
        named: z.string().nullable().openapi({ description: 'The account that the website last vouched for.' }),
        provenAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .openapi('Website')
const domainsSchema = z.object({ charity: z.string(), websites: z.array(websiteSchema) }).openapi('CharityDomain')
const campaignSchema = z
  .object({
    campaign: z.string(),
    featured: z.boolean(),
    hidden: hiddenSchema.omit({ campaign: true }).nullable(),
    website: websiteSchema
      .omit({ campaigns: true })
      .extend({ proven: z.boolean(), provenAt: z.iso.datetime().nullable() })
      .nullable(),
  })
  .openapi('CampaignListing')
const namedSchema = z
  .object({
    campaigns: z.array(
      z.object({ campaign: z.string(), domain: z.string(), proven: z.boolean(), provenAt: z.iso.datetime() }),
    ),
  })
  .openapi('NamedCampaigns')

const json = <schema>(schema: schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

const policy = createRoute({
  method: 'get',
  path: '/v1/listing',
  tags,
  summary: 'Which campaigns home and search show, and which are hidden for what reason',
  responses: json(policySchema, 'The policy of this server.'),
})
const domain = createRoute({
  method: 'get',
  path: '/v1/charities/{charity}/domain',
  tags,
  summary: 'The websites that the campaigns of a charity name, and whether they name them',
  request: { params: z.object({ charity: accountIdParameter }) },
  responses: json(domainsSchema, 'As this server last read them; `verify-domain` asks anew.'),
})
const campaign = createRoute({
  method: 'get',
  path: '/v1/campaigns/{campaign}/listing',
  tags,
  summary: 'Whether home and search show a campaign, and why',
  request: { params: z.object({ campaign: accountIdParameter }) },
  responses: json(campaignSchema, 'What the policy means for it.'),
})
const named = createRoute({
  method: 'get',
  path: '/v1/listing/websites',
  tags,
  summary: 'The campaigns that their website names, or has named before',
  request: { query: z.object({ chain: chainParameter.openapi({ description: 'Of this chain.' }) }) },
  responses: json(namedSchema, 'Those that were named last come first; 10,000 at most.'),
})

interface Row {
  domain: string
  status: z.output<typeof websiteSchema>['status']
  checked_at: Date | null
  sha256: string | null
  chain_id: string
  campaign: string
  proven: boolean
  named: string | null
  proven_at: Date | null
}

const SELECT = `SELECT page.domain, page.status, page.checked_at, page.sha256, naming.chain_id::text AS chain_id,
  naming.campaign, naming.proven, naming.named, naming.proven_at
  FROM domain_naming AS naming JOIN domain_page AS page ON page.domain = naming.domain`

/** What the listing policy is, and what it means for a campaign and a charity. */
export function listingRoutes(
  { configuration, database }: Pick<Services, 'configuration' | 'database'>,
  listing: RefreshedListing,
  now: () => Date = () => new Date(),
): OpenAPIHono {
  const app = createRouter()
  const isGood = ({ proven, proven_at }: Row) =>
    proven && proven_at !== null && proven_at > goodSince(now(), configuration.listing)
  const namingOf = (row: Row) => ({
    campaign: campaignOf(row),
    proven: isGood(row),
    named: row.named,
    provenAt: row.proven_at?.toISOString() ?? null,
  })
  const caching = { 'cache-control': 'public, max-age=60' }

  app.openapi(policy, (c) => {
    const { feature, hidden } = configuration.listing
    const note = 'By its address every campaign stays readable, here and on the chain.'
    return c.json({ feature, hidden, note }, 200, caching)
  })

  app.openapi(domain, async (c) => {
    const { charity } = c.req.valid('param')
    const rows = await database.query<Row>(
      `${SELECT} WHERE naming.chain_id = $1 AND naming.charity = $2 ORDER BY page.domain, naming.campaign LIMIT 1000`,
      [charity.chainId, charity.address.toLowerCase()],
    )
    const domains = [...new Set(rows.map((row) => row.domain))]
    const websites = domains.flatMap((name) => {
      const theirs = rows.filter((row) => row.domain === name)
      const [first] = theirs
      return first ? [{ ...websiteOf(first), campaigns: theirs.map(namingOf) }] : []
    })
    return c.json({ charity: formatAccountId(charity), websites }, 200, caching)
  })

  app.openapi(campaign, async (c) => {
    const id = c.req.valid('param').campaign
    await listing.refresh()
    const [row] = await database.query<Row>(`${SELECT} WHERE naming.chain_id = $1 AND naming.campaign = $2`, [
      id.chainId,
      id.address.toLowerCase(),
    ])
    const answer = {
      campaign: formatAccountId(id),
      featured: listing.isFeatured(id),
      hidden: listing.hidden(id) ?? null,
      website: row ? { ...websiteOf(row), proven: isGood(row), provenAt: row.proven_at?.toISOString() ?? null } : null,
    }
    return c.json(answer, 200, caching)
  })

  app.openapi(named, async (c) => {
    const rows = await database.query<Row>(
      `${SELECT} WHERE naming.chain_id = $1 AND naming.proven_at IS NOT NULL
       ORDER BY naming.proven_at DESC, naming.campaign LIMIT 10000`,
      [c.req.valid('query').chain],
    )
    const campaigns = rows.flatMap((row) =>
      row.proven_at
        ? [
            {
              campaign: campaignOf(row),
              domain: row.domain,
              proven: isGood(row),
              provenAt: row.proven_at.toISOString(),
            },
          ]
        : [],
    )
    return c.json({ campaigns }, 200, caching)
  })
  return app
}

function websiteOf({ domain, status, checked_at, sha256 }: Row) {
  return { domain, url: proofUrl(domain).href, status, checkedAt: checked_at?.toISOString() ?? null, sha256 }
}

function campaignOf({ chain_id, campaign }: Row): string {
  return formatAccountId({ chainId: Number(chain_id), address: campaign as AccountId['address'] })
}
