import { expect } from 'chai'
import { type Hex, parseEther } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { getTransactionCount, sendTransaction } from 'viem/actions'
import { donateWithAuthorization } from '../../../sdk/src/actions/donateWithAuthorization.ts'
import { getTotals } from '../../../sdk/src/actions/getTotals.ts'
import { type Between, USDC } from '../../sdk/local-chain.ts'
import {
  closeDatabase,
  configurationOf,
  donorWith,
  fill,
  type RelayWorld,
  relayWorld,
  signedGift,
} from './relay-world.ts'

/** A node that loses the transactions which it is given, as a process that dies before it sends. */
const losing: Between = (request, ask) =>
  request.method === 'eth_sendRawTransaction' ? Promise.reject(new Error('the line broke')) : ask(request as never)

describe('the same signature is carried once', () => {
  let world: RelayWorld
  beforeEach(async () => {
    world = await relayWorld({ limits: { stuckAfter: 1 }, perMinute: { author: 100 } })
  })
  after(closeDatabase)

  const gift = async (wish = {}) => signedGift(world, await donorWith(world.chain, 50n * USDC), wish)
  const given = async () => (await getTotals(world.chain.client, { campaign: world.campaign })).given
  const automine = (on: boolean) => world.chain.ask({ method: 'evm_setAutomine', params: [on] } as never)
  const mine = () => world.chain.ask({ method: 'hardhat_mine', params: ['0x1'] } as never)
  const count = () => getTransactionCount(world.chain.client, { address: world.carrier.address })
  /** As if they had been signed a minute ago. */
  const age = () => world.database.query("UPDATE relay_transaction SET created_at = created_at - interval '1 minute'")

  it('under twenty posts at once to two replicas, and to a third afterwards', async () => {
    const replicas = [world.start(), world.start()]
    const one = await gift()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => replicas[place % 2]?.post(one)))
    const hashes = new Set(answers.map((answer) => answer?.body.transaction))
    expect(hashes.size).to.equal(1)
    for (const answer of answers) expect([200, 202]).to.include(answer?.status)
    expect([await given(), await count()]).to.deep.equal([5n * USDC, 1])
    const later = await world.start().post(one)
    expect([later.status, later.body.state, hashes.has(later.body.transaction)]).to.deep.equal([200, 'included', true])
    expect(await count()).to.equal(1)
  })

  it('and twenty different ones at once get twenty nonces without a gap', async () => {
    const replicas = [world.start(), world.start()]
    await automine(false)
    const gifts = []
    for (let turn = 0; turn < 20; turn++) {
      await automine(true)
      const donor = await donorWith(world.chain, 50n * USDC)
      await automine(false)
      gifts.push(await signedGift(world, donor, { shares: [{ milestone: 0, amount: USDC }] }))
    }
    const answers = await Promise.all(gifts.map((one, place) => replicas[place % 2]?.post(one)))
    expect(new Set(answers.map((answer) => answer?.body.transaction)).size).to.equal(20)
    await mine()
    expect([await given(), await count()]).to.deep.equal([20n * USDC, 20])
  })

  it('after a crash between writing down and sending: the same bytes are sent by the next', async () => {
    const one = await gift()
    const crashed = await world.start(losing).post(one)
    expect([crashed.status, crashed.body.state]).to.deep.equal([202, 'unknown'])
    expect(await given()).to.equal(0n)
    const next = world.start()
    const asked = await next.post(one)
    expect([asked.body.state, asked.body.transaction]).to.deep.equal(['unknown', crashed.body.transaction])
    await next.attend()
    const { body } = await next.state(crashed.body.id)
    expect([body.state, body.transaction]).to.deep.equal(['included', crashed.body.transaction])
    expect(await given()).to.equal(5n * USDC)
    await next.attend()
    expect(await count()).to.equal(1)
  })

  it('when it is stuck: the same nonce, a higher fee, and one gift', async () => {
    const replica = world.start()
    const one = await gift()
    await automine(false)
    const first = await replica.post(one)
    expect([first.status, first.body.state]).to.deep.equal([202, 'sent'])
    await replica.attend()
    expect((await replica.post(one)).body.transactions).to.have.length(1)
    await age()
    await replica.attend()
    const bumped = await replica.post(one)
    expect([bumped.body.state, bumped.body.transactions.length]).to.deep.equal(['sent', 2])
    expect(bumped.body.transactions[1]).to.equal(first.body.transaction)
    await mine()
    const { body } = await replica.state(first.body.id)
    expect([body.state, body.transaction]).to.deep.equal(['included', bumped.body.transaction])
    expect([await given(), await count()]).to.deep.equal([5n * USDC, 1])
  })

  it('when its node has dropped it: it is sent again', async () => {
    const replica = world.start()
    const one = await gift()
    await automine(false)
    const { body } = await replica.post(one)
    await world.chain.ask({ method: 'hardhat_dropTransaction', params: [body.transaction] } as never)
    await replica.attend()
    await mine()
    expect((await replica.state(body.id)).body).to.deep.include({ state: 'included', transaction: body.transaction })
  })

  it('when somebody else was faster with it: it has arrived, and the answer says where', async () => {
    const replica = world.start()
    const one = await gift()
    await automine(false)
    const { body } = await replica.post(one)
    // Both get into one block; the other one offers more and comes first.
    const other = world.chain.clientOf(world.chain.accounts.donors[2])
    const fees = { gas: 500_000n, maxFeePerGas: parseEther('0.000001'), maxPriorityFeePerGas: parseEther('0.000001') }
    const hash = await donateWithAuthorization(other, { ...one.args, ...fees })
    await mine()
    const told = (await replica.state(body.id)).body
    expect([told.state, told.carriedBy, told.transaction]).to.deep.equal(['included', 'another', hash])
    expect(await given()).to.equal(5n * USDC)
  })

  it('or not at all: what has become useless is replaced by nothing and frees its nonce', async () => {
    const replica = world.start()
    const [one, two] = [await gift(), await gift()]
    await automine(false)
    const { body } = await replica.post({ ...one })
    const behind = await replica.post(two)
    const other = world.chain.clientOf(world.chain.accounts.donors[2])
    await world.chain.ask({ method: 'hardhat_dropTransaction', params: [body.transaction] } as never)
    const hash = await donateWithAuthorization(other, one.args)
    await mine()
    expect(await count()).to.equal(0)
    await age()
    await replica.attend()
    await mine()
    const told = (await replica.state(body.id)).body
    expect([told.state, told.carriedBy, told.transaction]).to.deep.equal(['included', 'another', hash])
    expect((await replica.state(behind.body.id)).body.state).to.equal('included')
    expect([await given(), await count()]).to.deep.equal([10n * USDC, 2])
  })

  it('under a new nonce when another transaction of the key took the first', async () => {
    const replica = world.start(losing)
    const { body } = await replica.post(await gift())
    const account = privateKeyToAccount(world.key)
    await sendTransaction(world.chain.clientOf(account as never), { to: account.address, value: 0n } as never)
    const repaired = world.start()
    await repaired.attend()
    await repaired.attend()
    const told = (await repaired.state(body.id)).body
    expect([told.state, told.transactions.length, await given()]).to.deep.equal(['included', 2, 5n * USDC])
  })

  it('and nonces that were lost with a database do not stop those behind them', async () => {
    const replica = world.start()
    const [one, two] = [await gift(), await gift()]
    await automine(false)
    const lost = await replica.post(one)
    await world.chain.ask({ method: 'hardhat_dropTransaction', params: [lost.body.transaction] } as never)
    await world.database.query('DELETE FROM relay_errand')
    const second = await replica.post(two)
    await replica.attend()
    await mine()
    expect((await replica.state(second.body.id)).body.state).to.equal('included')
    expect(await count()).to.equal(2)
  })

  it('again when its block is taken back', async () => {
    const replica = world.start()
    const one = await gift()
    const snapshot = (await world.chain.ask({ method: 'evm_snapshot', params: [] } as never)) as Hex
    const { body } = await replica.post(one)
    expect(body.state).to.equal('included')
    await world.chain.ask({ method: 'evm_revert', params: [snapshot] } as never)
    expect(await given()).to.equal(0n)
    expect((await replica.state(body.id)).body.state).to.equal('sent')
    await replica.attend()
    expect((await replica.state(body.id)).body.state).to.equal('included')
    expect(await given()).to.equal(5n * USDC)
  })

  it('with two keys, each has its own nonces', async () => {
    const key = generatePrivateKey()
    await fill(world.chain, privateKeyToAccount(key).address, parseEther('1'))
    await world.start().post(await gift())
    const { body } = await world.start(undefined, { environment: { AMANA_RELAY_KEY: key } }).post(await gift())
    expect(body.state).to.equal('included')
  })

  it('by a new key when the old one was taken away before it sent', async () => {
    const { body } = await world.start(losing).post(await gift())
    const key = generatePrivateKey()
    const { address } = privateKeyToAccount(key)
    await fill(world.chain, address, parseEther('1'))
    const next = world.start(undefined, { environment: { AMANA_RELAY_KEY: key } })
    await next.attend()
    const told = (await next.state(body.id)).body
    expect([told.state, told.carriedBy, told.transactions.length]).to.deep.equal(['included', 'this-relay', 2])
    expect(await getTransactionCount(world.chain.client, { address })).to.equal(1)
    expect([await given(), await count()]).to.deep.equal([5n * USDC, 0])
  })

  it('and is forgotten after a while, when the chain alone answers', async () => {
    const replica = world.start(undefined, { configuration: configurationOf(world.chain, { rememberedDays: 1 }) })
    const one = await gift()
    const { body } = await replica.post(one)
    await world.database.query("UPDATE relay_errand SET created_at = now() - interval '2 days'")
    await replica.attend()
    expect((await replica.state(body.id)).status).to.equal(404)
    const again = (await replica.post(one)).body
    expect([again.state, again.transaction]).to.deep.equal(['included', body.transaction])
    expect(await count()).to.equal(1)
  })
})
