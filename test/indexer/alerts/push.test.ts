import { expect } from 'chai'
import { ALERT_KINDS } from '../../../indexer/src/api/alerts/kinds.ts'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { objectSync } from '../../../sdk/src/actions/object.ts'
import { pokeSync } from '../../../sdk/src/actions/poke.ts'
import { ruleSync } from '../../../sdk/src/actions/rule.ts'
import { writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { attestations, rulings } from '../../sdk/decisions.ts'
import { DAY, EVIDENCE, give, USDC } from '../../sdk/local-chain.ts'
import { type LocalServer, localServer, type Received } from '../support/local-server.ts'
import { vapidClaims } from './push-receiver.ts'
import { type AlertsWorld, alertsWorld, browser, CHAIN_ID, namedCampaign, shown } from './world.ts'

const salted = (digit: string) => `0x${digit.repeat(64)}` as const

describe('alerts in the browser', () => {
  let world: AlertsWorld
  let service: LocalServer
  let answer: (received: Received) => { status: number; headers?: Record<string, string> }
  before(async () => {
    world = await alertsWorld()
    service = await localServer((received, response) => {
      const { status, headers = {} } = answer(received)
      response.writeHead(status, headers).end()
    })
  })
  beforeEach(async () => {
    answer = () => ({ status: 201 })
    await world.database.query('DELETE FROM alert_subscription')
    await world.notice()
    service.received.length = 0
  })
  after(async () => {
    await service.close()
    await world.close()
  })

  const charity = () => world.chain.clientOf(world.chain.accounts.charity)
  const carrier = () => world.chain.clientOf(world.chain.accounts.carrier)
  let devices = 0
  const follow = async (about: string, wish: object = {}) => {
    devices += 1
    const device = await browser(`${service.url}/device-${devices}`)
    const body = { subscription: device.subscription, about, kinds: ALERT_KINDS, language: 'en', ...wish }
    const { status, json } = await world.ask('/v1/alerts/push', { body })
    expect(status, JSON.stringify(json)).to.equal(201)
    return { ...device, ...(json as { token: string; withdraw: string; renew: string; renewBy: string }) }
  }
  /** What came since the last look, without first messages. */
  const told = async ({ receiver, subscription }: Awaited<ReturnType<typeof follow>>) => {
    const path = new URL(subscription.endpoint).pathname
    const mine = service.received.filter((one) => one.path === path)
    const messages = await Promise.all(mine.map((one) => shown(one, receiver)))
    return messages.filter(({ notification }) => !notification.tag.startsWith('welcome'))
  }
  const bodies = async (device: Awaited<ReturnType<typeof follow>>) =>
    (await told(device)).map(({ notification }) => notification.body)

  it('are encrypted for the browser alone, signed by this server, and say what happened in its language', async () => {
    const { campaign, account } = await namedCampaign(world.chain, salted('1'))
    const device = await follow(account, { language: 'ar' })
    const [first] = service.received
    const welcome = await shown(first, device.receiver)
    expect(welcome.notification).to.deep.include({ title: 'بئر للقرية', lang: 'ar', dir: 'rtl' })
    expect(welcome.notification.actions[0]?.navigate).to.equal(device.withdraw)

    await give(world.chain, campaign, 0, [{ milestone: 1, amount: 60n * USDC }])
    await claimSync(charity(), { campaign, milestone: 1, evidence: EVIDENCE })
    await world.turn()
    const [alert] = await told(device)
    expect(alert?.web_push).to.equal(8030)
    expect(alert?.notification).to.deep.include({
      title: 'بئر للقرية',
      body: 'طُلب صرف المرحلة 2: المدقّقون ينظرون الآن في الأدلة.',
      navigate: `https://amana.example/ar/c/${account}`,
      lang: 'ar',
      dir: 'rtl',
    })
    expect(alert?.notification.actions[0]?.navigate).to.equal(device.withdraw)

    const { publicKey } = (await world.ask('/v1/alerts')).json.push
    const { headers, body } = service.received.at(-1) as Received
    const claims = await vapidClaims(String(headers.authorization), publicKey)
    expect(claims).to.deep.include({ aud: service.url, sub: 'https://amana.example' })
    expect(claims.exp - Date.now() / 1_000).to.be.within(60, 86_400)
    expect(headers).to.deep.include({
      'content-encoding': 'aes128gcm',
      'content-type': 'application/notification+json',
      urgency: 'normal',
      ttl: String(3 * DAY),
    })
    const { topic } = headers
    expect(topic).to.match(/^[\w-]{32}$/)
    expect(body.length).to.be.at.most(4_096)
  })

  it('come once: not again after a restart, nor when the same events are read again', async () => {
    const { campaign, account } = await namedCampaign(world.chain, salted('2'))
    const device = await follow(account)
    await give(world.chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
    await claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE })
    await world.turn()
    world.restart()
    await world.turn()
    // A re-organisation puts events where they were read before.
    await world.database.query("UPDATE alert_cursor SET cursor = '', entries_since = 0")
    world.restart()
    await world.turn()
    expect(await bodies(device)).to.deep.equal(['Milestone 1 was claimed: the verifiers look at the evidence now.'])
    expect(await world.count('alert_delivery')).to.equal(0)
  })

  it('tell nobody what had happened before, and a second follower nothing away from the first', async () => {
    const { campaign, account } = await namedCampaign(world.chain, salted('3'))
    await give(world.chain, campaign, 0, [
      { milestone: 0, amount: 100n * USDC },
      { milestone: 1, amount: 60n * USDC },
    ])
    await claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE })
    await writeEntrySync(charity(), { journal: world.chain.journal, campaign, kind: 'Update', content: salted('a') })
    const first = await follow(account)
    await world.turn()
    expect(await bodies(first)).to.deep.equal([])
    await claimSync(charity(), { campaign, milestone: 1, evidence: EVIDENCE })
    const second = await follow(account)
    await world.turn()
    expect(await bodies(first)).to.have.length(1)
    expect(await bodies(second)).to.have.length(1)
  })

  it('follow a milestone to its end: all objections are one alert, and so are the signatures of a ruling', async () => {
    const { campaign, account, parameters } = await namedCampaign(world.chain, salted('4'))
    const device = await follow(account)
    const ballot = { campaign, parameters, milestone: 0 }
    for (const donor of [0, 1] as const)
      await give(world.chain, campaign, donor, [{ milestone: 0, amount: 50n * USDC }])
    await claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE })
    await approveSync(carrier(), {
      campaign,
      milestone: 0,
      attestations: await attestations(world.chain, ballot, true, 2),
    })
    await world.turn()
    for (const donor of [0, 1] as const) {
      const client = world.chain.clientOf(world.chain.accounts.donors[donor])
      const lots = [donor === 0 ? 0n : 50n * USDC]
      await objectSync(client, { campaign, milestone: 0, lots, reason: ZERO_HASH })
      await world.turn()
    }
    const rejects = await rulings(world.chain, ballot, 'Objection', false, 2)
    await world.chain.mineAt((await world.chain.now()) + BigInt(6 * DAY))
    await ruleSync(carrier(), { campaign, milestone: 0, confirm: false, rulings: rejects })
    await world.turn()
    expect(await bodies(device)).to.deep.equal([
      'Milestone 1 was claimed: the verifiers look at the evidence now.',
      'Donors object to milestone 1.',
      'Enough donors objected to milestone 1: the panel decides.',
      'The panel ruled that milestone 1 not be paid.',
      'Milestone 1 is to be refunded: donors can get these coins back.',
    ])
  })

  it('come when time alone has released or refunded, and not again when somebody writes it down', async () => {
    const { campaign, account, parameters } = await namedCampaign(world.chain, salted('5'))
    const device = await follow(account, { kinds: ['release', 'refund'] })
    await give(world.chain, campaign, 0, [
      { milestone: 0, amount: 100n * USDC },
      { milestone: 1, amount: 5n * USDC },
    ])
    await claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE })
    const ballot = { campaign, parameters, milestone: 0 }
    await approveSync(carrier(), {
      campaign,
      milestone: 0,
      attestations: await attestations(world.chain, ballot, true, 2),
    })
    await world.turn()
    expect(await bodies(device)).to.deep.equal([])
    await world.chain.mineAt((await world.chain.now()) + BigInt(parameters.rules.objectionWindow))
    await world.turn()
    await world.chain.mineAt(BigInt(parameters.rules.fundBy))
    await world.turn()
    // Milestone 3 has no coins: nothing of it is to be refunded.
    const expected = [
      'Milestone 1 is released: its recipients can be paid.',
      'Milestone 2 is to be refunded: donors can get these coins back.',
    ]
    expect(await bodies(device)).to.deep.equal(expected)
    for (const milestone of [0, 1]) await pokeSync(carrier(), { campaign, milestone })
    await world.turn()
    expect(await bodies(device)).to.deep.equal(expected)
  })

  it('tell of the charity’s own updates, and of questions once a day', async () => {
    const { campaign, account } = await namedCampaign(world.chain, salted('6'))
    const device = await follow(account)
    const write = (client: ReturnType<typeof charity>, kind: 'Update' | 'Question', digit: string) =>
      writeEntrySync(client, { journal: world.chain.journal, campaign, kind, content: salted(digit) })
    await write(charity(), 'Update', 'b')
    await write(carrier(), 'Update', 'c')
    for (const digit of ['d', 'e']) await write(carrier(), 'Question', digit)
    await world.turn()
    await world.turn()
    expect(await bodies(device)).to.deep.equal([
      'The charity has written an update.',
      'A question was asked in public.',
    ])
  })

  it('come for every campaign of a charity that is followed, once, whoever also follows the campaign', async () => {
    const charityAccount = formatAccountId({ chainId: CHAIN_ID, address: world.chain.accounts.charity.address })
    const device = await follow(charityAccount, { kinds: ['claim'] })
    const { campaign, account } = await namedCampaign(world.chain, salted('7'))
    const both = { subscription: device.subscription, about: account, kinds: ['claim'], language: 'fr' }
    expect((await world.ask('/v1/alerts/push', { body: both })).status).to.equal(201)
    await give(world.chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
    await claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE })
    await world.turn()
    expect(await told(device)).to.have.length(1)
  })

  it('only of the kinds that were asked for', async () => {
    const { campaign, account } = await namedCampaign(world.chain, salted('8'))
    const device = await follow(account, { kinds: ['release', 'ruling'] })
    await give(world.chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
    await claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE })
    await world.turn()
    expect(await told(device)).to.deep.equal([])
  })

  describe('and a push service that does not take them', () => {
    const claimed = async (salt: `0x${string}`) => {
      const { campaign, account } = await namedCampaign(world.chain, salt)
      await give(world.chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
      return { account, claim: () => claimSync(charity(), { campaign, milestone: 0, evidence: EVIDENCE }) }
    }

    for (const status of [404, 410]) {
      it(`is forgotten at once when it says ${status}`, async () => {
        const { account, claim } = await claimed(salted(status === 404 ? '9' : 'a'))
        await follow(account)
        answer = () => ({ status })
        await claim()
        await world.turn()
        expect([await world.count('alert_subscription'), await world.count('alert_delivery')]).to.deep.equal([0, 0])
      })
    }

    it('is tried again, later and later, as late as it asks, and gets the alert in the end', async () => {
      const { account, claim } = await claimed(salted('b'))
      const device = await follow(account)
      answer = () => ({ status: 503 })
      await claim()
      await world.turn()
      await world.turn()
      const attempts = () => service.received.length - 1
      expect(attempts()).to.equal(1)
      world.pass(12)
      answer = () => ({ status: 429, headers: { 'retry-after': '600' } })
      await world.deliver()
      expect(attempts()).to.equal(2)
      world.pass(500)
      await world.deliver()
      expect(attempts()).to.equal(2)
      world.pass(101)
      answer = () => ({ status: 201 })
      await world.deliver()
      await world.deliver()
      expect(attempts()).to.equal(3)
      const messages = await told(device)
      expect(new Set(messages.map(({ notification }) => notification.tag)).size).to.equal(1)
      expect(await world.count('alert_subscription')).to.equal(1)
    })

    it('is forgotten when it has taken nothing for a day', async () => {
      const { account, claim } = await claimed(salted('c'))
      await follow(account)
      answer = () => ({ status: 500 })
      await claim()
      await world.turn()
      for (let hours = 0; hours < 23; hours += 1) {
        world.pass(3_600)
        await world.deliver()
      }
      world.pass(7_200)
      await world.deliver()
      expect([await world.count('alert_subscription'), await world.count('alert_delivery')]).to.deep.equal([0, 0])
    })

    it('makes no subscription when it refuses the first message', async () => {
      const { account } = await namedCampaign(world.chain, salted('d'))
      answer = () => ({ status: 400 })
      const { subscription } = await browser(`${service.url}/refused`)
      const body = { subscription, about: account, kinds: ['claim'], language: 'en' }
      const { status, json } = await world.ask('/v1/alerts/push', { body })
      expect([status, json.title]).to.deep.equal([422, 'push refused'])
      expect(await world.count('alert_subscription')).to.equal(0)
    })
  })
})
