import { createCampaignSync } from '@amana/sdk/actions/createCampaign'
import { getTotals } from '@amana/sdk/actions/getTotals'
import { stateAt } from '@amana/sdk/ledger/fold'
import { expect } from 'chai'
import type { Address, Hex } from 'viem'
import { Chronicle } from '../../../indexer/keeper/chronicle.ts'
import { openNode } from '../../../indexer/keeper/node.ts'
import { type Between, honest, Silence, standBetween } from './between.ts'
import { FACTORY, type Ground, groundStage, LISTED_TOKEN, USDC } from './ground.ts'
import { revertTo, snapshot } from './stage.ts'

describe('the chronicle of all campaigns', function () {
  this.timeout(120_000)
  let ground: Ground
  let between: Between

  beforeEach(async () => {
    ground = await groundStage()
    between = await standBetween(ground.chain.url)
  })
  afterEach(async () => {
    await between?.close()
    await ground?.chain.close()
  })

  async function begin() {
    const { client } = await openNode([between.url])
    return new Chronicle(client, { factory: FACTORY, startBlock: 0n, follows: () => true })
  }

  const give = (campaign: Address, donor: number, amount: bigint) =>
    ground.give(campaign, LISTED_TOKEN, ground.cast.crowd[donor]?.privateKey as Hex, 1, amount)
  const mine = (blocks: number) => ground.request({ method: 'hardhat_mine', params: [`0x${blocks.toString(16)}`] })

  /** What the chronicle says is what the contracts say. */
  async function expectTrue(chronicle: Chronicle, addresses: readonly Address[]) {
    const { campaigns, disagreeing, head } = await chronicle.look()
    expect(disagreeing).to.deep.equal([])
    expect(campaigns.map(({ address }) => address)).to.have.members([...addresses])
    for (const { address: campaign, ledger } of campaigns) {
      const { surplus: _, ...totals } = await getTotals(ground.client, { campaign, blockNumber: head.number })
      expect(stateAt(ledger, head.timestamp).totals).to.deep.equal(totals)
    }
    return campaigns
  }

  it('reads only what is new, and again what is not final', async () => {
    const { campaign } = await ground.campaign()
    await give(campaign, 0, USDC)
    await mine(100)
    const chronicle = await begin()
    await expectTrue(chronicle, [campaign])
    const ranges: [bigint, bigint][] = []
    between.behave((call, forward) => {
      const [filter] = call.params as [{ fromBlock: Hex; toBlock: Hex }]
      if (call.method === 'eth_getLogs') ranges.push([BigInt(filter.fromBlock), BigInt(filter.toBlock)])
      return forward(call)
    })
    await give(campaign, 1, 2n * USDC)
    const [followed] = await expectTrue(chronicle, [campaign])
    expect(followed?.ledger.lots.size).to.equal(2)
    expect(ranges.length).to.equal(1)
    const [[from, to]] = ranges as [[bigint, bigint]]
    expect(to - from < 80n, `${from} to ${to}`).to.equal(true)
  })

  it('takes back what a reorganisation took back: gifts, and whole campaigns', async () => {
    const { campaign: old } = await ground.campaign()
    await give(old, 0, USDC)
    await mine(100)
    const chronicle = await begin()
    await expectTrue(chronicle, [old])

    const fork = await snapshot(ground.chain)
    await give(old, 1, 2n * USDC)
    const { campaign: gone } = await ground.campaign()
    await give(gone, 2, 3n * USDC)
    await expectTrue(chronicle, [old, gone])

    await revertTo(ground.chain, fork)
    await give(old, 3, 7n * USDC)
    await mine(20)
    const [followed] = await expectTrue(chronicle, [old])
    expect([...(followed?.ledger.lots.values() ?? [])].map(({ amount }) => amount)).to.deep.equal([USDC, 7n * USDC])
  })

  it('keeps a campaign that is created again after it was taken back', async () => {
    await mine(100)
    const chronicle = await begin()
    const fork = await snapshot(ground.chain)
    const { campaign, parameters } = await ground.campaign()
    await give(campaign, 0, USDC)
    await expectTrue(chronicle, [campaign])
    await revertTo(ground.chain, fork)
    await mine(1)
    const charity = ground.clientOf(ground.cast.keyOf('bakery'))
    const again = await createCampaignSync(charity, { factory: FACTORY, parameters, terms: ground.terms })
    expect(again.campaign).to.equal(campaign)
    const [followed] = await expectTrue(chronicle, [campaign])
    expect(followed?.ledger.lots.size).to.equal(0)
  })

  it('begins anew when even what was final is another past', async () => {
    const fork = await snapshot(ground.chain)
    const { campaign } = await ground.campaign()
    await mine(100)
    const chronicle = await begin()
    await expectTrue(chronicle, [campaign])
    await revertTo(ground.chain, fork)
    await give((await ground.campaign()).campaign, 0, USDC)
    await mine(200)
    const { campaigns } = await chronicle.look()
    expect(campaigns.length).to.equal(1)
    expect(campaigns[0]?.ledger.lots.size).to.equal(1)
  })

  it('changes nothing by a look that fails half-way', async () => {
    const { campaign } = await ground.campaign()
    await give(campaign, 0, USDC)
    await mine(100)
    await give(campaign, 1, USDC)
    const chronicle = await begin()
    for (const failing of ['eth_getLogs', 'eth_call']) {
      between.behave((call, forward) => (call.method === failing ? Promise.reject(new Silence()) : forward(call)))
      const failed = await chronicle.look().then(
        () => false,
        () => true,
      )
      expect(failed, failing).to.equal(true)
    }
    between.behave(honest)
    const [followed] = await expectTrue(chronicle, [campaign])
    expect(followed?.ledger.lots.size).to.equal(2)
  })

  it('listens to campaigns of its factory only', async () => {
    const { campaign } = await ground.campaign()
    const chronicle = new Chronicle((await openNode([between.url])).client, {
      factory: ground.cast.addressOf('rami'),
      startBlock: 0n,
      follows: () => true,
    })
    await give(campaign, 0, USDC)
    expect((await chronicle.look()).campaigns).to.deep.equal([])
  })

  it('forgets a campaign in which nothing can become due again', async () => {
    const { campaign } = await ground.campaign()
    await ground.waitDays(31)
    for (const milestone of [0n, 1n]) {
      await ground.write(campaign, ground.campaignAbi, 'poke', [milestone])
    }
    const chronicle = await begin()
    await expectTrue(chronicle, [campaign])
    await mine(100)
    await chronicle.look()
    expect((await chronicle.look()).campaigns).to.deep.equal([])
  })
})
