import { expect } from 'chai'
import { type ContractTransactionResponse, zeroPadValue } from 'ethers'
import { type Amana, amana, claimed, fill, give, refunded } from '../fixture.ts'
import { at, DAY, now } from '../support/chain.ts'
import { type CampaignContract, signAttestations } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'

async function gasOf(transaction: Promise<ContractTransactionResponse>): Promise<bigint> {
  const receipt = await (await transaction).wait()
  return receipt?.gasUsed ?? 0n
}

/** Gas of whole transactions with cold slots, in a steady state: nobody's balance or tally is the first. */
describe('Campaign, gas budgets', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  /** Holds a figure to its budget and prints it behind the test's name. */
  function hold(context: Mocha.Context, gas: bigint, budget: bigint) {
    const test = context.test as Mocha.Runnable
    test.title += `: ${gas.toLocaleString('en')}`
    expect(gas > 5_000n && gas <= budget, `${gas} of ${budget}`).to.equal(true)
  }

  it('a gift of one share costs at most 93,000', async function () {
    const [first, second] = world.donors
    await give(campaign, first, 0, 10n * COIN)
    await world.token.connect(second).approve(campaign, 1_000n * COIN)
    // As the dApp sends it: all bounds set, a note, and the longest source tag there is, an ambassador's address.
    const gift = {
      minAmount: 10n * COIN,
      maxStart: 30n * COIN,
      deadline: (await now()) + 3_600n,
      source: zeroPadValue(world.stranger.address, 32),
      note: hashOf('note'),
    }
    hold(this, await gasOf(give(campaign, second, 0, 10n * COIN, gift)), 93_000n)
  })

  it('claim, approval by 2 of 3 and one payout together cost at most 240,000', async function () {
    const { charity, recipients, token, verifiers } = world
    await token.mint(recipients[0].address, 1n)
    await fill(campaign, 0)
    await give(campaign, world.donors[0], 1, 10n * COIN)
    const claim = await gasOf(campaign.connect(charity).claim(0, hashOf('evidence')))
    const attestations = await signAttestations(campaign, 0, { approved: true, signers: verifiers.slice(0, 2) })
    const approve = await gasOf(campaign.approve(0, attestations))
    await at((await campaign.milestone(0)).time + DAY)
    const settle = await gasOf(campaign.settle(0, 0))
    hold(this, claim + approve + settle, 240_000n)
  })

  // The aim is 62,000; docs/decisions/004 says why it is missed.
  it('the refund of one lot to a donor who holds the token costs at most 64,000', async function () {
    const { lots } = await refunded(campaign, 0)
    await campaign.refund(0, [lots[0] as bigint])
    hold(this, await gasOf(campaign.refund(0, [lots[1] as bigint])), 64_000n)
  })

  it('each further lot of another donor costs at most 20,000', async function () {
    const { lots } = await refunded(campaign, 0, { donors: world.donors })
    const [first, second, ...others] = lots as [bigint, bigint, ...bigint[]]
    await give(campaign, world.donors[0], 1, 10n * COIN)
    await campaign.refund(0, [first])
    const one = await gasOf(campaign.refund(0, [second]))
    const three = await gasOf(campaign.refund(0, others))
    const further = (three - one) / 2n
    hold(this, further, 20_000n)
  })

  it('a settlement costs the same however many lots the milestone has', async () => {
    const settleWith = async (salt: string, count: bigint) => {
      campaign = await world.createCampaign({ salt: hashOf(salt) })
      await give(campaign, world.donors[0], 1, 10n * COIN)
      for (let lot = 1n; lot < count; lot++) await give(campaign, world.donors[0], 0, COIN)
      await claimed(campaign, 0)
      const signers = world.verifiers.slice(0, 2)
      await campaign.approve(0, await signAttestations(campaign, 0, { approved: true, signers }))
      await at((await campaign.milestone(0)).time + DAY)
      return gasOf(campaign.settle(0, 0))
    }
    await world.token.mint(world.recipients[0].address, 1n)
    const few = await settleWith('few', 3n)
    const many = await settleWith('many', 150n)
    const difference = many > few ? many - few : few - many
    expect(difference * 100n < few, `${few} with few, ${many} with many`).to.equal(true)
  })
})
