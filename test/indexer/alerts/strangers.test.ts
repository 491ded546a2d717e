import { expect } from 'chai'
import { noteAlert, subjectOf } from '../../../indexer/src/api/alerts/outbox.ts'
import { requireRoom, subscribe } from '../../../indexer/src/api/alerts/subscriptions.ts'
import { type AlertsWorld, alertsWorld, CHAIN_ID } from './world.ts'

const CAMPAIGN = `0x${'11'.repeat(20)}` as const
const SUBJECT = subjectOf(CHAIN_ID, CAMPAIGN)

describe('servers that call themselves push services', () => {
  let world: AlertsWorld
  before(async () => {
    world = await alertsWorld({ settings: { maxPerSubject: 20 } })
  })
  beforeEach(() => world.database.query('DELETE FROM alert_subscription'))
  after(() => world.close())

  const follow = (endpoint: string) =>
    subscribe(
      world.context(),
      { channel: 'push', endpoint, publicKey: 'x', auth: 'y' },
      { subject: SUBJECT, kinds: ['update'], language: 'en' },
    )

  it('wait with the other strangers: their slowness holds up nobody’s phone', async () => {
    await follow('https://fcm.googleapis.com/fcm/send/1')
    await follow('https://par02p.notify.windows.com/w/1')
    await follow('https://slow.example/1')
    await follow('https://fcm.googleapis.com.evil.example/1')
    const facts = { kind: 'update', chainId: CHAIN_ID, campaign: CAMPAIGN, charity: CAMPAIGN, time: 1 } as const
    await noteAlert(world.context(), { once: 'update:1', facts })
    const rows = await world.database.query<{ host: string; channel: string }>(
      `SELECT host, delivery.channel FROM alert_delivery AS delivery
       JOIN alert_subscription AS told ON told.id = delivery.subscription ORDER BY host`,
    )
    expect(rows.map(({ host, channel }) => [host, channel])).to.deep.equal([
      ['fcm.googleapis.com', 'push'],
      ['fcm.googleapis.com.evil.example', 'webhook'],
      ['par02p.notify.windows.com', 'push'],
      ['slow.example', 'webhook'],
    ])
  })

  it('have a tenth of the room, however many hosts they are, and browsers have the rest', async () => {
    await follow('https://a.evil.example/1')
    await follow('https://b.evil.example/1')
    const room = (host: string) =>
      requireRoom(world.context(), host, SUBJECT).then(
        () => 'room',
        ({ code }) => code,
      )
    expect(await room('c.evil.example')).to.equal('alerts-full')
    expect(await room('fcm.googleapis.com')).to.equal('room')
  })
})
