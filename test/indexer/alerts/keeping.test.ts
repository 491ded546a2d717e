import { expect } from 'chai'
import { deliveryDuties } from '../../../indexer/src/api/alerts/delivery.ts'
import { alertsContext } from '../../../indexer/src/api/alerts/feature.ts'
import { serverKeys } from '../../../indexer/src/api/alerts/keys.ts'
import { hashOf, tokenOf } from '../../../indexer/src/api/alerts/token.ts'
import { createOutgoing, type Outgoing } from '../../../indexer/src/api/platform/outgoing.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { DAY, EVIDENCE, give, USDC } from '../../sdk/local-chain.ts'
import { type LocalServer, localServer } from '../support/local-server.ts'
import { type AlertsWorld, alertsWorld, browser, namedCampaign, shown } from './world.ts'

describe('what is kept of a subscription', () => {
  let world: AlertsWorld
  let service: LocalServer
  beforeEach(async () => {
    world = await alertsWorld()
    service = await localServer((_, response) => response.writeHead(201).end())
  })
  afterEach(async () => {
    await service.close()
    await world.close()
  })

  const claimable = async () => {
    const { campaign, account } = await namedCampaign(world.chain, `0x${'01'.repeat(32)}`)
    await give(world.chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
    const charity = world.chain.clientOf(world.chain.accounts.charity)
    return { account, claim: () => claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE }) }
  }
  const follow = async (about: string, wish: object = {}) => {
    const { receiver, subscription } = await browser(`${service.url}/device`)
    const body = { subscription, about, kinds: ['claim'], language: 'en', ...wish }
    const { status, json } = await world.ask('/v1/alerts/push', { body })
    expect(status, JSON.stringify(json)).to.equal(201)
    return { receiver, body, ...(json as { token: string; withdraw: string; renew: string; renewBy: string }) }
  }
  const pathOf = (link: string) => new URL(link).pathname
  const page = { accept: 'text/html,application/xhtml+xml' }

  it('is what was asked for and what delivers it, and no token', async () => {
    const { account } = await claimable()
    const { token } = await follow(account)
    const [row] = await world.database.query<{ token_hash: string }>('SELECT * FROM alert_subscription')
    expect(Object.keys(row ?? {}).sort()).to.deep.equal(
      `auth channel endpoint endpoint_hash host id kinds language public_key reminded renew_by secret subject token_hash`.split(
        ' ',
      ),
    )
    const everything = JSON.stringify(await world.database.query('SELECT * FROM alert_subscription, alert_key'))
    expect(everything).to.not.include(token)
    expect(row?.token_hash).to.equal(hashOf(token))
  })

  it('ends with one click, and by nothing that only looks at the link', async () => {
    const { account, claim } = await claimable()
    const { withdraw } = await follow(account, { language: 'ar' })
    const looked = await world.ask(pathOf(withdraw), { headers: page })
    expect(looked.status).to.equal(200)
    expect(looked.text).to.include('<html lang="ar" dir="rtl">').and.include('<form method="post">')
    expect(looked.text).to.include('أوقف هذه التنبيهات').and.include('بئر للقرية')
    expect(looked.text).to.not.match(/<script|https?:/)
    expect(looked.headers.get('content-security-policy')).to.include("default-src 'none'")
    expect(looked.headers.get('cache-control')).to.equal('no-store')
    expect(looked.headers.get('referrer-policy')).to.equal('no-referrer')
    expect(await world.count('alert_subscription')).to.equal(1)

    await claim()
    await world.notice()
    expect(await world.count('alert_delivery')).to.equal(1)
    // As a mail program does it by RFC 8058.
    const clicked = await world.ask(pathOf(withdraw), {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([clicked.status, clicked.json]).to.deep.equal([200, { withdrawn: true }])
    expect([await world.count('alert_subscription'), await world.count('alert_delivery')]).to.deep.equal([0, 0])
    await world.turn()
    expect(service.received).to.have.length(1)
    const again = await world.ask(pathOf(withdraw), { method: 'DELETE' })
    expect([again.status, again.json]).to.deep.equal([200, { withdrawn: true }])
    expect((await world.ask(pathOf(withdraw), { headers: page })).text).to.include('have ended already')
  })

  it('ends in the page too, which says so', async () => {
    const { account } = await claimable()
    const { withdraw } = await follow(account, { language: 'fr' })
    const { text } = await world.ask(pathOf(withdraw), { method: 'POST', headers: page })
    expect(text).to.include('Les alertes sont arrêtées').and.not.include('<form')
    expect(await world.count('alert_subscription')).to.equal(0)
  })

  it('is not found by a wrong token, nor by anything that is none', async () => {
    const { account } = await claimable()
    const { token } = await follow(account)
    const wrong = token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    await world.ask(`/v1/alerts/withdraw/${wrong}`, { method: 'POST' })
    for (const text of ['x', `${token}x`, `${token.slice(0, -1)}'`]) {
      const { status } = await world.ask(`/v1/alerts/withdraw/${encodeURIComponent(text)}`, { method: 'POST' })
      expect(status, text).to.equal(400)
    }
    expect((await world.ask(`/v1/alerts/renew/${wrong}`, { method: 'POST' })).status).to.equal(404)
    expect(await world.count('alert_subscription')).to.equal(1)
  })

  it('is asked for once before it ends, goes on when somebody says so, and is forgotten otherwise', async () => {
    const { account } = await claimable()
    const { receiver, renew, renewBy } = await follow(account)
    world.pass(165 * DAY)
    await world.renewals()
    await world.deliver()
    expect(service.received).to.have.length(1)
    world.pass(2 * DAY)
    for (let turns = 0; turns < 2; turns += 1) {
      await world.renewals()
      await world.deliver()
    }
    expect(service.received).to.have.length(2)
    const { notification } = await shown(service.received[1], receiver)
    expect(notification.body).to.include('Do you still want these alerts?')
    expect(notification.navigate).to.equal(renew)
    expect(notification.actions.map(({ action }) => action)).to.deep.equal(['keep', 'stop'])

    expect((await world.ask(pathOf(renew), { headers: page })).text).to.include('Keep these alerts')
    const { status, json } = await world.ask(pathOf(renew), { method: 'POST' })
    expect(status).to.equal(200)
    expect(json.renewBy > renewBy).to.equal(true)
    world.pass(100 * DAY)
    await world.renewals()
    expect(await world.count('alert_subscription')).to.equal(1)
    world.pass(81 * DAY)
    await world.renewals()
    expect(await world.count('alert_subscription')).to.equal(0)
    expect((await world.ask(pathOf(renew), { method: 'POST' })).status).to.equal(404)
  })

  it('is changed, not doubled, when a browser asks again', async () => {
    const { account, claim } = await claimable()
    const { receiver, body, token } = await follow(account)
    const { json } = await world.ask('/v1/alerts/push', { body: { ...body, language: 'fr' } })
    expect(json.token).to.equal(token)
    await claim()
    await world.turn()
    expect(service.received).to.have.length(2)
    expect((await shown(service.received[1], receiver)).notification.lang).to.equal('fr')
  })

  it('depends on a key that all replicas share, or that the environment gives', async () => {
    const [one, two] = await Promise.all([serverKeys(world.database, {}), serverKeys(world.database, {})])
    expect(one).to.deep.equal(two)
    const given = { AMANA_VAPID_PRIVATE_KEY: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94' }
    const { vapid, linkKey } = await serverKeys(world.database, given)
    expect(vapid.publicKey).to.equal(
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    )
    expect(tokenOf('a', linkKey)).to.not.equal(tokenOf('a', one.linkKey))
    const wrong = await serverKeys(world.database, { AMANA_VAPID_PRIVATE_KEY: 'secret' }).catch(
      (error: Error) => error.message,
    )
    expect(wrong).to.equal('AMANA_VAPID_PRIVATE_KEY is not 32 bytes in base64url.')
  })

  it('is told by the thousand, few at the same time, and by nobody twice when the work is interrupted', async () => {
    const SUBSCRIBERS = 1_000
    const { account, claim } = await claimable()
    const { receiver } = await follow(account)
    await world.database.query(
      `INSERT INTO alert_subscription
         (id, channel, host, endpoint, endpoint_hash, public_key, auth, subject, kinds, language, token_hash, renew_by)
       SELECT gen_random_uuid(), channel, 'fcm.googleapis.com', endpoint || number, 'hash' || number, public_key, auth,
         subject, kinds, language, 'token' || number, renew_by
       FROM alert_subscription, generate_series(2, $1) AS number`,
      [SUBSCRIBERS],
    )
    service.received.length = 0
    await claim()
    await world.notice()
    expect(await world.count('alert_delivery')).to.equal(SUBSCRIBERS)

    let now = 0
    let most = 0
    const send = createOutgoing({ allowPrivateNetworks: true, ports: [] })
    const counted: Outgoing = async (request) => {
      now += 1
      most = Math.max(most, now)
      if (service.received.length > 350) stop.abort()
      return send(request).finally(() => {
        now -= 1
      })
    }
    const stop = new AbortController()
    const [push] = deliveryDuties(alertsContext(world.services, { send: counted }))
    const interrupted = await push?.run(stop.signal).catch((error: Error) => error.name)
    expect(interrupted).to.equal('AbortError')
    const before = service.received.length
    expect(before).to.be.within(351, 400)
    // What the ended process had taken is free again when its lease ends.
    world.pass(100)
    await world.deliver()
    const paths = service.received.map(({ path }) => path)
    expect([paths.length, new Set(paths).size]).to.deep.equal([SUBSCRIBERS, SUBSCRIBERS])
    expect(most).to.be.within(2, 24)
    expect((await shown(service.received.at(-1), receiver)).notification.body).to.include('Milestone 1 was claimed')
  })
})
