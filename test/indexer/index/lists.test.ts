import { formatAccountId } from '@amana/sdk/caip'
import { expect } from 'chai'
import { type Address, getAddress } from 'viem'
import type { IndexedCampaign } from '../../../indexer/src/api/platform/index-reads.ts'
import { LOCAL_CHAIN_ID } from '../../../scripts/chain.ts'
import { type IndexedWorld, indexedWorld } from '../support/indexed-world.ts'

interface Line {
  id: string
  address: Address
  name: string
  standing: string
  createdAt: string
  gifts: number
  fundBy: number
  money: { given: string }
}
interface Page<row> {
  nextCursor: string | null
  campaigns: row[]
  creations: row[]
  gifts: row[]
  events: row[]
  lots: row[]
  donors: row[]
}

describe('lists of the API', function () {
  this.timeout(240_000)
  let world: IndexedWorld
  let campaigns: IndexedCampaign[]
  let path: string

  before(async () => {
    world = await indexedWorld()
    campaigns = await world.truth.campaigns({ limit: 100 })
    const [largest] = campaigns.toSorted((a, b) => b.gifts - a.gifts) as [IndexedCampaign]
    path = `/v1/campaigns/${formatAccountId({ chainId: LOCAL_CHAIN_ID, address: largest.campaign })}`
  })

  /** All rows of a list, page by page. */
  async function walk<row>(path: string, rows: Exclude<keyof Page<row>, 'nextCursor'>, limit: number) {
    const all: row[] = []
    for (let cursor: string | null = '', pages = 0; cursor !== null; pages += 1) {
      if (pages > 1_000) throw new Error(`${path} never ends`)
      const separator = path.includes('?') ? '&' : '?'
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page: Page<row> = await world.api.get(`${path}${separator}limit=${limit}${query}`)
      all.push(...page[rows])
      cursor = page.nextCursor
    }
    return all
  }

  it('sorts campaigns in every order, the same page by page as at once', async () => {
    const value: Record<string, (line: Line) => bigint> = {
      newest: ({ createdAt }) => BigInt(createdAt),
      given: ({ money }) => BigInt(money.given),
      gifts: ({ gifts }) => BigInt(gifts),
    }
    for (const [sort, of] of Object.entries(value)) {
      const lines = await walk<Line>(`/v1/campaigns?sort=${sort}`, 'campaigns', 2)
      expect(new Set(lines.map(({ id }) => id)).size).to.equal(campaigns.length)
      const values = lines.map(of)
      expect(values).to.deep.equal(values.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)))
      expect(lines).to.deep.equal(await walk<Line>(`/v1/campaigns?sort=${sort}`, 'campaigns', 100))
    }
    const closing = await walk<Line>('/v1/campaigns?sort=closing', 'campaigns', 1)
    expect(closing.every(({ standing }) => standing === 'open')).to.equal(true)
    const ends = closing.map(({ fundBy }) => fundBy)
    expect(ends).to.deep.equal(ends.toSorted((a, b) => a - b))
  })

  it('puts every campaign into exactly one standing, that of its own answer', async () => {
    const found = new Map<string, string>()
    for (const standing of ['open', 'running', 'ended']) {
      for (const line of await walk<Line>(`/v1/campaigns?standing=${standing}`, 'campaigns', 100)) {
        expect(line.standing, line.name).to.equal(standing)
        expect(found.has(line.id), line.name).to.equal(false)
        found.set(line.id, standing)
      }
    }
    expect(found.size).to.equal(campaigns.length)
    expect(new Set(found.values()).size).to.be.greaterThan(1)
  })

  it('narrows by charity, token and chain', async () => {
    const [one] = campaigns as [IndexedCampaign]
    const expected = (isWanted: (campaign: IndexedCampaign) => boolean) =>
      campaigns.filter(isWanted).map(({ campaign }) => campaign)
    const found = async (query: string) =>
      (await walk<Line>(`/v1/campaigns?${query}`, 'campaigns', 100)).map(({ address }) => address)
    expect(await found(`charity=${one.charity}`)).to.have.members(expected(({ charity }) => charity === one.charity))
    expect(await found(`charity=${one.charity.toLowerCase()}`)).to.have.length.greaterThan(0)
    expect(await found(`token=${one.parameters.token}`)).to.have.members(
      expected(({ parameters }) => parameters.token === one.parameters.token),
    )
    expect(await found('chain=31337')).to.have.length(campaigns.length)
  })

  for (const [written, why] of [
    ['بئر', 'as it is written'],
    ['بِئْر', 'with vowel marks'],
    ['بـــئر', 'stretched'],
    ['الندى', 'with the article'],
    ['ندى', 'without the article'],
    ['البئر', 'with an article that it never has'],
    ['والقرية', 'with the article and a particle'],
    ['الندي', 'with ya for alef maqsura'],
    ['قريه', 'with ha for ta marbuta'],
    ['بئر قرية', 'two words'],
    ['puits', 'in its French translation'],
    ['WELL', 'in its English translation, in capitals'],
    ['al-nada', 'with a hyphen'],
  ] as const) {
    it(`finds the well by “${written}”: ${why}`, async () => {
      const lines = await walk<Line>(`/v1/campaigns?search=${encodeURIComponent(written)}`, 'campaigns', 100)
      expect(lines.map(({ name }) => name)).to.include('بئر لقرية بئر الندى')
    })
  }

  it('finds a French word behind an apostrophe', async () => {
    for (const written of ['atelier', 'L’atelier', "l'ATELIER"]) {
      const lines = await walk<Line>(`/v1/campaigns?search=${encodeURIComponent(written)}`, 'campaigns', 100)
      expect(lines.map(({ name }) => name)).to.include('L’atelier de tissage d’Oudrane')
    }
  })

  it('finds nothing by what is nowhere, and takes no pattern for a word', async () => {
    for (const text of ['%', '_', "'", '…']) {
      const { campaigns: found } = await world.api.get<Page<Line>>(`/v1/campaigns?search=${encodeURIComponent(text)}`)
      expect(found, text).to.deep.equal([])
    }
    for (const text of ['qqqq', 'بئر qqqq', '%', "';drop table campaign;--"]) {
      const { campaigns: found } = await world.api.get<Page<Line>>(
        `/v1/campaigns?search=${encodeURIComponent(`${text} qqqq`)}`,
      )
      expect(found, text).to.deep.equal([])
    }
  })

  it('walks through how campaigns began, the oldest first, and knows none that there is not', async () => {
    const began = await walk<Line>('/v1/creations', 'creations', 2)
    const times = began.map(({ createdAt }) => Number(createdAt))
    expect(began.map(({ address }) => address)).to.have.members(campaigns.map(({ campaign }) => campaign))
    expect(times).to.deep.equal(times.toSorted((one, other) => one - other))
    for (const nowhere of [
      `campaign=eip155:31337:0x${'ab'.repeat(20)}`,
      'campaign=eip155:5:0x'.padEnd(60, 'a'),
      'chain=5',
      `campaign=eip155:99999999999:0x${'ab'.repeat(20)}`,
    ]) {
      const { creations } = await world.api.get<{ creations: unknown[] }>(`/v1/creations?${nowhere}`)
      expect(creations, nowhere).to.deep.equal([])
    }
  })

  it('walks gifts, lots, donors and events without losing or doubling one', async () => {
    const gifts = await walk<{ id: string; amount: string }>(`${path}/gifts`, 'gifts', 40)
    const largest = await walk<{ id: string; amount: string }>(`${path}/gifts?sort=largest`, 'gifts', 40)
    const { campaign } = await world.api.get<{ campaign: { gifts: number; donors: number; events: number } }>(path)
    expect(new Set(gifts.map(({ id }) => id)).size).to.equal(campaign.gifts)
    expect(largest.map(({ id }) => id)).to.have.members(gifts.map(({ id }) => id))
    const amounts = largest.map(({ amount }) => BigInt(amount))
    expect(amounts).to.deep.equal(amounts.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)))

    const lots = await walk<{ start: string; amount: string; milestone: number }>(`${path}/lots`, 'lots', 60)
    const ofOne = lots.filter(({ milestone }) => milestone === 0)
    expect(ofOne.map(({ start }) => start)).to.deep.equal(
      (await walk<{ start: string }>(`${path}/lots?milestone=0`, 'lots', 30)).map(({ start }) => start),
    )
    // The coin line has no gap and no overlap.
    ofOne.reduce((next, { start, amount }) => {
      expect(BigInt(start)).to.equal(next)
      return next + BigInt(amount)
    }, 0n)

    const donors = await walk<{ address: string }>(`${path}/donors`, 'donors', 20)
    expect(new Set(donors.map(({ address }) => address)).size).to.equal(campaign.donors)

    const oldest = await walk<{ ordinal: number }>(`${path}/events?order=oldest`, 'events', 60)
    expect(oldest.map(({ ordinal }) => ordinal)).to.deep.equal(Array.from({ length: campaign.events }, (_, at) => at))
    const newest = await walk<{ ordinal: number }>(`${path}/events`, 'events', 100)
    expect(newest.map(({ ordinal }) => ordinal)).to.deep.equal(oldest.map(({ ordinal }) => ordinal).reverse())
  })

  it('says who gave through which tag, and when', async () => {
    const { sources } = await world.api.get<{ sources: { gifts: number; given: string }[] }>(`${path}/sources`)
    const { days } = await world.api.get<{ days: { gifts: number; given: string }[] }>(`${path}/days`)
    const { campaign } = await world.api.get<{
      campaign: { gifts: number; money: { given: string }; absorbed: string }
    }>(path)
    const given = String(BigInt(campaign.money.given) - BigInt(campaign.absorbed))
    for (const rows of [sources, days]) {
      expect(rows.reduce((sum, row) => sum + row.gifts, 0)).to.equal(campaign.gifts)
      expect(String(rows.reduce((sum, row) => sum + BigInt(row.given), 0n))).to.equal(given)
    }
  })

  it('shows a transaction, and the parts of an address', async () => {
    const { events } = await world.api.get<{ events: { transactionHash: string }[] }>(`${path}/events?limit=1`)
    const hash = events[0]?.transactionHash
    const inIt = await world.api.get<{ events: { transactionHash: string }[] }>(`/v1/transactions/31337/${hash}`)
    expect(inIt.events.every(({ transactionHash }) => transactionHash === hash)).to.equal(true)
    expect(inIt.events).not.to.deep.equal([])
    const [one] = campaigns as [IndexedCampaign]
    const { parts } = await world.api.get<{ parts: Record<string, number> }>(`/v1/addresses/${one.charity}`)
    expect(parts).to.have.property('charity', campaigns.filter(({ charity }) => charity === one.charity).length)
    const stranger = getAddress(`0x${'12'.repeat(20)}`)
    const nobody = await world.api.get<{ parts: Record<string, number> }>(`/v1/addresses/${stranger}`)
    expect(Object.values(nobody.parts).every((count) => count === 0)).to.equal(true)
  })

  it('answers GraphQL, and not too deep a question', async () => {
    const ask = (query: string) =>
      world.api.request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    const answer = await ask('{ campaigns { totalCount items { name } } }')
    expect(await answer.json()).to.have.nested.property('data.campaigns.totalCount', campaigns.length)
    const deep = `{ __schema { ${'types { fields { type { '.repeat(4)} name ${'} } } '.repeat(4)} } }`
    const refused = (await (await ask(deep)).json()) as { data?: unknown; errors?: unknown[] }
    expect(refused.errors).to.have.length(1)
    expect(refused).not.to.have.property('data')
    expect((await world.api.request('/graphql')).status).to.equal(405)
  })

  for (const [request, status, code] of [
    ['/v1/campaigns?limit=101', 400, 'bad-input'],
    ['/v1/campaigns?limit=-1', 400, 'bad-input'],
    ['/v1/campaigns?sort=price', 400, 'bad-input'],
    ['/v1/campaigns?cursor=%7B', 400, 'bad-cursor'],
    ['/v1/campaigns?chain=1', 404, 'no-such-chain'],
    ['/v1/campaigns?chain=9007199254740991', 400, 'bad-input'],
    [`/v1/charities/eip155:99999999999:0x${'ab'.repeat(20)}/feed.atom`, 404, 'no-such-charity'],
    [`/v1/campaigns?search=${'a'.repeat(101)}`, 400, 'bad-input'],
    ['/v1/campaigns/0x00', 400, 'bad-input'],
    [`/v1/campaigns/eip155:31337:0x${'ab'.repeat(20)}`, 404, 'no-such-campaign'],
    [`/v1/campaigns/eip155:5:0x${'ab'.repeat(20)}`, 404, 'no-such-chain'],
    [`/v1/campaigns/eip155:31337:0x${'ab'.repeat(20)}/ledger`, 404, 'no-such-campaign'],
    ['/v1/campaigns/eip155:x/ledger', 400, 'bad-input'],
    ['/v1/addresses/me', 400, 'bad-input'],
    ['/v1/creations?campaign=0x00', 400, 'bad-input'],
    ['/v1/creations?cursor=%7B', 400, 'bad-cursor'],
    ['/v1/due', 400, 'bad-input'],
    ['/v1/transactions/31337/0x12', 400, 'bad-input'],
    ['/v1/nothing', 404, 'no-such-path'],
  ] as const) {
    it(`answers ${request.slice(0, 60)} with ${status} and a sentence`, async () => {
      const response = await world.api.request(request)
      expect(response.status).to.equal(status)
      expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/)
      const problem = (await response.json()) as { type: string; detail: string }
      expect(problem.type).to.equal(`/problems/${code}`)
      expect(problem.detail).to.match(/^.{10,200}[.]$/)
    })
  }

  it('takes a cursor of somebody else’s making for a place, or refuses it', async () => {
    const cursor = (...position: string[]) => Buffer.from(JSON.stringify(position)).toString('base64url')
    for (const request of [
      `${path}/events?cursor=${cursor('abc')}`,
      `${path}/events?cursor=${cursor('9'.repeat(30))}`,
      `/v1/campaigns?sort=gifts&cursor=${cursor('9'.repeat(30), 'x')}`,
      `/v1/campaigns?sort=given&cursor=${cursor('9'.repeat(90), 'x')}`,
      `${path}/donors?cursor=${cursor('-1', "'")}`,
      `${path}/lots?cursor=${cursor('\u0000')}`,
    ]) {
      expect((await world.api.request(request)).status, request).to.be.oneOf([200, 400])
    }
  })

  it('keeps answers from being more than data, and leaves those alone that say so themselves', async () => {
    const policy = async (path: string) => (await world.api.request(path)).headers.get('content-security-policy')
    expect(await policy('/v1/campaigns')).to.equal("default-src 'none'; frame-ancestors 'none'")
    const [one] = campaigns as [IndexedCampaign]
    const [hash] = world.store.documents.keys()
    expect(one.parameters.terms).to.match(/^0x/)
    expect(await policy(`/v1/widget/${formatAccountId({ chainId: LOCAL_CHAIN_ID, address: one.campaign })}`)).to.match(
      /frame-ancestors \*/,
    )
    expect(await policy(`/v1/content/${hash}`)).to.match(/sandbox/)
  })

  it('describes every path, and lists no path that is not there', async () => {
    const { openapi, paths } = await world.api.get<{ openapi: string; paths: Record<string, object> }>('/openapi.json')
    expect(openapi).to.equal('3.1.0')
    expect(Object.keys(paths)).to.include.members([
      '/v1/campaigns',
      '/v1/campaigns/{id}',
      '/v1/campaigns/{id}/ledger',
      '/v1/live',
      '/v1/creations',
      '/v1/due',
    ])
    for (const [template, methods] of Object.entries(paths)) {
      if (!('get' in methods) || template === '/v1/live') continue
      const response = await world.api.request(template.replace(/\{\w+\}/g, 'x'))
      const problem = await response.text()
      expect(problem, template).not.to.include('no-such-path')
    }
  })
})
