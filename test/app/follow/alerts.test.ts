import { expect } from 'chai'
import { AlertError, alertKey, subscribe, withdraw } from '../../../app/src/features/follow/alerts.ts'

const KEY = `B${'a'.repeat(86)}`
const API = 'https://api.example'
const subscription = { endpoint: 'https://push.example/1', keys: { p256dh: KEY, auth: 'b'.repeat(22) } }
const wish = {
  about: 'eip155:1:0x4b805C19A85DBeFb11495e0539D814A12547421e',
  kinds: ['release'],
  language: 'ar',
} as const

describe('subscribing to alerts', () => {
  const { fetch } = globalThis
  let asked: { url: string; request: RequestInit }[] = []
  const answer = (status: number, body: unknown) => {
    asked = []
    globalThis.fetch = async (url, request = {}) => {
      asked.push({ url: String(url), request })
      if (status === 0) throw new TypeError('no connection')
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
    }
  }
  afterEach(() => {
    globalThis.fetch = fetch
  })
  const problemIn = async (asking: Promise<unknown>) => {
    const error = await asking.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    return error instanceof AlertError ? error.problem : error
  }

  it('asks for the key, and has none where the server sends no messages', async () => {
    answer(200, { push: { on: true, publicKey: KEY }, kinds: [] })
    expect(await alertKey(API)).to.equal(KEY)
    answer(200, { push: { on: false, publicKey: null } })
    expect(await alertKey(API)).to.equal(undefined)
  })

  it('sends what the API wants, and keeps no more than what ends it', async () => {
    answer(201, {
      token: 'abc',
      renewBy: '2027-05-26',
      about: wish.about,
      withdraw: 'https://elsewhere.example',
      renew: 'x',
    })
    expect(await subscribe(API, { ...subscription, expirationTime: 5 }, wish)).to.deep.equal({
      token: 'abc',
      renewBy: '2027-05-26',
    })
    expect(asked[0]?.url).to.equal(`${API}/v1/alerts/push`)
    expect(JSON.parse(String(asked[0]?.request.body))).to.deep.equal({ subscription, ...wish })
    expect(asked[0]?.request).to.include({ credentials: 'omit', redirect: 'error' })
  })

  it('ends one at the configured index, whatever link an answer named', async () => {
    answer(200, { withdrawn: true })
    await withdraw(API, { token: 'abc', renewBy: '2027-05-26' })
    expect(asked.map(({ url, request }) => [url, request.method])).to.deep.equal([
      [`${API}/v1/alerts/withdraw/abc`, 'DELETE'],
    ])
  })

  it('has a word for every refusal', async () => {
    answer(503, { type: 'https://amana.example/problems/alerts-off' })
    expect(await problemIn(subscribe(API, subscription, wish))).to.equal('off')
    answer(422, { type: 'push-refused' })
    expect(await problemIn(subscribe(API, subscription, wish))).to.equal('refused')
    answer(429, {})
    expect(await problemIn(subscribe(API, subscription, wish))).to.equal('tooMany')
    answer(500, 'oops')
    expect(await problemIn(subscribe(API, subscription, wish))).to.equal('indexDown')
  })

  it('takes an index that does not answer, or garbles its answer, for none', async () => {
    answer(0, '')
    expect(await problemIn(alertKey(API))).to.equal('indexDown')
    answer(200, '<html>')
    expect(await problemIn(alertKey(API))).to.equal('indexDown')
    answer(201, { token: '../../x', renewBy: 'tomorrow' })
    expect(await problemIn(subscribe(API, subscription, wish))).to.equal('indexDown')
  })
})
