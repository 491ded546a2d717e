import { getTotals } from '@amana/sdk/actions/getTotals'
import { auditCampaign } from '@amana/sdk/ledger/audit'
import { expect } from 'chai'
import type { Hex } from 'viem'
import { getBalance, getBlockNumber, getTransactionCount } from 'viem/actions'
import type { LocalChain } from '../../../scripts/chain.ts'
import type { Cast } from '../../../scripts/demo/personas.ts'
import { mineAt } from '../../../scripts/demo/timeline.ts'
import { type DemoWorld, WORLD_STANDS } from '../../../scripts/demo/world.ts'
import { connect, demoStage, eventsOf, revertTo, runKeeper, snapshot } from './stage.ts'

const YEAR = 365 * 86_400

describe('the keeper in the demo world', function () {
  this.timeout(120_000)
  let chain: LocalChain
  let cast: Cast
  let world: DemoWorld
  let client: ReturnType<typeof connect>
  let before_: Hex

  before(async () => {
    ;({ chain, cast, world } = await demoStage())
    client = connect(chain.url)
  })
  after(() => chain?.close())
  beforeEach(async () => {
    before_ = await snapshot(chain)
  })
  afterEach(() => revertTo(chain, before_))

  const keep = (...options: string[]) => runKeeper(chain.url, ['--once', ...options], { key: cast.keyOf('rami') })

  async function totalsOf() {
    return Promise.all(world.campaigns.map(({ address }) => getTotals(client, { campaign: address })))
  }

  it('does everything that is due when all deadlines have passed', async () => {
    await mineAt(chain.request, WORLD_STANDS + YEAR)
    const before = await totalsOf()
    expect(before.some(({ released }) => released > 0n)).to.equal(true)
    expect(before.some(({ refundable }) => refundable > 0n)).to.equal(true)

    const { code, events } = await keep()
    expect(code).to.equal(0)

    const after = await totalsOf()
    for (const [index, totals] of after.entries()) {
      const { given, paid, released, refundable, refunded } = before[index] as typeof totals
      // After a year every milestone is final, so that nothing waits either.
      expect(totals).to.deep.include({ given, waiting: 0n, released: 0n, refundable: 0n })
      expect(totals.paid).to.equal(paid + released)
      expect(totals.refunded).to.equal(refunded + refundable)
    }
    for (const { address: campaign } of world.campaigns) {
      const { verdict } = await auditCampaign(client, { campaign })
      expect(verdict).to.equal('ok')
    }
    expect(eventsOf({ events }, 'disagrees')).to.deep.equal([])
    const [last] = eventsOf({ events }, 'looked').slice(-1)
    expect(last?.due).to.deep.equal({ pokes: 0, payouts: 0, lots: 0 })
  })

  it('leaves nothing due behind at any time', async () => {
    for (const days of [0, 5, 12, 20, 30, 60]) {
      if (days > 0) await mineAt(chain.request, WORLD_STANDS + days * 86_400)
      const { code } = await keep()
      expect(code).to.equal(0)
      const again = await keep('--dry-run')
      expect(eventsOf(again, 'would-send'), `after ${days} days`).to.deep.equal([])
      const totals = await totalsOf()
      expect(totals.every(({ released, refundable }) => released + refundable === 0n)).to.equal(true)
    }
  })

  it('pays in few transactions, and says exactly what they cost', async () => {
    const address = cast.addressOf('rami')
    const [coins, nonce] = [await getBalance(client, { address }), await getTransactionCount(client, { address })]
    await mineAt(chain.request, WORLD_STANDS + YEAR)
    const { events } = await keep()
    const included = eventsOf({ events }, 'included')
    const cost = included.reduce((sum, event) => sum + BigInt(event.cost), 0n)
    const lots = included.reduce((sum, { done }) => sum + done.lots, 0)
    expect(coins - (await getBalance(client, { address }))).to.equal(cost)
    expect((await getTransactionCount(client, { address })) - nonce).to.equal(included.length)
    expect(lots / included.length).to.be.greaterThan(100)
    for (const { missed } of included) expect(missed).to.deep.equal({ pokes: 0, payouts: 0, lots: 0 })
  })

  it('sends nothing in a dry run, needs no key for it, and says what it would do and its cost', async () => {
    await mineAt(chain.request, WORLD_STANDS + YEAR)
    const [block, totals] = [await getBlockNumber(client), await totalsOf()]
    const { code, events } = await runKeeper(chain.url, ['--once', '--dry-run'])
    expect(code).to.equal(0)
    expect(await getBlockNumber(client)).to.equal(block)
    expect(await totalsOf()).to.deep.equal(totals)
    expect(eventsOf({ events }, 'sent')).to.deep.equal([])
    const planned = eventsOf({ events }, 'would-send')
    const lots = planned.reduce((sum, { counts }) => sum + counts.lots, 0)
    const [looked] = eventsOf({ events }, 'looked')
    expect(lots).to.equal(looked?.due.lots)
    for (const { gas, cost } of planned) {
      expect(BigInt(gas) > 0n).to.equal(true)
      expect(BigInt(cost) > BigInt(gas)).to.equal(true)
    }
  })

  it('does no harm beside another keeper', async () => {
    await mineAt(chain.request, WORLD_STANDS + YEAR)
    const before = await totalsOf()
    const runs = await Promise.all(
      (['rami', 'deployer'] as const).map((name) => runKeeper(chain.url, ['--once'], { key: cast.keyOf(name) })),
    )
    for (const { code } of runs) expect(code).to.be.oneOf([0, 2])
    const done = runs.flatMap((one) => eventsOf(one, 'included').map((event) => event.done))
    const [looked] = eventsOf(runs[0] as (typeof runs)[0], 'looked')
    // Each lot goes back once, whoever sends it.
    expect(done.reduce((sum, { lots }) => sum + lots, 0)).to.equal(looked?.due.lots)
    expect(runs.flatMap((one) => eventsOf(one, 'reverted'))).to.deep.equal([])
    for (const [index, totals] of (await totalsOf()).entries()) {
      const { given, paid, released, refundable, refunded } = before[index] as typeof totals
      expect(totals).to.deep.include({ given, released: 0n, refundable: 0n })
      expect(totals.paid).to.equal(paid + released)
      expect(totals.refunded).to.equal(refunded + refundable)
    }
  })

  it('takes up after a restart what was left', async () => {
    await mineAt(chain.request, WORLD_STANDS + YEAR)
    const controller = new AbortController()
    const first = await runKeeper(chain.url, ['--every', '1'], {
      key: cast.keyOf('rami'),
      signal: controller.signal,
      onEvent: ({ event }) => event === 'included' && controller.abort(),
    })
    expect(first.code).to.equal(0)
    expect(eventsOf(first, 'included').length).to.equal(1)
    expect((await totalsOf()).some(({ refundable }) => refundable > 0n)).to.equal(true)
    const second = await keep()
    expect(second.code).to.equal(0)
    expect((await totalsOf()).every(({ refundable, released }) => refundable + released === 0n)).to.equal(true)
  })

  it('works call by call on a chain without Multicall3', async () => {
    const { MULTICALL3 } = await import('../../../indexer/keeper/node.ts')
    await chain.request({ method: 'hardhat_setCode', params: [MULTICALL3, '0x'] } as never)
    const before = await totalsOf()
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'started')[0]).to.include({ batches: false })
    expect(eventsOf({ events }, 'included').length).to.equal(4)
    const after = await totalsOf()
    expect(after.every(({ released, refundable }) => released + refundable === 0n)).to.equal(true)
    expect(before.some(({ released, refundable }) => released + refundable > 0n)).to.equal(true)
  })
})
