import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getTotals } from '@amana/sdk/actions/getTotals'
import { expect } from 'chai'
import type { Address, Hex } from 'viem'
import { type Between, standBetween } from './between.ts'
import { type Ground, groundStage, LISTED_TOKEN, USDC } from './ground.ts'
import { eventsOf, revertTo, runKeeper, snapshot } from './stage.ts'

describe('an index as a hint', function () {
  this.timeout(120_000)
  let ground: Ground
  let between: Between
  let index: Server
  let indexUrl: string
  let answer: (response: ServerResponse) => void
  let campaign: Address
  let open: Address
  let starts: string[]
  let saved: Hex

  before(async () => {
    ground = await groundStage()
    between = await standBetween(ground.chain.url)
    index = createServer((request, response) => {
      if (request.url === '/v1/due') answer(response)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => index.listen(0, '127.0.0.1', resolve))
    indexUrl = `http://127.0.0.1:${(index.address() as AddressInfo).port}`
    ;({ campaign } = await ground.campaign())
    starts = []
    for (const donor of [0, 1, 2]) {
      const key = ground.cast.crowd[donor]?.privateKey as Hex
      starts.push(String(await ground.give(campaign, LISTED_TOKEN, key, 1, USDC)))
    }
    await ground.waitDays(31)
    ;({ campaign: open } = await ground.campaign())
    await ground.give(open, LISTED_TOKEN, ground.cast.crowd[0]?.privateKey as Hex, 1, USDC)
  })
  after(async () => {
    index?.close()
    index?.closeAllConnections()
    await between?.close()
    await ground?.chain.close()
  })
  beforeEach(async () => {
    saved = await snapshot(ground.chain)
    between.asked.length = 0
  })
  afterEach(() => revertTo(ground.chain, saved))

  const keep = () => runKeeper(between.url, ['--once', '--index', indexUrl], { key: ground.cast.keyOf('rami') })
  const say = (body: unknown) => {
    answer = (response) => response.end(JSON.stringify(body))
  }
  const entry = (address: Address, rest: object) => ({ campaign: `eip155:31337:${address}`, milestone: 1, ...rest })
  const refunded = async (address = campaign) => (await getTotals(ground.client, { campaign: address })).refunded

  it('shows where to look, so that the whole history need not be read', async () => {
    say({ due: [entry(campaign, { lots: starts })], block: { number: '1' } })
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'looked')[0]).to.include({ source: 'index', campaigns: 1 })
    expect(await refunded()).to.equal(3n * USDC)
    expect(between.asked).to.not.include('eth_getLogs')
  })

  it('has a milestone poked that time has moved, and is not believed where it has not', async () => {
    say({ due: [{ ...entry(campaign, { poke: true }), milestone: 0 }, entry(open, { poke: true })] })
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'included')[0]?.done).to.deep.equal({ pokes: 1, payouts: 0, lots: 0 })
    expect(eventsOf({ events }, 'overtaken')[0]?.task).to.deep.include({ kind: 'poke', campaign: open })
  })

  it('is believed in nothing', async () => {
    const stranger = ground.cast.addressOf('salma')
    say({
      due: [
        entry(stranger, { lots: ['0'] }),
        entry(open, { lots: starts }),
        { ...entry(campaign, { lots: ['77777777'] }), milestone: 0 },
        { campaign: `eip155:1:${campaign}`, milestone: 1, lots: starts },
      ],
    })
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'sent')).to.deep.equal([])
    expect(await refunded(open)).to.equal(0n)
  })

  for (const [name, conduct] of Object.entries<(response: ServerResponse) => void>({
    'is down': (response) => response.destroy(),
    'answers with an error': (response) => response.writeHead(503).end('{}'),
    'answers with something else': (response) => response.end('{"due":[{"campaign":"eip155:31337:0x12"}]}'),
    'answers with a page': (response) => response.end('<!doctype html>'),
    'never ends': (response) => response.end(`{"due":[${' '.repeat(5_000_000)}]}`),
    'sends elsewhere': (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  })) {
    it(`stops nothing when it ${name}`, async () => {
      answer = conduct
      const { code, events } = await keep()
      expect(code).to.equal(0)
      const [silent] = eventsOf({ events }, 'index-silent')
      expect(silent?.reason).to.be.a('string').that.is.not.empty
      expect(eventsOf({ events }, 'looked')[0]).to.include({ source: 'chain' })
      expect(await refunded()).to.equal(3n * USDC)
    })
  }
})
