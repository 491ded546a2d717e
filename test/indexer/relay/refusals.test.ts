import { expect } from 'chai'
import { type Address, type Hex, parseEther } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { donateWithAuthorizationSync } from '../../../sdk/src/actions/donateWithAuthorization.ts'
import { deployments, type KnownToken } from '../../../sdk/src/generated/deployments.ts'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import { campaignOn, EVIDENCE, USDC } from '../../sdk/local-chain.ts'
import {
  CHAIN_ID,
  closeDatabase,
  configurationOf,
  donorWith,
  fill,
  type RelayWorld,
  type Replica,
  relayWorld,
  signedGift,
  write,
} from './relay-world.ts'

describe('the relay refuses', () => {
  let world: RelayWorld
  let replica: Replica
  let sent: number
  beforeEach(async () => {
    world = await relayWorld()
    sent = 0
    replica = world.start((request, ask) => {
      if (request.method === 'eth_sendRawTransaction') sent++
      return ask(request as never)
    })
  })
  after(closeDatabase)

  const gift = async (wish = {}) => signedGift(world, await donorWith(world.chain, 50n * USDC), wish)
  const refuses = async (body: unknown, code: string, way = 'permit', by = replica) => {
    const answer = await by.post(body)
    expect(answer.body.type, JSON.stringify(answer.body)).to.equal(`/problems/${code}`)
    expect(answer.body.instead?.way, code).to.equal(way)
    expect(answer.body.instead.sentence).to.be.a('string')
    expect(sent).to.equal(0)
    return answer
  }

  it('everything while it has no key, and says so', async () => {
    const off = world.start(undefined, { environment: {} })
    expect((await refuses(await gift(), 'relay-off', 'approve', off)).status).to.equal(503)
    const { status, body } = await off.ask('/v1/relay')
    expect([status, body.on, body.chains.length, body.instead.length]).to.deep.equal([200, false, 0, 2])
    expect(() => world.start(undefined, { environment: { AMANA_RELAY_KEY: '0x12' } })).to.throw(/AMANA_RELAY_KEY/)
  })

  it('what it cannot read, before anything is asked', async () => {
    const good = await gift()
    const { args } = good
    const malformed = [
      '{',
      '[]',
      { ...good, kind: 'donate' },
      { ...good, more: 1 },
      { ...good, chainId: '31337' },
      { ...good, args: { ...args, from: args.from.slice(0, -1) } },
      { ...good, args: { ...args, shares: [] } },
      { ...good, args: { ...args, shares: [{ milestone: 16, amount: '1' }] } },
      { ...good, args: { ...args, shares: [{ milestone: 0, amount: 5 }] } },
      { ...good, args: { ...args, shares: [{ milestone: 0, amount: '-1' }] } },
      { ...good, args: { ...args, shares: [{ milestone: 0, amount: String(2n ** 96n) }] } },
      { ...good, args: { ...args, intent: { note: '0x12' } } },
      { ...good, args: { ...args, authorization: { ...args.authorization, signature: '0x' } } },
    ]
    for (const body of malformed) {
      const { status } = await replica.post(body)
      expect(
        status,
        JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
      ).to.equal(400)
    }
    const bare = await replica.ask('/v1/relay', { method: 'POST', body: write(good) })
    expect(bare.status, 'without a content type').to.equal(415)
    expect((await replica.post({ ...good, padding: 'x'.repeat(20_000) })).status).to.equal(413)
    expect(sent).to.equal(0)
  })

  it('another chain, and a node on another chain', async () => {
    const other = await gift()
    await refuses({ ...other, chainId: 1 }, 'unknown-chain', 'approve')
    const astray = world.start((request, ask) =>
      request.method === 'eth_chainId' ? Promise.resolve('0x1') : ask(request as never),
    )
    await refuses(other, 'node-on-other-chain', 'permit', astray)
  })

  it('a campaign that the index does not know, or the factory does not, whatever the index says', async () => {
    const stranger = privateKeyToAccount(generatePrivateKey()).address
    const good = await gift()
    await refuses({ ...good, args: { ...good.args, campaign: stranger } }, 'no-such-campaign', 'approve')
    const real = await world.index.campaign({ chainId: CHAIN_ID, address: world.campaign })
    const deceived = world.start(undefined, { index: { ...world.index, campaign: async () => real } })
    await refuses({ ...good, args: { ...good.args, campaign: stranger } }, 'no-such-campaign', 'approve', deceived)
  })

  it('a token that is not on the list, and one that takes no authorization', async () => {
    const tokens = deployments[CHAIN_ID]?.tokens as Record<Address, KnownToken>
    const known = tokens[world.chain.token] as KnownToken
    const good = await gift()
    try {
      tokens[world.chain.token] = { ...known, authorization: 'none' }
      await refuses(good, 'token-without-authorization')
      tokens[world.chain.token] = { ...known, authorization: 'none', permit: 'none' }
      await refuses(good, 'token-without-authorization', 'approve')
      delete tokens[world.chain.token]
      await refuses(good, 'unknown-token', 'approve')
    } finally {
      tokens[world.chain.token] = known
    }
  })

  it('anything that differs from what the donor signed', async () => {
    const good = await gift({ intent: { source: EVIDENCE, deadline: 4_000_000_000 } })
    const { args } = good
    const other = (
      await campaignOn(world.chain, (parameters: CampaignParameters) => ({ ...parameters, salt: EVIDENCE }))
    ).campaign
    const one: Hex = `0x${'01'.repeat(32)}`
    const altered = {
      campaign: { campaign: other },
      donor: { from: world.chain.accounts.donors[0].address },
      milestone: { shares: [{ milestone: 1, amount: 5n * USDC }] },
      amount: { shares: [{ milestone: 0, amount: 6n * USDC }] },
      minAmount: { shares: [{ milestone: 0, amount: 5n * USDC, minAmount: 1n }] },
      maxStart: { shares: [{ milestone: 0, amount: 5n * USDC, maxStart: 1n }] },
      'two shares': { shares: [2n, 3n].map((coins) => ({ milestone: 0, amount: coins * USDC })) },
      passOn: { intent: { ...args.intent, passOn: true } },
      deadline: { intent: { ...args.intent, deadline: 4_000_000_001 } },
      source: { intent: { ...args.intent, source: one } },
      note: { intent: { ...args.intent, note: one } },
      salt: { authorization: { ...args.authorization, salt: one } },
      validAfter: { authorization: { ...args.authorization, validAfter: 1n } },
      validBefore: { authorization: { ...args.authorization, validBefore: args.authorization.validBefore + 1n } },
      signature: { authorization: { ...args.authorization, signature: `0x${'11'.repeat(65)}` } },
    }
    for (const change of Object.values(altered)) {
      await refuses({ ...good, args: { ...args, ...change } }, 'wrong-signature')
    }
    expect((await replica.post(good)).body.state).to.equal('included')
  })

  it('less than is worth its gas, by the token', async () => {
    const small = await gift({ shares: [{ milestone: 0, amount: USDC - 1n }] })
    const { body } = await refuses(small, 'gift-too-small')
    expect(body.minimum).to.equal(String(USDC))
    const token = `eip155:31337/erc20:${world.chain.token.toLowerCase()}`
    const configuration = configurationOf(world.chain, { minimumGifts: { [token]: '5.000001' } })
    await refuses(await gift(), 'gift-too-small', 'permit', world.start(undefined, { configuration }))
  })

  it('what the contract would refuse, with the contract’s own error', async () => {
    const expired = await refuses(await gift({ validBefore: 1n }), 'refused-by-contract')
    expect(expired.body.error).to.deep.include({ code: 'AuthorizationExpired', args: ['1'] })
    const tooMuch = await refuses(await gift({ shares: [{ milestone: 1, amount: 61n * USDC }] }), 'refused-by-contract')
    expect(tooMuch.body.error.code).to.equal('TakeTooSmall')
    expect(tooMuch.body.error.args).to.deep.equal([String(60n * USDC), String(61n * USDC)])
    const poor = await signedGift(world, await donorWith(world.chain, USDC))
    expect((await refuses(poor, 'refused-by-contract')).body.error.code).to.equal('ERC20InsufficientBalance')
    const passed = await gift({ intent: { deadline: 5 } })
    expect((await refuses(passed, 'refused-by-contract')).body.error).to.deep.include({
      code: 'DeadlinePassed',
      args: ['5'],
    })
  })

  it('when gas is too dear, the gift takes too much of it, or the purse is empty', async () => {
    const limits = (limit: object) =>
      world.start(undefined, { configuration: configurationOf(world.chain, { limits: limit }) })
    await refuses(await gift(), 'fees-too-high', 'permit', limits({ maximumFeePerGas: '1' }))
    await refuses(await gift(), 'too-much-gas', 'permit', limits({ gasPerGift: '50000' }))
    await fill(world.chain, world.carrier.address, parseEther('0.01'))
    expect((await refuses(await gift(), 'relay-empty')).status).to.equal(503)
    const status = (await replica.ask('/v1/relay')).body.chains[0].remaining
    expect(status.purse).to.equal('none')
    await fill(world.chain, world.carrier.address, parseEther('1'))
    expect((await replica.post(await gift())).status).to.equal(200)
  })

  it('what a node that does not answer cannot check', async () => {
    const mute = world.start(() => Promise.reject(new Error('no answer')))
    await refuses(await gift(), 'node-silent', 'approve', mute)
    const half = world.start((request, ask) =>
      request.method === 'eth_estimateGas' ? Promise.reject(new Error('no answer')) : ask(request as never),
    )
    await refuses(await gift(), 'node-silent', 'approve', half)
    expect(await world.database.query('SELECT id FROM relay_errand')).to.deep.equal([])
  })

  it('nothing that somebody else has carried already: it has arrived', async () => {
    const carried = await gift()
    const elsewhere = world.chain.clientOf(world.chain.accounts.donors[1])
    const { receipt } = await donateWithAuthorizationSync(elsewhere, carried.args)
    const { status, body } = await replica.post(carried)
    expect([status, body.state, body.carriedBy, body.transaction]).to.deep.equal([
      200,
      'included',
      'another',
      receipt.transactionHash,
    ])
    expect(await replica.state(body.id)).to.deep.equal({ status: 200, body })
    expect(sent).to.equal(0)
  })
})

