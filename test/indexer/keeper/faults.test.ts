import { getTotals } from '@amana/sdk/actions/getTotals'
import { expect } from 'chai'
import { type Address, type Hex, keccak256, parseTransaction } from 'viem'
import { getTransactionCount } from 'viem/actions'
import { type Between, honest, Silence, standBetween } from './between.ts'
import { type Ground, groundStage, LISTED_TOKEN, USDC } from './ground.ts'
import { eventsOf, revertTo, runKeeper, snapshot } from './stage.ts'

const LOTS = 4

describe('the keeper and a node that is not at its best', function () {
  this.timeout(120_000)
  let ground: Ground
  let between: Between
  let campaign: Address
  let saved: Hex

  before(async () => {
    ground = await groundStage()
    between = await standBetween(ground.chain.url)
    ;({ campaign } = await ground.campaign())
    for (let index = 0; index < LOTS; index += 1) {
      await ground.give(campaign, LISTED_TOKEN, ground.cast.crowd[index]?.privateKey as Hex, 1, USDC)
    }
    await ground.waitDays(31)
  })
  after(async () => {
    await between?.close()
    await ground?.chain.close()
  })
  beforeEach(async () => {
    saved = await snapshot(ground.chain)
    between.behave(honest)
    between.asked.length = 0
  })
  afterEach(async () => {
    await ground.request({ method: 'evm_setAutomine', params: [true] })
    await revertTo(ground.chain, saved)
  })

  const key = () => ground.cast.keyOf('rami')
  const refunded = async () => (await getTotals(ground.client, { campaign })).refunded
  const mine = () => ground.request({ method: 'evm_mine' })

  it('waits for a node that is away, and does its work when it is back', async () => {
    between.behave(() => Promise.reject(new Silence()))
    const controller = new AbortController()
    let troubles = 0
    const { code, events } = await runKeeper(between.url, ['--every', '1'], {
      key: key(),
      signal: controller.signal,
      onEvent({ event }) {
        if (event === 'trouble') troubles += 1
        if (event === 'trouble' && troubles === 2) between.behave(honest)
        if (event === 'included') controller.abort()
      },
    })
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'trouble').length).to.equal(2)
    expect(events.at(-1)).to.include({ event: 'stopped' })
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('loses a round, not what it knows, when the node fails in the middle', async () => {
    let failed = false
    between.behave((call, forward) => {
      if (call.method !== 'eth_estimateGas' || failed) return forward(call)
      failed = true
      return Promise.reject(new Silence())
    })
    // The transport itself asks again, so that one broken connection costs nothing at all.
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect([code, failed]).to.deep.equal([0, true])
    expect(eventsOf({ events }, 'refused')).to.deep.equal([])
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('never takes a node in trouble for a refusal', async () => {
    between.behave((call, forward) =>
      call.method === 'eth_estimateGas' ? Promise.reject(new Silence()) : forward(call),
    )
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect(code).to.equal(2)
    expect(eventsOf({ events }, 'refused')).to.deep.equal([])
    const [trouble] = eventsOf({ events }, 'trouble')
    expect(trouble?.reason).to.be.a('string').that.does.not.include('127.0.0.1')
  })

  it('ends with one word about a node that is away, when it is to look only once', async () => {
    between.behave(() => Promise.reject(new Silence()))
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect(code).to.equal(2)
    expect(eventsOf({ events }, 'trouble').length).to.equal(1)
  })

  it('finds its transaction when the answer to sending it is lost', async () => {
    between.behave(async (call, forward) => {
      const result = await forward(call).catch((error: Error) => {
        if (call.method === 'eth_sendRawTransaction') throw new Silence()
        throw error
      })
      if (call.method === 'eth_sendRawTransaction') throw new Silence()
      return result
    })
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'included').length).to.equal(1)
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('offers more under the same nonce when a transaction does not appear, and takes whichever is included', async () => {
    await ground.request({ method: 'evm_setAutomine', params: [false] })
    const sent: ReturnType<typeof parseTransaction>[] = []
    between.behave((call, forward) => {
      if (call.method === 'eth_sendRawTransaction') sent.push(parseTransaction(call.params[0] as Hex))
      return forward(call)
    })
    const { code, events } = await runKeeper(between.url, ['--once', '--patience', '1'], {
      key: key(),
      onEvent: ({ event }) => void (event === 'replaced' && mine()),
    })
    expect(eventsOf({ events }, 'replaced').length).to.be.greaterThan(0)
    expect(eventsOf({ events }, 'included').length).to.equal(1)
    expect(code).to.equal(0)
    const [first, second] = sent
    expect(second?.nonce).to.equal(first?.nonce)
    expect(second?.data).to.equal(first?.data)
    expect((second?.maxFeePerGas ?? 0n) * 10n >= (first?.maxFeePerGas ?? 0n) * 11n).to.equal(true)
    expect((second?.maxPriorityFeePerGas ?? 0n) * 10n >= (first?.maxPriorityFeePerGas ?? 0n) * 11n).to.equal(true)
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('leaves what stays in no block pending, says so, and sends nothing beside it', async () => {
    await ground.request({ method: 'evm_setAutomine', params: [false] })
    const nonce = await getTransactionCount(ground.client, { address: ground.cast.addressOf('rami') })
    const first = await runKeeper(between.url, ['--once', '--patience', '1'], { key: key() })
    expect(first.code).to.equal(2)
    expect(eventsOf(first, 'pending')[0]).to.include({ nonce })
    expect(eventsOf(first, 'reverted')).to.deep.equal([])

    // After a restart somebody's transaction is there: it gets its time.
    const second = await runKeeper(between.url, ['--once', '--patience', '60'], { key: key() })
    expect(second.code).to.equal(2)
    expect(eventsOf(second, 'held')[0]).to.include({ by: 'waiting' })
    expect(eventsOf(second, 'sent')).to.deep.equal([])

    await mine()
    const third = await runKeeper(between.url, ['--once'], { key: key() })
    expect(third.code).to.equal(0)
    expect(eventsOf(third, 'looked')[0]?.due).to.deep.equal({ pokes: 0, payouts: 0, lots: 0 })
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('replaces what waits under its nonce from before a restart once that has had its time', async () => {
    await ground.request({ method: 'evm_setAutomine', params: [false] })
    await runKeeper(between.url, ['--once', '--patience', '1'], { key: key() })
    const controller = new AbortController()
    const { code, events } = await runKeeper(between.url, ['--every', '1', '--patience', '2'], {
      key: key(),
      signal: controller.signal,
      onEvent({ event }) {
        if (event === 'replaced') void mine()
        if (event === 'included') controller.abort()
      },
    })
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'held')[0]).to.include({ by: 'waiting' })
    expect(eventsOf({ events }, 'included').length).to.equal(1)
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('says of a nonce that somebody else has used that its own transaction will not come', async () => {
    let hash: Hex | undefined
    between.behave(async (call, forward) => {
      if (call.method !== 'eth_sendRawTransaction' || hash) return forward(call)
      // It is swallowed, and the same key sends something else.
      hash = keccak256(call.params[0] as Hex)
      const from = ground.cast.addressOf('rami')
      await forward({ id: 1, method: 'eth_sendTransaction', params: [{ from, to: from, value: '0x1' }] })
      return hash
    })
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'superseded').length).to.equal(1)
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('says of a reverted transaction that it was reverted, and does not repeat it at once', async () => {
    const { MULTICALL3 } = await import('../../../indexer/keeper/node.ts')
    await ground.request({ method: 'hardhat_setCode', params: [MULTICALL3, '0x'] })
    // The trial passed; then the lots were gone: the whole call is reverted where it stands alone.
    let raced = false
    between.behave(async (call, forward) => {
      if (call.method === 'eth_sendRawTransaction' && !raced) {
        raced = true
        await runKeeper(ground.chain.url, ['--once'], { key: ground.cast.keyOf('deployer') })
      }
      return forward(call)
    })
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect(eventsOf({ events }, 'reverted').length).to.be.greaterThan(0)
    expect(code).to.equal(1)
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })

  it('notices that the node keeps logs back, and asks again', async () => {
    let withheld = 0
    between.behave(async (call, forward) => {
      const result = await forward(call)
      if (call.method !== 'eth_getLogs' || withheld > 0) return result
      const logs = result as { topics: Hex[] }[]
      if (logs.length < LOTS) return result
      withheld += 1
      return logs.slice(0, -1)
    })
    const { code, events } = await runKeeper(between.url, ['--once'], { key: key() })
    expect(withheld).to.equal(1)
    expect(eventsOf({ events }, 'disagrees')[0]).to.include({ campaign })
    expect(code).to.equal(0)
    expect(await refunded()).to.equal(BigInt(LOTS) * USDC)
  })
})
