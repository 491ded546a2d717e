import { expect } from 'chai'
import { Hono } from 'hono'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import { domainDuty } from '../../../indexer/src/api/listing/domains.ts'
import { listing } from '../../../indexer/src/api/listing/feature.ts'
import { createListing } from '../../../indexer/src/api/listing/policy.ts'
import { listingRoutes } from '../../../indexer/src/api/listing/routes.ts'
import { answerError } from '../../../indexer/src/api/platform/errors.ts'
import type { OpenServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { createOutgoing, type Outgoing } from '../../../indexer/src/api/platform/outgoing.ts'
import { type AccountId, formatAccountId, parseAccountId } from '../../../sdk/src/caip.ts'
import { type LocalChain, localChain } from '../../sdk/local-chain.ts'
import { namedCampaign } from '../alerts/world.ts'
import { CERTIFICATE } from '../support/certificate.ts'
import { chainIndex } from '../support/chain-index.ts'
import { type LocalServer, localServer, type Received } from '../support/local-server.ts'
import { serviceDatabase } from '../support/service-database.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('the listing policy', () => {
  let chain: LocalChain
  let index: ReturnType<typeof chainIndex>
  let campaigns: string[]
  let charity: string
  let website: LocalServer
  let page: (received: Received) => { status: number; body?: string; location?: string }
  let database: OpenServiceDatabase
  before(async () => {
    database = await serviceDatabase(listing.migrations)
    chain = await localChain()
    const made = [
      await namedCampaign(chain, `0x${'01'.repeat(32)}`),
      await namedCampaign(chain, `0x${'02'.repeat(32)}`),
    ]
    campaigns = made.map(({ account }) => account)
    charity = formatAccountId({ chainId: 31337, address: chain.accounts.charity.address })
    index = chainIndex(chain)
    const onRequest: Parameters<typeof localServer>[0] = (received, response) => {
      const { status, body, location } = page(received)
      response.writeHead(status, location ? { location } : {}).end(body)
    }
    website = await localServer(onRequest, { secure: true })
  })
  beforeEach(async () => {
    page = () => ({ status: 404 })
    website.received.length = 0
    await database.query('DELETE FROM domain_naming')
    await database.query('DELETE FROM domain_page')
  })
  after(async () => {
    await website.close()
    await database.close()
  })

  const naming =
    (...accounts: string[]) =>
    () => ({ status: 200, body: JSON.stringify({ accounts }) })
  const idOf = (account: string | undefined) => parseAccountId(account ?? '') as AccountId

  /** A server with this policy; the website's port is the only thing about it that is not as on the internet. */
  const server = (settings: object = {}) => {
    const configuration = configurationSchema.parse({ listing: settings })
    const clock = { skew: 0 }
    const out = createOutgoing(
      { allowPrivateNetworks: true, ports: [] },
      { resolve: async () => ['127.0.0.1'], authorities: CERTIFICATE },
    )
    const send: Outgoing = (request) => {
      const url = new URL(request.url)
      url.port = String(website.port)
      return out({ ...request, url })
    }
    const now = () => new Date(Date.now() + clock.skew)
    const services = { configuration, database, index }
    const duty = domainDuty({ ...services, send, now })
    const policy = createListing(services, () => now().getTime())
    const app = new Hono().route('/', listingRoutes(services, policy, now)).onError(answerError)
    const ask = async (path: string) => {
      const response = await app.request(path)
      return { status: response.status, json: await response.json() }
    }
    return {
      policy,
      ask,
      /** So much time, and then a turn. */
      async turn(milliseconds = 0) {
        clock.skew += milliseconds
        await duty.run(new AbortController().signal)
        await policy.refresh()
      },
      /** So much time in which this server does not look at any website. */
      async idle(milliseconds: number) {
        clock.skew += milliseconds
        await policy.refresh()
      },
      featured: () => campaigns.map((account) => policy.isFeatured(idOf(account))),
      async websiteOf() {
        const { json } = await ask(`/v1/charities/${charity}/domain`)
        return json.websites[0]
      },
    }
  }

  it('features those whose charity has proven its domain, and says so', async () => {
    const { turn, featured, ask, policy, websiteOf } = server()
    page = naming(campaigns[0] ?? '')
    await turn()
    expect(featured()).to.deep.equal([true, false])
    expect(policy.featuredCampaigns()?.map(formatAccountId)).to.deep.equal([campaigns[0]])
    expect(website.received.map(({ path, headers }) => [path, headers.host])).to.deep.equal([
      ['/.well-known/amana.json', `well.example:${website.port}`],
    ])
    const shown = await websiteOf()
    expect(shown).to.deep.include({
      domain: 'well.example',
      url: 'https://well.example/.well-known/amana.json',
      status: 'read',
    })
    expect(shown.sha256).to.match(/^0x[\da-f]{64}$/)
    expect(
      shown.campaigns.map(({ campaign, proven, named }: Record<string, unknown>) => [campaign, proven, named]),
    ).to.have.deep.members([
      [campaigns[0], true, campaigns[0]],
      [campaigns[1], false, null],
    ])
    const { json } = await ask(`/v1/campaigns/${campaigns[0]}/listing`)
    expect(json).to.deep.include({ campaign: campaigns[0], featured: true, hidden: null })
    expect(json.website).to.deep.include({ domain: 'well.example', proven: true })
    expect(Date.parse(json.website.checkedAt) - Date.parse(json.website.provenAt)).to.be.within(0, 10_000)
    expect((await ask(`/v1/campaigns/${campaigns[1]}/listing`)).json.website).to.deep.include({
      proven: false,
      provenAt: null,
    })
    expect((await ask('/v1/listing/websites?chain=31337')).json.campaigns).to.deep.equal([
      { campaign: campaigns[0], domain: 'well.example', proven: true, provenAt: json.website.provenAt },
    ])
    expect((await ask('/v1/listing/websites?chain=1')).json.campaigns).to.deep.equal([])
    expect((await ask('/v1/listing')).json).to.deep.include({ feature: 'domain', hidden: [] })
  })

  it('takes the charity’s account for all its campaigns, over a redirect to the same website', async () => {
    const { turn, featured } = server()
    const proof = naming(charity)
    page = ({ headers }) =>
      headers.host?.startsWith('www.') ? proof() : { status: 301, location: 'https://www.well.example/proof.json' }
    await turn()
    expect(featured()).to.deep.equal([true, true])
    expect(website.received.map(({ path }) => path)).to.deep.equal(['/.well-known/amana.json', '/proof.json'])
  })

  it('features nothing on the word of what is no proof', async () => {
    const elsewhere = `eip155:1:${idOf(campaigns[0]).address}`
    const answers: (typeof page)[] = [
      naming(elsewhere),
      naming(),
      () => ({ status: 200, body: '<html>welcome</html>' }),
      () => ({ status: 200, body: JSON.stringify({ accounts: [campaigns[0]], padding: 'x'.repeat(65_536) }) }),
      () => ({ status: 500, body: JSON.stringify({ accounts: campaigns }) }),
      () => ({ status: 302, location: 'http://well.example/' }),
      () => ({ status: 302, location: 'https://well.example:8443/' }),
      () => ({ status: 302, location: '/.well-known/amana.json' }),
    ]
    for (const answer of answers) {
      page = answer
      await database.query('DELETE FROM domain_naming')
      await database.query('DELETE FROM domain_page')
      const { turn, featured } = server()
      await turn()
      expect(featured(), JSON.stringify(answer({} as Received)).slice(0, 80)).to.deep.equal([false, false])
    }
  })

  it('asks a website once a day, and at once when a new campaign names it', async () => {
    const { turn, featured } = server()
    page = naming(charity)
    await turn()
    await turn()
    expect(website.received).to.have.length(1)
    await turn(21 * HOUR)
    expect(website.received).to.have.length(1)
    await turn(6 * HOUR)
    expect(website.received).to.have.length(2)
    const { account } = await namedCampaign(chain, `0x${'03'.repeat(32)}`)
    await turn(HOUR)
    expect(website.received).to.have.length(3)
    campaigns.push(account)
    expect(featured()).to.deep.equal([true, true, true])
    campaigns.pop()
  })

  it('keeps a proof through a website’s bad evening, and drops it when denied twice', async () => {
    const { turn, featured, websiteOf } = server()
    page = naming(charity)
    await turn()
    page = () => ({ status: 404 })
    await turn(27 * HOUR)
    expect([featured(), (await websiteOf()).status]).to.deep.equal([[true, true], 'absent'])
    page = naming(charity)
    await turn(2 * HOUR)
    expect(featured()).to.deep.equal([true, true])
    page = naming()
    await turn(27 * HOUR)
    expect(featured()).to.deep.equal([true, true])
    // The second look comes soon.
    await turn(1.2 * HOUR)
    expect(featured()).to.deep.equal([false, false])
    page = naming(charity)
    await turn(27 * HOUR)
    expect(featured()).to.deep.equal([true, true])
  })

  it('keeps a proof for a week while the website cannot be read, asking now and then', async () => {
    const { turn, featured, websiteOf } = server()
    page = naming(charity)
    await turn()
    const { sha256 } = await websiteOf()
    page = () => ({ status: 503 })
    for (let days = 1; days <= 6; days += 1) await turn(1.1 * DAY)
    expect([featured(), (await websiteOf()).status]).to.deep.equal([[true, true], 'unreachable'])
    expect((await websiteOf()).sha256).to.equal(sha256)
    await turn(1.2 * DAY)
    expect(featured()).to.deep.equal([false, false])
    expect(website.received.length).to.be.within(5, 9)
  })

  it('says until when a website that fell silent has named a campaign', async () => {
    const { turn, ask } = server()
    page = naming(charity)
    await turn()
    const websiteIn = async () => (await ask(`/v1/campaigns/${campaigns[0]}/listing`)).json.website
    const { provenAt } = await websiteIn()
    page = () => ({ status: 503 })
    for (let days = 1; days <= 7; days += 1) await turn(1.1 * DAY)
    expect(await websiteIn()).to.deep.include({ status: 'unreachable', proven: false, provenAt })
    const { json } = await ask('/v1/listing/websites?chain=31337')
    expect(json.campaigns).to.have.length.above(1)
    expect(json.campaigns.filter(({ proven }: { proven: boolean }) => proven)).to.deep.equal([])
  })

  it('calls no proof good that it has long not looked at', async () => {
    const { turn, idle, featured, ask } = server()
    page = naming(charity)
    await turn()
    await idle(8 * DAY)
    expect(featured()).to.deep.equal([true, true])
    await idle(1.1 * DAY)
    expect(featured()).to.deep.equal([false, false])
    expect((await ask(`/v1/campaigns/${campaigns[0]}/listing`)).json.website.proven).to.equal(false)
    expect((await ask('/v1/listing/websites?chain=31337')).json.campaigns[0].proven).to.equal(false)
  })

  it('hides with a date and a reason that everybody can read, whatever else the policy says', async () => {
    const reason = 'Impersonates another charity; see the note of 12 June.'
    const hidden = [{ campaign: campaigns[1]?.toLowerCase(), date: '2026-06-12', reason }]
    const { policy, ask } = server({ feature: 'all', hidden })
    expect(campaigns.map((account) => policy.isFeatured(idOf(account)))).to.deep.equal([true, false])
    expect(policy.hidden(idOf(campaigns[1]))).to.deep.equal({ date: '2026-06-12', reason })
    expect(policy.hidden(idOf(campaigns[0]))).to.equal(undefined)
    expect(policy.hiddenCampaigns().map(formatAccountId)).to.deep.equal([campaigns[1]])
    expect(policy.featuredCampaigns()).to.equal(undefined)
    expect((await ask('/v1/listing')).json.hidden).to.deep.equal(hidden)
    expect((await ask(`/v1/campaigns/${campaigns[1]}/listing`)).json.hidden.reason).to.equal(reason)
  })

  it('can feature exactly what an operator chose', async () => {
    const { policy } = server({ feature: [campaigns[1]] })
    expect(campaigns.map((account) => policy.isFeatured(idOf(account)))).to.deep.equal([false, true])
    expect(policy.featuredCampaigns()?.map(formatAccountId)).to.deep.equal([campaigns[1]])
  })

  it('is refused when it names nothing, or hides without a reason', () => {
    for (const settings of [
      { feature: 'everything' },
      { feature: ['0x12'] },
      { hidden: [{ campaign: campaigns[0], date: '2026-06-12' }] },
      { hidden: [{ campaign: campaigns[0], date: '2026-06-12', reason: ' ' }] },
      { hidden: [{ campaign: campaigns[0], date: '12 June', reason: 'x' }] },
    ]) {
      expect(configurationSchema.safeParse({ listing: settings }).success, JSON.stringify(settings)).to.equal(false)
    }
  })

  it('answers with what it knew while the database is away', async () => {
    const { turn, featured, policy } = server()
    page = naming(charity)
    await turn()
    await database.query('ALTER TABLE domain_naming RENAME TO away')
    await turn(0).catch(() => undefined)
    const refreshed = await policy.refresh().catch(() => 'away')
    await database.query('ALTER TABLE away RENAME TO domain_naming')
    expect(refreshed).to.equal('away')
    expect(featured()).to.deep.equal([true, true])
  })
})
