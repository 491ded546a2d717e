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
  let saved: Hex

  before(async () => {
    ground = await groundStage()
    between = await standBetween(ground.chain.url)
    index = createServer((request, response) => {
      if (request.url === '/v1/due?chain=31337') answer(response)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => index.listen(0, '127.0.0.1', resolve))
    indexUrl = `http://127.0.0.1:${(index.address() as AddressInfo).port}`
    ;({ campaign } = await ground.campaign())
    for (const donor of [0, 1, 2]) {
      const key = ground.cast.crowd[donor]?.privateKey as Hex
      await ground.give(campaign, LISTED_TOKEN, key, 1, USDC)
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
  const refunded = async (address = campaign) => (await getTotals(ground.client, { campaign: address })).refunded

  it('spares the look while it knows of nothing', async () => {
    say({ block: { number: '1' }, campaigns: [], isComplete: true })
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'looked')[0]).to.include({ source: 'index' })
    expect(between.asked).to.not.include('eth_getLogs')
    expect(await refunded()).to.equal(0n)
  })

  it('is worth a look when it names a campaign, and is believed in nothing: what is due is what the chain says', async () => {
    say({ campaigns: [`eip155:31337:${open}`], isComplete: true })
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'looked')[0]).to.include({ source: 'chain' })
    expect(await refunded()).to.equal(3n * USDC)
    expect(await refunded(open)).to.equal(0n)
  })

  for (const [name, conduct] of Object.entries<(response: ServerResponse) => void>({
    'is down': (response) => response.destroy(),
    'answers with an error': (response) => response.writeHead(503).end('{}'),
    'answers with something else': (response) => response.end('{"campaigns":["eip155:31337:0x12"]}'),
    'answers with a page': (response) => response.end('<!doctype html>'),
    'never ends': (response) => response.end(`{"campaigns":[${' '.repeat(5_000_000)}]}`),
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
