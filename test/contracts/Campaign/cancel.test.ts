import { expect } from 'chai'
import { type Amana, amana, claimed, fill, give, State } from '../fixture.ts'
import { at, DAY, mineAt, timeOf } from '../support/chain.ts'
import { type CampaignContract, signAttestations } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { REACH, stateChanges, statesBut } from './states.ts'

describe('Campaign.cancel', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const cancel = (milestone = 0) => campaign.connect(world.charity).cancel(milestone)

  async function expectRefundedNow() {
    const transaction = await cancel()
    const time = await timeOf(transaction)
    const milestone = await campaign.milestone(0)
    expect(await stateChanges(campaign, transaction)).to.deep.equal([
      { state: State.Refunded, attempt: milestone.attempt, time },
    ])
    expect(milestone.state).to.equal(State.Refunded)
    expect(milestone.time).to.equal(time)
  }

  describe('given the milestone is in Funding', () => {
    it('gives up a milestone that nobody gave to', async () => {
      await expectRefundedNow()
    })

    it('makes the coins of a half-full milestone refundable', async () => {
      await give(campaign, world.donors[0], 0, 100n * COIN)
      await expectRefundedNow()
      const totals = await campaign.totals()
      expect(totals.waiting).to.equal(0)
      expect(totals.refundable).to.equal(100n * COIN)
      expect((await campaign.lot(0)).refundable).to.equal(true)
      expect(await world.token.balanceOf(campaign)).to.equal(100n * COIN)
    })

    it('gives up a milestone that is full but not claimed', async () => {
      await fill(campaign, 0)
      await expectRefundedNow()
      expect((await campaign.totals()).refundable).to.equal(300n * COIN)
    })

    it('gives up a milestone that a rejection returned', async () => {
      await claimed(campaign, 0)
      const signers = world.verifiers.slice(0, 2)
      await campaign.reject(0, await signAttestations(campaign, 0, { approved: false, signers }))
      await expectRefundedNow()
    })

    it('† gives up a milestone that two lapsed windows returned, without a poke', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const returned = reviewEnd + 14n * DAY
      await at(returned + DAY)
      expect(await stateChanges(campaign, await cancel())).to.deep.equal([
        { state: State.AppealedSilence, attempt: 1n, time: returned },
        { state: State.Funding, attempt: 1n, time: returned },
        { state: State.Refunded, attempt: 1n, time: returned + DAY },
      ])
    })

    it('leaves the other milestones alone', async () => {
      await fill(campaign, 1)
      await cancel(0)
      expect((await campaign.milestone(1)).state).to.equal(State.Funding)
      expect((await campaign.milestone(2)).state).to.equal(State.Funding)
    })
  })

  describe('given a deadline is near or past', () => {
    it('is possible one second before fundBy when not full', async () => {
      const { fundBy } = (await campaign.parameters()).rules
      await at(fundBy - 1n)
      await cancel()
      expect((await campaign.milestone(0)).time).to.equal(fundBy - 1n)
    })

    it('is possible one second before claimBy when full', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy - 1n)
      await cancel()
      expect((await campaign.milestone(0)).time).to.equal(claimBy - 1n)
    })

    for (const offset of [0n, 1n]) {
      it(`reverts WrongState at fundBy +${offset} s when not full: it is already refunded`, async () => {
        await give(campaign, world.donors[0], 0, COIN)
        const { fundBy } = (await campaign.parameters()).rules
        await at(fundBy + offset)
        await expect(cancel()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Refunded)
        await mineAt(fundBy + offset)
        expect((await campaign.milestone(0)).time).to.equal(fundBy)
      })

      it(`reverts WrongState at claimBy +${offset} s when full: it is already refunded`, async () => {
        await fill(campaign, 0)
        const { claimBy } = await campaign.milestone(0)
        await at(claimBy + offset)
        await expect(cancel()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Refunded)
        await mineAt(claimBy + offset)
        expect((await campaign.milestone(0)).time).to.equal(claimBy)
      })
    }
  })

  describe('when the call is not allowed', () => {
    it('reverts NotCharity for anybody else', async () => {
      const { donors, fallbackRecipient, panel, recipients, stranger, verifiers } = world
      for (const caller of [stranger, donors[0], recipients[0], verifiers[0], panel[0], fallbackRecipient]) {
        await expect(campaign.connect(caller).cancel(0))
          .to.be.revertedWithCustomError(campaign, 'NotCharity')
          .withArgs(caller.address)
      }
    })

    it('reverts UnknownMilestone past the last one', async () => {
      await expect(cancel(3)).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Funding')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expect(cancel()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State[state])
      })
    }
  })

  describe('given an upfront campaign', () => {
    it('† reverts WrongState for the full upfront milestone: its coins are the recipient’s', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await fill(campaign, 0)
      await expect(cancel()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Released)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy + 1n)
      await expect(cancel()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Released)
    })

    it('gives up the upfront milestone while it is not full', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await give(campaign, world.donors[0], 0, 299n * COIN)
      await cancel()
      expect((await campaign.milestone(0)).state).to.equal(State.Refunded)
    })

    it('gives up a full milestone other than the first in an upfront campaign', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await fill(campaign, 1)
      await cancel(1)
      expect((await campaign.milestone(1)).state).to.equal(State.Refunded)
    })
  })
})
