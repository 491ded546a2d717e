import { expect } from 'chai'
import {
  type Amana,
  amana,
  appealedObjection,
  approved,
  approvedByPanel,
  fill,
  give,
  released,
  State,
} from '../fixture.ts'
import { at, DAY, ethers, mineAt, now } from '../support/chain.ts'
import { type CampaignContract, OBJECTION, type Signer, signRulings } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { REACH, stateChanges, statesBut } from './states.ts'

const REASON = hashOf('why')

describe('Campaign.settle', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const settle = (milestone = 0, payout = 0) => campaign.connect(world.stranger).settle(milestone, payout)

  describe('given the milestone is Released', () => {
    it('pays the whole payout to its recipient, whoever calls', async () => {
      await released(campaign, 0)
      const [recipient] = world.recipients
      const transaction = settle()
      await expect(transaction)
        .to.emit(campaign, 'PayoutSettled')
        .withArgs(0, 0, recipient.address, 300n * COIN)
      await expect(transaction).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, recipient, world.stranger, world.charity],
        [-300n * COIN, 300n * COIN, 0n, 0n],
      )
      const payout = await campaign.payout(0, 0)
      expect(payout.settled).to.equal(true)
      expect(payout.due).to.equal(300n * COIN)
      expect((await campaign.milestone(0)).paid).to.equal(300n * COIN)
      expect((await campaign.milestone(0)).state).to.equal(State.Released)
    })

    it('pays each payout alone, in any order', async () => {
      await released(campaign, 1)
      const [, first, second] = world.recipients
      await expect(settle(1, 1)).to.changeTokenBalances(ethers, world.token, [first, second], [0n, 200n * COIN])
      expect((await campaign.payout(1, 0)).settled).to.equal(false)
      expect((await campaign.payout(1, 1)).settled).to.equal(true)
      expect((await campaign.totals()).released).to.equal(300n * COIN)
      expect((await campaign.totals()).paid).to.equal(200n * COIN)
      await expect(settle(1, 0)).to.changeTokenBalances(ethers, world.token, [first, second], [300n * COIN, 0n])
      expect((await campaign.totals()).paid).to.equal(500n * COIN)
    })

    it('† releases the coins of an objector whom the panel overruled', async () => {
      const { opensAt, lots } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const signers = world.panel.slice(0, 2)
      await campaign.rule(0, true, await signRulings(campaign, 0, { confirmed: true, cause: OBJECTION, signers }))
      await expect(settle()).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, world.recipients[0]],
        [-300n * COIN, 300n * COIN],
      )
      await expect(campaign.refund(0, lots))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.Released)
    })

    it('applies the due transition itself, with its own time', async () => {
      const { windowEnd } = await approved(campaign, 0)
      await at(windowEnd + 9n * DAY)
      const transaction = await settle()
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.Released, attempt: 1n, time: windowEnd },
      ])
      expect((await campaign.payout(0, 0)).settled).to.equal(true)
    })
  })

  describe('given a deadline is near or past', () => {
    const builders = { Approved: approved, ApprovedByPanel: approvedByPanel, AppealedObjection: appealedObjection }
    for (const [name, build] of Object.entries(builders)) {
      it(`† reverts TooSoon at the end of ${name}, WrongState one second before, and pays one second after`, async () => {
        const { windowEnd } = await build(campaign, 0)
        await at(windowEnd - 1n)
        await expect(settle())
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State[name as keyof typeof builders])
        await at(windowEnd)
        await expect(settle()).to.be.revertedWithCustomError(campaign, 'TooSoon').withArgs(windowEnd)
        await at(windowEnd + 1n)
        await settle()
        expect((await campaign.payout(0, 0)).settled).to.equal(true)
      })
    }

    it('† reverts TooSoon in the second of the panel’s confirmation', async () => {
      const { opensAt } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const signers = world.panel.slice(0, 2)
      await campaign.rule(0, true, await signRulings(campaign, 0, { confirmed: true, cause: OBJECTION, signers }))
      // A call on the latest block runs in that block's second.
      await expect(campaign.settle.staticCall(0, 0)).to.be.revertedWithCustomError(campaign, 'TooSoon')
      await mineAt((await now()) + 1n)
      await campaign.settle.staticCall(0, 0)
    })
  })

  describe('given a full upfront milestone', () => {
    beforeEach(async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await fill(campaign, 0)
    })

    it('† reverts TooSoon until a second after a poke', async () => {
      const later = (await now()) + 400n * DAY
      await at(later)
      await expect(settle()).to.be.revertedWithCustomError(campaign, 'TooSoon').withArgs(later)
      await mineAt(later)
      await campaign.poke(0)
      const finalTime = await now()
      await expect(campaign.settle.staticCall(0, 0))
        .to.be.revertedWithCustomError(campaign, 'TooSoon')
        .withArgs(finalTime)
      await at(finalTime + 1n)
      await expect(settle()).to.changeTokenBalance(ethers, world.token, world.recipients[0], 300n * COIN)
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts UnknownMilestone past the last one', async () => {
      await expect(settle(3)).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
    })

    it('reverts UnknownPayout past the last one of the milestone', async () => {
      await released(campaign, 0)
      for (const payout of [1n, 2n, 8n, 256n, 2n ** 255n]) {
        await expect(campaign.settle(0, payout))
          .to.be.revertedWithCustomError(campaign, 'UnknownPayout')
          .withArgs(0, payout)
      }
    })

    it('reverts AlreadySettled the second time', async () => {
      await released(campaign, 1)
      await settle(1, 0)
      await expect(settle(1, 0)).to.be.revertedWithCustomError(campaign, 'AlreadySettled').withArgs(1, 0)
      await settle(1, 1)
      await expect(settle(1, 1)).to.be.revertedWithCustomError(campaign, 'AlreadySettled').withArgs(1, 1)
      expect(await world.token.balanceOf(campaign)).to.equal(0)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Released', 'Split')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expect(settle()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State[state])
      })
    }
  })

  describe('given the milestone is Split', () => {
    /** Payouts of 100, 50 and 150; lots of 80, 80 and 140, of which the first two objected: coins 0 to 160. */
    beforeEach(async () => {
      const { milestones } = world.parameters()
      const to = (index: 0 | 1 | 2, tokens: bigint) => ({
        recipient: world.recipients[index].address,
        amount: tokens * COIN,
      })
      const payouts = [to(0, 100n), to(1, 50n), to(2, 150n)]
      campaign = await world.createCampaign({
        milestones: milestones.map((milestone, k) => (k === 0 ? { ...milestone, payouts } : milestone)),
      })
      const [first, second, third] = world.donors
      for (const [donor, tokens] of [
        [first, 80n],
        [second, 80n],
        [third, 140n],
      ] as const) {
        await give(campaign, donor, 0, tokens * COIN)
      }
      const { windowEnd } = await approved(campaign, 0)
      await campaign.connect(first).object(0, [0n], REASON)
      await campaign.connect(second).object(0, [80n * COIN], REASON)
      await at(windowEnd + 14n * DAY)
      await campaign.poke(0)
      expect((await campaign.milestone(0)).state).to.equal(State.Split)
    })

    const due = async () => Promise.all([0, 1, 2].map(async (j) => (await campaign.payout(0, j)).due))

    it('owes every coin that did not object, exactly, by position', async () => {
      expect(await due()).to.deep.equal([0n, 0n, 140n * COIN])
      const totals = await campaign.totals()
      expect(totals.released).to.equal(140n * COIN)
      expect(totals.refundable).to.equal(160n * COIN)
    })

    for (const payout of [0, 1] as const) {
      it(`closes payout ${payout}, all of whose coins objected, with amount 0 and no call to the token`, async () => {
        const transaction = await settle(0, payout)
        await expect(transaction)
          .to.emit(campaign, 'PayoutSettled')
          .withArgs(0, payout, world.recipients[payout].address, 0)
        await expect(transaction).not.to.emit(world.token, 'Transfer')
        expect((await campaign.payout(0, payout)).settled).to.equal(true)
        await expect(settle(0, payout)).to.be.revertedWithCustomError(campaign, 'AlreadySettled').withArgs(0, payout)
      })
    }

    it('pays a single coin that did not object', async () => {
      campaign = await world.createCampaign({ salt: hashOf('one payout') })
      const [objector, other] = world.donors
      await give(campaign, objector, 0, 300n * COIN - 1n)
      await give(campaign, other, 0, 1n)
      await approved(campaign, 0)
      await campaign.connect(objector).object(0, [0n], REASON)
      await at((await campaign.milestone(0)).time + 1n)
      await expect(settle()).to.changeTokenBalances(ethers, world.token, [campaign, world.recipients[0]], [-1n, 1n])
    })

    it('pays a straddled payout less its objected coins', async () => {
      await expect(settle(0, 2)).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, world.recipients[2]],
        [-140n * COIN, 140n * COIN],
      )
      expect((await campaign.milestone(0)).paid).to.equal(140n * COIN)
    })

    it('leaves nothing together with refunding', async () => {
      for (const payout of [0, 1, 2]) await settle(0, payout)
      await campaign.refund(0, [0n, 80n * COIN])
      expect(await world.token.balanceOf(campaign)).to.equal(0)
      const { given, paid, refunded, released: owed, refundable } = await campaign.totals()
      expect([given, paid, refunded, owed, refundable]).to.deep.equal([300n * COIN, 140n * COIN, 160n * COIN, 0n, 0n])
    })
  })

  it('counts an objection made while the panel was asked', async () => {
    const { lots, donors, windowEnd } = await appealedObjection(campaign, 1)
    // Lots of 166.67: the second straddles the payouts of 300 and 200.
    await campaign.connect(donors[1] as Signer).object(1, [lots[1] as bigint], REASON)
    await at(windowEnd + 1n)
    await settle(1, 0)
    await settle(1, 1)
    const third = (500n * COIN) / 3n
    const [, first, second] = world.recipients
    expect(await world.token.balanceOf(first)).to.equal(0)
    expect(await world.token.balanceOf(second)).to.equal(500n * COIN - 2n * third)
    expect((await campaign.totals()).refundable).to.equal(2n * third)
  })

  describe('given a token that misbehaves', () => {
    it('reverts UnexpectedSent when it takes another amount than it was asked to send', async () => {
      const token = await campaignIn('AnswerToken')
      await released(campaign, 0)
      await token.getFunction('setAnswer')(3) // moves nothing and returns true
      await expect(settle())
        .to.be.revertedWithCustomError(campaign, 'UnexpectedSent')
        .withArgs(0, 300n * COIN)
    })

    it('reverts Insolvent when its balance no longer covers the payment', async () => {
      const token = await campaignIn('BlocklistToken')
      await released(campaign, 0)
      await token.getFunction('burn')(campaign, 1n)
      await expect(settle())
        .to.be.revertedWithCustomError(campaign, 'Insolvent')
        .withArgs(300n * COIN - 1n, 300n * COIN)
    })

    /** The campaign is one in another token, of which every donor has enough. */
    async function campaignIn(name: 'AnswerToken' | 'BlocklistToken') {
      const token = await ethers.deployContract(name)
      for (const donor of world.donors) await token.getFunction('mint')(donor, 1_000n * COIN)
      campaign = await world.createCampaign({ token: await token.getAddress() })
      return token
    }
  })
})
