import { expect } from 'chai'
import { Hono } from 'hono'
import type { Hex } from 'viem'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import { counts } from '../../../indexer/src/api/counts/feature.ts'
import { countsRoutes } from '../../../indexer/src/api/counts/routes.ts'
import { answerError } from '../../../indexer/src/api/platform/errors.ts'
import type { OpenServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { encodeSourceTag } from '../../../sdk/src/source-tag.ts'
import { campaignOn, localChain } from '../../sdk/local-chain.ts'
import { chainIndex } from '../support/chain-index.ts'
import { serviceDatabase } from '../support/service-database.ts'

describe('counts of visits', () => {
  let database: OpenServiceDatabase
  let index: ReturnType<typeof chainIndex>
  let campaign: string
  before(async () => {
    const chain = await localChain()
    campaign = formatAccountId({ chainId: 31337, address: (await campaignOn(chain)).campaign })
    index = chainIndex(chain)
    database = await serviceDatabase(counts.migrations)
  })
  beforeEach(() => database.query('DELETE FROM visit_count'))
  after(() => database.close())

  /** A replica of the API; `today` is its clock. */
  const replica = ({ settings = {} as object, today = '2026-06-15', proxies = 0 } = {}) => {
    const clock = { today }
    const configuration = configurationSchema.parse({
      counts: { maxPerMinute: 100_000, ...settings },
      limits: { proxies },
    })
    const { app, flush } = countsRoutes(
      { configuration, database, index },
      { now: () => new Date(`${clock.today}T12:00:00Z`), flushAfter: 3_600_000 },
    )
    const root = new Hono().route('/', app).onError(answerError)
    const post = async (body: unknown, headers: Record<string, string> = {}, address = '203.0.113.7') => {
      const request = new Request('http://api.example/v1/counts', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
      })
      return (await root.fetch(request, { incoming: { socket: { remoteAddress: address } } })).status
    }
    const visit = async (times: number, source: Hex | 'none', step = 'view') => {
      for (let index = 0; index < times; index += 1) expect(await post({ campaign, source, step })).to.equal(204)
    }
    const read = async (query = '') => {
      const response = await root.request(`/v1/campaigns/${campaign}/counts${query}`)
      return { status: response.status, text: await response.clone().text(), json: await response.json() }
    }
    return { clock, post, visit, read, flush }
  }
  const video = encodeSourceTag({ kind: 'earned', name: 'oven-video' })
  const poster = encodeSourceTag({ kind: 'owned', name: 'poster' })

  it('are by day, source and step, and told when there are five', async () => {
    const { visit, read, flush, clock } = replica()
    await visit(7, video)
    await visit(4, video, 'given')
    await visit(5, 'none')
    await flush()
    clock.today = '2026-06-16'
    await visit(6, video)
    await flush()
    clock.today = '2026-06-17'
    const { json } = await read()
    expect(json.days).to.deep.equal([
      {
        day: '2026-06-15',
        complete: true,
        counts: [
          { source: { kind: 'earned', name: 'oven-video' }, step: 'given', value: '< 5' },
          { source: { kind: 'earned', name: 'oven-video' }, step: 'view', value: 7 },
          { source: { kind: 'none' }, step: 'view', value: 5 },
        ],
      },
      {
        day: '2026-06-16',
        complete: true,
        counts: [{ source: { kind: 'earned', name: 'oven-video' }, step: 'view', value: 6 }],
      },
    ])
    expect((await read('?from=2026-06-16&to=2026-06-16')).json.days).to.deep.equal(json.days.slice(1))
  })

  it('let nobody subtract what is hidden from what is shown, whatever range is asked', async () => {
    const { visit, read, flush, clock } = replica()
    await visit(9, 'none')
    await visit(3, poster)
    await flush()
    clock.today = '2026-06-16'
    await visit(2, poster)
    await flush()
    clock.today = '2026-06-20'
    const view = (json: { totals: { step: string }[] }) => json.totals.find(({ step }) => step === 'view')
    expect(view((await read()).json)).to.deep.equal({ step: 'view', atLeast: 9, hidden: 2 })
    expect(view((await read('?from=2026-06-15&to=2026-06-15')).json)).to.deep.equal({
      step: 'view',
      atLeast: 9,
      hidden: 1,
    })
    expect(view((await read('?from=2026-06-16')).json)).to.deep.equal({ step: 'view', atLeast: 0, hidden: 1 })
    // Five of the poster over two days are still not told: with them, the three of the first day would be.
    expect((await read()).text).to.not.match(/"value":5/)
  })

  it('of today are told in steps of five, so that nobody watches single visits arrive', async () => {
    const { visit, read, flush } = replica()
    const seen = []
    for (let visits = 0; visits < 3; visits += 1) {
      await visit(4, 'none')
      await flush()
      const [day] = (await read()).json.days
      seen.push([day.complete, day.counts[0].value])
    }
    expect(seen).to.deep.equal([
      [false, '< 5'],
      [false, 5],
      [false, 10],
    ])
  })

  it('add up over replicas, and nothing is counted twice', async () => {
    const replicas = [replica(), replica(), replica()]
    await Promise.all(replicas.map(({ visit }) => visit(20, video)))
    await Promise.all(replicas.map(({ flush }) => flush()))
    await Promise.all(replicas.map(({ flush }) => flush()))
    const [row] = await database.query<{ amount: string }>('SELECT amount::text AS amount FROM visit_count')
    expect(row?.amount).to.equal('60')
  })

  it('are kept for the next time when the database is away', async () => {
    const { visit, flush } = replica()
    await visit(5, 'none')
    await database.query('ALTER TABLE visit_count RENAME TO away')
    expect(await flush().catch((error: Error) => error.message)).to.include('visit_count')
    await visit(2, 'none')
    await database.query('ALTER TABLE away RENAME TO visit_count')
    await flush()
    const [row] = await database.query<{ amount: string }>('SELECT amount::text AS amount FROM visit_count')
    expect(row?.amount).to.equal('7')
  })

  it('know so many sources of a campaign and day, over all replicas; the rest is one', async () => {
    const replicas = [replica({ settings: { maxSources: 3 } }), replica({ settings: { maxSources: 3 } })]
    for (const [place, { visit, flush }] of replicas.entries()) {
      for (let number = 0; number < 20; number += 1) {
        await visit(1, encodeSourceTag({ kind: 'paid', name: `spam-${place}-${number}` }))
      }
      await visit(1, 'none')
      await flush()
    }
    const rows = await database.query<{ source: string; amount: string }>(
      'SELECT source, amount::text AS amount FROM visit_count ORDER BY source',
    )
    expect(rows.map(({ source, amount }) => [source, amount])).to.deep.equal([
      ['none', '2'],
      ['other', '37'],
      ['p:spam-0-0', '1'],
      ['p:spam-0-1', '1'],
      ['p:spam-0-2', '1'],
    ])
  })

  it('are taken from a beacon and as JSON, and from nobody who sends something else', async () => {
    const { post, flush } = replica()
    const good = { campaign, source: 'none', step: 'view' }
    expect(await post(good)).to.equal(204)
    expect(await post(good, { 'content-type': 'application/json' })).to.equal(204)
    expect(await post({ ...good, campaign: campaign.toLowerCase() })).to.equal(204)
    for (const [body, status] of [
      ['', 400],
      ['{', 400],
      ['null', 400],
      [{ ...good, step: 'bought' }, 400],
      [{ ...good, source: 'e:oven-video' }, 400],
      [{ ...good, source: '<b>' }, 400],
      [{ ...good, campaign: 'x' }, 400],
      [{ ...good, visitor: 'me' }, 400],
      [JSON.stringify(good) + ' '.repeat(2_000), 413],
    ] as const) {
      expect(await post(body), JSON.stringify(body).slice(0, 60)).to.equal(status)
    }
    // The index may not have read of it yet; a campaign that is none fills no table.
    const unknown = `eip155:31337:0x${'12'.repeat(20)}`
    expect(await post({ ...good, campaign: unknown })).to.equal(204)
    await flush()
    expect(await database.query('SELECT * FROM visit_count WHERE campaign = $1', [unknown])).to.deep.equal([])
  })

  it('stop for a visitor who counts too often, for nobody else, and keep no address', async () => {
    const { post, flush } = replica({ settings: { maxPerMinute: 3 } })
    const good = { campaign, source: 'none', step: 'view' }
    const statuses = []
    for (let times = 0; times < 5; times += 1) statuses.push(await post(good, {}, '198.51.100.23'))
    expect(statuses).to.deep.equal([204, 204, 204, 429, 429])
    expect(await post(good, {}, '198.51.100.24')).to.equal(204)
    // A household has a network of IPv6 addresses.
    for (let times = 0; times < 3; times += 1) await post(good, {}, `2001:db8:1:2::${times}`)
    expect(await post(good, {}, '2001:db8:1:2:ffff::1')).to.equal(429)
    expect(await post(good, { 'x-forwarded-for': '192.0.2.1' }, '198.51.100.23')).to.equal(429)
    await flush()
    const kept = JSON.stringify(await database.query('SELECT * FROM visit_count'))
    expect(kept).to.not.match(/198\.51|2001:db8/)
  })

  it('believe the operator’s proxies about the address, and not the visitor', async () => {
    const { post } = replica({ settings: { maxPerMinute: 2 }, proxies: 1 })
    const good = { campaign, source: 'none', step: 'view' }
    const from = (addresses: string) => post(good, { 'x-forwarded-for': addresses }, '10.0.0.1')
    expect([await from('192.0.2.1'), await from('1.1.1.1, 192.0.2.1'), await from('2.2.2.2, 192.0.2.1')]).to.deep.equal(
      [204, 204, 429],
    )
    expect(await from('192.0.2.1, 192.0.2.2')).to.equal(204)
  })

  it('are refused for odd ranges, and deleted after their time', async () => {
    const { read, visit, flush } = replica({ today: '2020-01-01' })
    for (const query of [
      '?from=2026-02-30',
      '?from=x',
      '?from=2026-01-01&to=2026-06-01',
      '?from=2026-02-01&to=2026-01-01',
    ]) {
      expect((await read(query)).status, query).to.equal(400)
    }
    await visit(5, 'none')
    await flush()
    const services = { configuration: configurationSchema.parse({}), database } as never
    for (const duty of counts.duties?.(services) ?? []) await duty.run(new AbortController().signal)
    expect(await database.query('SELECT * FROM visit_count')).to.deep.equal([])
  })

  it('can be switched off', async () => {
    const { post, flush } = replica({ settings: { on: false } })
    expect(await post({ campaign, source: 'none', step: 'view' })).to.equal(204)
    await flush()
    expect(await database.query('SELECT * FROM visit_count')).to.deep.equal([])
  })
})
