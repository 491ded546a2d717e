import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { REACH, statesBut } from '../Campaign/states.ts'
import {
  type Amana,
  amana,
  approved,
  approvedByPanel,
  claimed,
  EVIDENCE,
  fill,
  give,
  refunded,
  released,
  State,
  split,
} from '../fixture.ts'
import { at, DAY, ethers, mineAt, timeOf } from '../support/chain.ts'
import { type CampaignContract, SILENCE, signAttestations, signRulings } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { campaignIn } from './stage.ts'

describe('Attacks on a campaign’s life', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const claim = () => campaign.connect(world.charity).claim(0, EVIDENCE)
  const stateOf = async (milestone: number) => (await campaign.milestone(milestone)).state

  it('L2: a milestone that lacks one coin cannot be claimed, so nobody gives to one that is already approved', async () => {
    const [donor] = world.donors
    const expectNotFull = (funded: bigint) =>
      expect(claim())
        .to.be.revertedWithCustomError(campaign, 'NotFull')
        .withArgs(funded, 300n * COIN)
    await expectNotFull(0n)
    await give(campaign, donor, 0, 300n * COIN - 1n)
    await expectNotFull(300n * COIN - 1n)
    await give(campaign, donor, 0, 1n)
    await claim()
    for (const state of [State.Claimed, State.Approved]) {
      await expect(give(campaign, donor, 0, COIN))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, state)
      if (state === State.Approved) break
      const signers = world.verifiers.slice(0, 2)
      await campaign.approve(0, await signAttestations(campaign, 0, { approved: true, signers }))
    }
  })

  it('L4: when verifiers lose their keys the panel decides, and donors still have their whole window after it', async () => {
    const { panel, verifiers, recipients, token } = world
    const { reviewEnd } = await claimed(campaign, 0)
    // Of three verifiers two are needed, and one is left.
    const attestations = await signAttestations(campaign, 0, { approved: true, signers: verifiers.slice(2) })
    await expect(campaign.approve(0, attestations)).to.be.revertedWithCustomError(campaign, 'QuorumNotReached')
    await mineAt(reviewEnd + 14n * DAY - 2n)
    const signers = panel.slice(0, 2)
    const rulings = await signRulings(campaign, 0, { confirmed: true, cause: SILENCE, signers })
    const ruled = await timeOf(await campaign.rule(0, true, rulings))
    await at(ruled + 7n * DAY - 1n)
    await campaign.connect(world.donors[0]).object.staticCall(0, [0n], ZeroHash)
    await expect(campaign.settle(0, 0)).to.be.revertedWithCustomError(campaign, 'WrongState')
    await at(ruled + 7n * DAY + 1n)
    await expect(campaign.settle(0, 0)).to.changeTokenBalance(ethers, token, recipients[0], 300n * COIN)
  })

  it('L4: when verifiers and panel lose their keys every donor gets his coins back', async () => {
    const { lots, donors } = await claimed(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    await at(claimBy + 1n)
    await expect(campaign.connect(world.stranger).refund(0, lots)).to.changeTokenBalances(
      ethers,
      world.token,
      [campaign, ...donors],
      [-300n * COIN, 100n * COIN, 100n * COIN, 100n * COIN],
    )
  })

  for (const state of statesBut('Released', 'Split', 'Refunded')) {
    it(`L5: if from ${state} on everybody is silent, a stranger ends it in time and empties it`, async () => {
      const { stranger, token } = world
      await REACH[state](campaign, 0)
      const { rules, milestones } = await campaign.parameters()
      const last = milestones.reduce((latest, { claimBy }) => (claimBy > latest ? claimBy : latest), 0n)
      await at(last + rules.reviewWindow + rules.objectionWindow + rules.appealWindow)
      const anyone = campaign.connect(stranger)
      await anyone.poke(0)
      const end = await stateOf(0)
      expect(end >= State.Released).to.equal(true)
      if (end !== State.Refunded) await anyone.settle(0, 0)
      const lots = [0n, 100n * COIN, 200n * COIN]
      const views = await Promise.all(lots.map((lot) => campaign.lot(lot)))
      const due = lots.filter((_, index) => views[index]?.refundable)
      if (due.length > 0) await anyone.refund(0, due)
      expect(await token.balanceOf(campaign)).to.equal(0)
    })
  }

  it('L6: an objection in the last second calls the panel at once, and nothing in its block or window undoes it', async () => {
    const { charity, donors, panel } = world
    const { windowEnd } = await approved(campaign, 0)
    await at(windowEnd - 1n)
    await campaign.connect(donors[0]).object(0, [0n], ZeroHash)
    const { state, time } = await campaign.milestone(0)
    expect({ state, time }).to.deep.equal({ state: State.AppealedObjection, time: windowEnd + 14n * DAY })
    // Calls on the latest block run in the objection's own second.
    const rulings = await signRulings(campaign, 0, { confirmed: true, cause: 2n, signers: panel })
    await expect(campaign.rule.staticCall(0, true, rulings)).to.be.revertedWithCustomError(campaign, 'RulingTooEarly')
    for (const call of [
      campaign.connect(charity).claim.staticCall(0, EVIDENCE),
      campaign.connect(charity).cancel.staticCall(0),
      campaign.settle.staticCall(0, 0),
    ]) {
      await expect(call).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.AppealedObjection)
    }
    await at(windowEnd)
    await campaign.rule(0, true, rulings)
    expect(await stateOf(0)).to.equal(State.Released)
  })

  it('L6: whoever is censored for the first days of a window can still object at its end', async () => {
    for (const reach of [approved, approvedByPanel]) {
      campaign = await world.createCampaign({ salt: ethers.id(reach.name), rules: { objectionWindow: 3n * DAY } })
      const { windowEnd, transaction } = await reach(campaign, 0)
      expect(windowEnd).to.equal((await timeOf(transaction)) + 3n * DAY)
      await at(windowEnd - 1n)
      await campaign.connect(world.donors[0]).object(0, [0n], ZeroHash)
    }
  })

  it('L8: no payout is settled twice', async () => {
    await fill(campaign, 0)
    await released(campaign, 1)
    await campaign.settle(1, 0)
    await expect(campaign.settle(1, 0)).to.be.revertedWithCustomError(campaign, 'AlreadySettled').withArgs(1, 0)
    expect(await world.token.balanceOf(world.recipients[1])).to.equal(300n * COIN)
    await campaign.settle(1, 1)
    for (const payout of [0, 1]) {
      await expect(campaign.settle(1, payout))
        .to.be.revertedWithCustomError(campaign, 'AlreadySettled')
        .withArgs(1, payout)
    }
    expect(await world.token.balanceOf(campaign)).to.equal(300n * COIN)
  })

  it('L8: no lot is refunded twice, neither again nor named twice', async () => {
    const [donor] = world.donors
    await fill(campaign, 1)
    const { lots } = await refunded(campaign, 0)
    const [first = -1n, second = -1n] = lots
    await expect(campaign.refund(0, [first, first])).to.changeTokenBalances(
      ethers,
      world.token,
      [campaign, donor],
      [-100n * COIN, 100n * COIN],
    )
    await expect(campaign.refund(0, [first])).to.be.revertedWithCustomError(campaign, 'NothingToRefund')
    await expect(campaign.refund(0, [first, second])).to.changeTokenBalances(
      ethers,
      world.token,
      [campaign, donor],
      [-100n * COIN, 0n],
    )
    expect((await campaign.milestone(0)).refunded).to.equal(200n * COIN)
  })

  it('L8: a payout that failed is settled once, not twice', async () => {
    const [recipient] = world.recipients
    const scene = await campaignIn(world, 'BlocklistToken')
    campaign = scene.campaign
    await fill(campaign, 1)
    await released(campaign, 0)
    await scene.token.setBlocked(recipient, true)
    for (let i = 0; i < 2; i += 1) {
      await expect(campaign.settle(0, 0)).to.be.revertedWithCustomError(scene.token, 'Blocked')
    }
    await scene.token.setBlocked(recipient, false)
    await expect(campaign.settle(0, 0)).to.changeTokenBalance(ethers, scene.token, recipient, 300n * COIN)
    await expect(campaign.settle(0, 0)).to.be.revertedWithCustomError(campaign, 'AlreadySettled').withArgs(0, 0)
    expect(await scene.token.balanceOf(recipient)).to.equal(300n * COIN)
  })

  it('L9: a split pays each payout what did not object in it, and each objector exactly his own', async () => {
    const { donors, recipients, token } = world
    await fill(campaign, 0)
    // Lots of milestone 1: 250, 100 across both payouts (300 and 200), 150. The second objects.
    for (const [i, tokens] of [250n, 100n, 150n].entries()) {
      await give(campaign, donors[i] ?? donors[0], 1, tokens * COIN)
    }
    const { windowEnd } = await approved(campaign, 1)
    await campaign.connect(donors[1]).object(1, [550n * COIN], ZeroHash)
    await at(windowEnd + 14n * DAY)
    await campaign.poke(1)
    expect(await stateOf(1)).to.equal(State.Split)
    for (const lot of [300n, 650n]) {
      await expect(campaign.refund(1, [lot * COIN, 550n * COIN])).to.be.revertedWithCustomError(
        campaign,
        'LotNotRefundable',
      )
    }
    await expect(campaign.settle(1, 0)).to.changeTokenBalance(ethers, token, recipients[1], 250n * COIN)
    await expect(campaign.settle(1, 1)).to.changeTokenBalance(ethers, token, recipients[2], 150n * COIN)
    await expect(campaign.refund(1, [550n * COIN])).to.changeTokenBalance(ethers, token, donors[1], 100n * COIN)
    expect(await token.balanceOf(campaign)).to.equal(300n * COIN)
  })

  it('L9: what is due in a split does not depend on who is paid first', async () => {
    const { lots } = await split(campaign, 1)
    const { totals } = campaign
    const { released: due, refundable } = await totals()
    await campaign.refund(1, lots.slice(0, 1))
    expect((await totals()).released).to.equal(due)
    await campaign.settle(1, 0)
    await campaign.settle(1, 1)
    const { paid, refunded: returned, released: owed } = await totals()
    expect([paid, returned, owed]).to.deep.equal([due, refundable, 0n])
  })
})
