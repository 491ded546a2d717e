import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { ALERT_KINDS } from '../../../indexer/src/api/alerts/kinds.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { EVIDENCE, give, USDC } from '../../sdk/local-chain.ts'
import { type LocalServer, localServer, type Received } from '../support/local-server.ts'
import { type AlertsWorld, alertsWorld, namedCampaign } from './world.ts'

type IsGenuine = (secret: string, headers: Received['headers'], body: string) => boolean

describe('webhooks', () => {
  let world: AlertsWorld
  let receiver: LocalServer
  let isGenuine: IsGenuine
  /** What the receiver says to an event; challenges it answers unless told not to. */
  let answers: { status: number; echo: 'json' | 'text' | 'wrong' }
  before(async () => {
    world = await alertsWorld()
    isGenuine = await sampleOf('docs/alerts.md')
    receiver = await localServer(({ body }, response) => {
      const { type, data } = JSON.parse(body.toString())
      if (type !== 'webhook.challenge') return response.writeHead(answers.status).end('x'.repeat(10_000))
      const echoes = { json: JSON.stringify({ challenge: data.challenge }), text: data.challenge, wrong: 'no' }
      return response.end(echoes[answers.echo])
    })
  })
  beforeEach(async () => {
    answers = { status: 200, echo: 'json' }
    await world.database.query('DELETE FROM alert_subscription')
    await world.notice()
    receiver.received.length = 0
  })
  after(async () => {
    await receiver.close()
    await world.close()
  })

  let campaigns = 0
  const campaign = async () => {
    campaigns += 1
    const made = await namedCampaign(world.chain, `0x${String(campaigns).padStart(64, '0')}`)
    await give(world.chain, made.campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
    const charity = world.chain.clientOf(world.chain.accounts.charity)
    return { ...made, claim: () => claimSync(charity, { campaign: made.campaign, milestone: 0, evidence: EVIDENCE }) }
  }
  const subscribe = (about: string[], wish: object = {}) =>
    world.ask('/v1/alerts/webhooks', { body: { url: `${receiver.url}/hook`, about, kinds: ALERT_KINDS, ...wish } })
  const delivered = () =>
    receiver.received.map(({ headers, body }) => ({
      headers,
      text: body.toString(),
      json: JSON.parse(body.toString()),
    }))
  const events = () => delivered().filter(({ json }) => json.type !== 'webhook.challenge')

  it('bring the event, its place on the chain and a signature that the documented check accepts', async () => {
    const { account, claim } = await campaign()
    const { status, json } = await subscribe([account])
    expect(status, JSON.stringify(json)).to.equal(201)
    expect(json.secret).to.match(/^whsec_[A-Za-z\d+/]{32}$/)
    const { receipt } = await claim()
    await world.turn()
    await world.turn()
    expect(events()).to.have.length(1)
    const [event] = events()
    expect(event?.json.type).to.equal('campaign.claim')
    expect(event?.json.data).to.deep.include({ campaign: account, milestone: 0, attempt: 1, kind: 'claim' })
    expect(event?.json.data.withdraw).to.equal(json.subscriptions[0].withdraw)
    expect(event?.json.data.place).to.deep.equal({
      blockNumber: String(receipt.blockNumber),
      transactionHash: receipt.transactionHash,
      logIndex: receipt.logs[0]?.logIndex,
    })
    for (const { headers, text } of delivered()) {
      expect(isGenuine(json.secret, headers, text)).to.equal(true)
      expect(isGenuine(json.secret, headers, `${text} `)).to.equal(false)
      expect(isGenuine(json.secret.replace(/.$/, 'A').replace(/_./, '_0'), headers, text)).to.equal(false)
      const old = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 301) }
      expect(isGenuine(json.secret, old, text)).to.equal(false)
    }
  })

  it('come with the same id in every attempt, and end for a receiver that is gone', async () => {
    const { account, claim } = await campaign()
    const { json } = await subscribe([account])
    answers.status = 500
    await claim()
    await world.turn()
    world.pass(15)
    await world.deliver()
    answers.status = 404
    world.pass(60)
    await world.deliver()
    const ids = events().map(({ headers }) => headers['webhook-id'])
    expect([ids.length, new Set(ids).size]).to.deep.equal([3, 1])
    const times = events().map(({ headers }) => Number(headers['webhook-timestamp']))
    expect(times).to.deep.equal(times.toSorted((a, b) => a - b))
    expect(new Set(times).size).to.equal(3)
    expect(await world.count('alert_subscription')).to.equal(1)
    answers.status = 410
    world.pass(200)
    await world.deliver()
    expect(await world.count('alert_subscription')).to.equal(0)
    expect((await world.ask(new URL(json.subscriptions[0].withdraw).pathname, { method: 'POST' })).status).to.equal(200)
  })

  it('tell of every question, each once', async () => {
    const { account, campaign: address } = await campaign()
    await subscribe([account])
    const anybody = world.chain.clientOf(world.chain.accounts.carrier)
    for (const digit of ['a', 'b']) {
      const entry = { journal: world.chain.journal, campaign: address, content: `0x${digit.repeat(64)}` as const }
      await writeEntrySync(anybody, { ...entry, kind: 'Question' })
    }
    await world.turn()
    world.restart()
    await world.turn()
    expect(events().map(({ json }) => [json.type, json.data.content.slice(0, 4)])).to.deep.equal([
      ['campaign.question', '0xaa'],
      ['campaign.question', '0xbb'],
    ])
  })

  it('are taken for several campaigns at once, after one challenge, in either form', async () => {
    const [one, two] = [await campaign(), await campaign()]
    answers.echo = 'text'
    const { status, json } = await subscribe([one.account, two.account, one.account.toLowerCase()])
    expect(status).to.equal(201)
    expect(json.subscriptions.map(({ about }: { about: string }) => about)).to.deep.equal([one.account, two.account])
    expect(receiver.received).to.have.length(1)
    expect((await subscribe([two.account])).status).to.equal(409)
  })

  it('are refused for a URL whose server does not know of it', async () => {
    const { account } = await campaign()
    answers.echo = 'wrong'
    const { status, json } = await subscribe([account])
    expect([status, json.title]).to.deep.equal([422, 'challenge failed'])
    const { port } = await localServer(() => {}).then(async (gone) => {
      await gone.close()
      return gone
    })
    expect((await subscribe([account], { url: `http://127.0.0.1:${port}/` })).status).to.equal(422)
    expect(await world.count('alert_subscription')).to.equal(0)
  })

  it('are refused for what is no campaign, no kind, and no URL', async () => {
    const { account } = await campaign()
    const nobody = `eip155:31337:0x${'12'.repeat(20)}`
    expect((await subscribe([nobody])).status).to.equal(404)
    const refused = [
      { about: [] },
      { about: ['0x12'] },
      { about: Array.from({ length: 21 }, () => account) },
      { kinds: [] },
      { kinds: ['everything'] },
      { url: 'javascript:alert(1)' },
      { url: `https://a.example/${'x'.repeat(1_000)}` },
      { language: 'tlh' },
      { email: 'me@example.org' },
    ]
    for (const wish of refused) {
      const { status } = await subscribe([account], wish)
      expect(status, JSON.stringify(wish).slice(0, 80)).to.equal(400)
    }
    const { status } = await world.ask('/v1/alerts/webhooks', { body: ' '.repeat(10_000) })
    expect(status).to.equal(413)
    expect(receiver.received).to.deep.equal([])
  })

  it('do not let one host take all places, nor be knocked at all day', async () => {
    const small = await alertsWorld({ settings: { maxPerHost: 2, knocksPerMinute: 3 } })
    const { account } = await namedCampaign(small.chain, `0x${'01'.repeat(32)}`)
    const ask = (path: string) =>
      small.ask('/v1/alerts/webhooks', { body: { url: `${receiver.url}/${path}`, about: [account], kinds: ['claim'] } })
    const statuses = [(await ask('1')).status, (await ask('2')).status]
    const full = await ask('3')
    expect([...statuses, full.status, full.json.title]).to.deep.equal([201, 201, 429, 'host full'])
    await small.database.query('DELETE FROM alert_subscription')
    expect((await ask('4')).status).to.equal(201)
    expect((await ask('5')).json.title).to.equal('too many requests')
    await small.close()
  })

  it('do not reach the network of whoever runs this server', async () => {
    const strict = await alertsWorld({ allowPrivateNetworks: false })
    const { account } = await namedCampaign(strict.chain, `0x${'01'.repeat(32)}`)
    const secure = await localServer((_, response) => response.end('{}'), { secure: true })
    const urls = [receiver.url, 'https://169.254.169.254/latest', 'https://[::1]/', `https://127.0.0.1:${secure.port}/`]
    for (const url of [...urls, 'https://localhost/', 'https://a:b@hook.example/']) {
      const { status, json } = await strict.ask('/v1/alerts/webhooks', {
        body: { url, about: [account], kinds: ['claim'] },
      })
      expect([status, json.title], url).to.deep.equal([422, 'forbidden url'])
    }
    expect([receiver.received, secure.received]).to.deep.equal([[], []])
    await secure.close()
    await strict.close()
  })

  it('can be switched off, and then say so', async () => {
    const off = await alertsWorld({ settings: { push: false, webhooks: false } })
    const { json } = await off.ask('/v1/alerts')
    expect([json.push, json.webhooks]).to.deep.equal([{ on: false, publicKey: null }, { on: false }])
    const { account } = await namedCampaign(off.chain, `0x${'01'.repeat(32)}`)
    const body = { url: receiver.url, about: [account], kinds: ['claim'] }
    expect((await off.ask('/v1/alerts/webhooks', { body })).status).to.equal(503)
    await off.close()
  })
})

/** The check that the documentation gives to receivers, as it stands there. */
async function sampleOf(page: string): Promise<IsGenuine> {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8')) ?? []
  const file = new URL(`./sample-${process.pid}.ts`, import.meta.url)
  writeFileSync(file, code)
  try {
    const { isGenuine } = (await import(file.href)) as { isGenuine: IsGenuine }
    return isGenuine
  } finally {
    rmSync(file)
  }
}
