import { getLots } from '@amana/sdk/actions/getLots'
import { getMilestone } from '@amana/sdk/actions/getMilestone'
import { getPayouts } from '@amana/sdk/actions/getPayouts'
import { getTotals } from '@amana/sdk/actions/getTotals'
import { expect } from 'chai'
import { type Address, erc20Abi, type Hex } from 'viem'
import { readContract } from 'viem/actions'
import { openNode } from '../../../indexer/keeper/node.ts'
import { isOvertaken } from '../../../indexer/keeper/refusal.ts'
import type { Task } from '../../../indexer/keeper/task.ts'
import { tryTask, tryTogether } from '../../../indexer/keeper/trial.ts'
import { type Ground, groundStage, LISTED_TOKEN, USDC } from './ground.ts'
import { eventsOf, revertTo, runKeeper, snapshot } from './stage.ts'

describe('what the chain refuses', function () {
  this.timeout(120_000)
  let ground: Ground
  let saved: Hex

  before(async () => {
    ground = await groundStage()
  })
  after(() => ground?.chain.close())
  beforeEach(async () => {
    saved = await snapshot(ground.chain)
  })
  afterEach(() => revertTo(ground.chain, saved))

  const keep = (...options: string[]) =>
    runKeeper(ground.chain.url, ['--once', ...options], { key: ground.cast.keyOf('rami') })

  const balanceOf = (token: Address, owner: Address) =>
    readContract(ground.client, { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })

  function crowdKey(index: number): Hex {
    const donor = ground.cast.crowd[index]
    if (!donor) throw new Error(`no donor ${index}`)
    return donor.privateKey
  }

  async function refundable(token: Address, count: number) {
    const { campaign } = await ground.campaign((parameters) => ({ ...parameters, token }))
    const starts: bigint[] = []
    for (let index = 0; index < count; index += 1) {
      starts.push(await ground.give(campaign, token, crowdKey(index), 1, USDC))
    }
    await ground.waitDays(31)
    return { campaign, starts }
  }

  it('leaves out a recipient whom the token blocks, pays the others, and pays him once he is free', async () => {
    const { address: token, abi } = await ground.deployMock('mocks/tokens/BlocklistToken.sol/BlocklistToken')
    const { campaign } = await ground.campaign((parameters) => ({ ...parameters, token }))
    await ground.give(campaign, token, crowdKey(0), 0, 20n * USDC)
    const [blocked, free] = [ground.cast.addressOf('mill'), ground.cast.addressOf('roofer')]
    await ground.write(token, abi, 'setBlocked', [blocked, true])

    // The upfront milestone is full: its release is written down first, and coins leave in a later second.
    const poked = await keep('--token', token)
    expect(eventsOf(poked, 'included')[0]?.done).to.deep.equal({ pokes: 1, payouts: 0, lots: 0 })
    await ground.waitDays(1)
    const { code, events } = await keep('--token', token)
    expect(code).to.equal(0)
    const [refused, ...others] = eventsOf({ events }, 'refused')
    expect(others).to.deep.equal([])
    expect(refused?.task).to.deep.include({ kind: 'settle', payout: 0, recipient: blocked })
    expect(refused?.reason).to.match(/error that only its contract knows \(0x/)
    expect(refused?.again).to.equal(60)
    expect(await balanceOf(token, free)).to.equal(5n * USDC)
    expect(await balanceOf(token, blocked)).to.equal(0n)

    await ground.write(token, abi, 'setBlocked', [blocked, false])
    await keep('--token', token)
    expect(await balanceOf(token, blocked)).to.equal(15n * USDC)
    const payouts = await getPayouts(ground.client, { campaign, milestone: 0 })
    expect(payouts.every(({ settled }) => settled)).to.equal(true)
  })

  it('finds the bad lots among many and gives all others back', async () => {
    const { address: token, abi } = await ground.deployMock('mocks/tokens/BlocklistToken.sol/BlocklistToken')
    const { campaign, starts } = await refundable(token, 40)
    for (const index of [7, 31]) await ground.write(token, abi, 'setBlocked', [ground.cast.crowd[index]?.address, true])

    const { code, events } = await keep('--token', token)
    expect(code).to.equal(0)
    const refused = eventsOf({ events }, 'refused').map(({ task }) => task)
    expect(refused.map((task) => task.kind === 'refund' && task.lots.map(({ start }) => start))).to.have.deep.members([
      [String(starts[7])],
      [String(starts[31])],
    ])
    const lots = await getLots(ground.client, { campaign, starts })
    expect(lots.flatMap((lot, index) => (lot ? [index] : []))).to.deep.equal([7, 31])
    expect((await getTotals(ground.client, { campaign })).refundable).to.equal(2n * USDC)
  })

  it('leaves out a recipient at whom the token burns all gas', async () => {
    const { address: token, abi } = await ground.deployMock('mocks/UnfairToken.sol/UnfairToken')
    const BURNED = 6
    const { campaign, starts } = await refundable(token, 5)
    await ground.write(token, abi, 'treat', [ground.cast.crowd[2]?.address, BURNED])
    const { code, events } = await keep('--token', token)
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'refused').length).to.equal(1)
    const lots = await getLots(ground.client, { campaign, starts })
    expect(lots.flatMap((lot, index) => (lot ? [index] : []))).to.deep.equal([2])
  })

  it('touches no token that nobody has listed', async () => {
    const { address: token } = await ground.deployMock('mocks/tokens/BlocklistToken.sol/BlocklistToken')
    const { campaign } = await refundable(token, 3)
    const { events } = await keep()
    expect(eventsOf({ events }, 'looked')[0]).to.deep.include({ campaigns: 0, due: { pokes: 0, payouts: 0, lots: 0 } })
    await keep('--any-token')
    expect((await getTotals(ground.client, { campaign })).refunded).to.equal(3n * USDC)
  })

  it('passes gifts on as their donors said, and leaves its own to itself', async () => {
    const { campaign } = await ground.campaign()
    const { cast } = ground
    const fund = cast.addressOf('commonFund')
    const before = await balanceOf(LISTED_TOKEN, fund)
    await ground.give(campaign, LISTED_TOKEN, crowdKey(0), 1, 3n * USDC, true)
    const own = await ground.give(campaign, LISTED_TOKEN, cast.keyOf('rami'), 1, 4n * USDC, true)
    await ground.waitDays(31)
    const { code, events } = await keep()
    expect(code).to.equal(0)
    expect(eventsOf({ events }, 'looked')[0]?.due).to.deep.include({ lots: 1 })
    expect((await balanceOf(LISTED_TOKEN, fund)) - before).to.equal(3n * USDC)
    expect((await getLots(ground.client, { campaign, starts: [own] }))[0]?.amount).to.equal(4n * USDC)
    // Somebody else's keeper carries the instruction out.
    await runKeeper(ground.chain.url, ['--once'], { key: cast.keyOf('deployer') })
    expect((await balanceOf(LISTED_TOKEN, fund)) - before).to.equal(7n * USDC)
  })

  it('writes down a deadline that moved a milestone without coins', async () => {
    const { campaign } = await ground.campaign()
    await ground.waitDays(31)
    const { events } = await keep()
    expect(eventsOf({ events }, 'included')[0]?.done).to.deep.equal({ pokes: 2, payouts: 0, lots: 0 })
    expect((await getMilestone(ground.client, { campaign, milestone: 1 })).state).to.equal('Refunded')
    const again = await keep()
    expect(eventsOf(again, 'sent')).to.deep.equal([])
  })

  describe('when another keeper was faster', () => {
    it('knows it by the refusal, alone and in a batch', async () => {
      const { campaign, starts } = await refundable(LISTED_TOKEN, 2)
      const { client } = await openNode([ground.chain.url])
      const from = ground.cast.addressOf('rami')
      const trial = { client, from, maxGas: 8_000_000n }
      const tasks = starts.map(
        (start): Task => ({ kind: 'refund', campaign, milestone: 1, lots: [{ start, amount: USDC }] }),
      )
      const [first, second] = await Promise.all(tasks.map((task) => tryTask(trial, task)))
      const parts = [...(first?.accepted ?? []), ...(second?.accepted ?? [])]
      expect(parts.length).to.equal(2)

      await runKeeper(ground.chain.url, ['--once'], { key: ground.cast.keyOf('deployer') })
      const { accepted, refused } = await tryTask(trial, tasks[0] as Task)
      expect(accepted).to.deep.equal([])
      expect(refused[0]?.code).to.equal('NothingToRefund')
      expect(isOvertaken(refused[0] as (typeof refused)[0])).to.equal(true)

      const together = await tryTogether(trial, parts)
      expect(together.accepted).to.deep.equal([])
      expect(together.refused.map(({ code }) => code)).to.deep.equal(['NothingToRefund', 'NothingToRefund'])
    })
  })
})