describe('the relay’s budgets', () => {
  after(closeDatabase)
  const world = (settings: object) => relayWorld(settings)
  const codeOf = ({ body }: { body: { type?: string; budget?: string; limit?: string } }) => body.budget ?? body.limit

  it('end per donor, and come back after an hour', async () => {
    const here = await world({ limits: { errandsPerAuthor: 2 } })
    const [replica, other] = [here.start(), here.start()]
    const donor = await donorWith(here.chain, 50n * USDC)
    expect((await replica.post(await signedGift(here, donor))).status).to.equal(200)
    expect((await other.post(await signedGift(here, donor))).status).to.equal(200)
    const third = await signedGift(here, donor)
    const refusal = await replica.post(third)
    expect([refusal.status, codeOf(refusal), refusal.body.instead.way]).to.deep.equal([429, 'author', 'permit'])
    const anotherDonor = await donorWith(here.chain, 50n * USDC)
    expect((await replica.post(await signedGift(here, anotherDonor))).status).to.equal(200)
    await here.database.query("UPDATE relay_errand SET created_at = now() - interval '61 minutes'")
    expect((await replica.post(third)).status).to.equal(200)
  })

  it('end per campaign and in all, with one replica or several at once', async () => {
    for (const [limit, name] of [
      ['errandsPerCampaign', 'campaign'],
      ['errandsPerHour', 'errands'],
    ] as const) {
      const here = await world({ limits: { [limit]: 3 } })
      const replicas = [here.start(), here.start()]
      const gifts: object[] = []
      while (gifts.length < 8) gifts.push(await signedGift(here, await donorWith(here.chain, 50n * USDC)))
      const answers = await Promise.all(gifts.map((one, place) => replicas[place % 2]?.post(one)))
      const refused = answers.filter((answer) => answer?.status === 429)
      expect([refused.length, new Set(refused.map((answer) => answer && codeOf(answer)))]).to.deep.equal([
        5,
        new Set([name]),
      ])
    }
  })

  it('end with the money for gas: what is set aside counts before any receipt', async () => {
    const here = await world({ limits: { weiPerHour: '1000000000000000' } })
    const replica = here.start()
    await here.chain.ask({ method: 'evm_setAutomine', params: [false] } as never)
    const answers = []
    for (let turn = 0; turn < 12; turn++) {
      const donor = await signedGift(here, await donorBefore(here))
      answers.push(await replica.post(donor))
    }
    const last = answers.at(-1)
    expect(answers[0]?.status).to.equal(202)
    expect([last?.status, last && codeOf(last)]).to.deep.equal([429, 'gas'])
  })

  it('are not reached by noise: a visitor has a limit, and what nobody signed counts for no campaign', async () => {
    const here = await world({ perMinute: { campaign: 1, visitor: 4 } })
    const replica = here.start()
    const gift = await signedGift(here, await donorWith(here.chain, 50n * USDC))
    const salt = `0x${'7'.repeat(64)}` as const
    const forged = { ...gift, args: { ...gift.args, authorization: { ...gift.args.authorization, salt } } }
    for (const _ of [1, 2, 3]) expect((await replica.post(forged)).body.type).to.equal('/problems/wrong-signature')
    expect((await replica.post(gift)).body.state).to.equal('included')
    const refusal = await replica.post(gift)
    expect([refusal.status, refusal.body.limit]).to.deep.equal([429, 'visitor'])
  })

  it('are not spent by asking too often, which has a limit of its own', async () => {
    const here = await world({ perMinute: { author: 2 } })
    const replica = here.start()
    const donor = await donorWith(here.chain, USDC)
    const poor = async () => replica.post(await signedGift(here, donor))
    expect((await poor()).body.type).to.equal('/problems/refused-by-contract')
    expect((await poor()).body.type).to.equal('/problems/refused-by-contract')
    const { status, body } = await poor()
    expect([status, body.type, body.limit]).to.deep.equal([429, '/problems/too-many-requests', 'author'])
    const [row] = await here.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM relay_errand')
    expect(row?.rows).to.equal(0)
  })

  /** With coins that are there although no block is made: the donors of the cast. */
  async function donorBefore(here: RelayWorld) {
    await here.chain.ask({ method: 'evm_setAutomine', params: [true] } as never)
    const donor = await donorWith(here.chain, 50n * USDC)
    await here.chain.ask({ method: 'evm_setAutomine', params: [false] } as never)
    return donor
  }
})
