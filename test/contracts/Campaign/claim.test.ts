import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { type Amana, amana, appealedSilence, claimed, EVIDENCE, fill, give, State } from '../fixture.ts'
import { at, DAY, timeOf } from '../support/chain.ts'
import { type CampaignContract, signAttestations } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { REACH, stateChanges, statesBut } from './states.ts'

const NEW_EVIDENCE = hashOf('new evidence')

describe('Campaign.claim', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const claim = (milestone = 0, evidence = EVIDENCE) => campaign.connect(world.charity).claim(milestone, evidence)

  async function rejectAttempt(milestone = 0) {
    const signers = world.verifiers.slice(0, 2)
    return campaign.reject(milestone, await signAttestations(campaign, milestone, { approved: false, signers }))
  }

  describe('given the milestone is full', () => {
    it('records the evidence and opens a review of reviewWindow', async () => {
      await fill(campaign, 0)
      const transaction = await claim()
      const reviewEnd = (await timeOf(transaction)) + 7n * DAY
      await expect(transaction).to.emit(campaign, 'EvidenceSubmitted').withArgs(0, 1, EVIDENCE)
      await expect(transaction).to.emit(campaign, 'MilestoneStateChanged').withArgs(0, State.Claimed, 1, reviewEnd)
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.Claimed)
      expect(milestone.attempt).to.equal(1)
      expect(milestone.rejections).to.equal(0)
      expect(milestone.time).to.equal(reviewEnd)
      expect(milestone.evidence).to.equal(EVIDENCE)
    })

    it('moves no token', async () => {
      await fill(campaign, 0)
      await claim()
      expect(await world.token.balanceOf(campaign)).to.equal(300n * COIN)
      const totals = await campaign.totals()
      expect(totals.waiting).to.equal(300n * COIN)
      expect(totals.released).to.equal(0)
    })

    it('leaves the other milestones alone', async () => {
      await fill(campaign, 0)
      await fill(campaign, 1)
      await claim(1)
      expect((await campaign.milestone(0)).state).to.equal(State.Funding)
      expect((await campaign.milestone(0)).attempt).to.equal(0)
      expect((await campaign.milestone(1)).state).to.equal(State.Claimed)
    })
  })

  describe('given an attempt was rejected', () => {
    it('counts the attempt, replaces the evidence and starts with no rejection', async () => {
      await claimed(campaign, 0)
      await rejectAttempt()
      const transaction = await claim(0, NEW_EVIDENCE)
      const reviewEnd = (await timeOf(transaction)) + 7n * DAY
      await expect(transaction).to.emit(campaign, 'EvidenceSubmitted').withArgs(0, 2, NEW_EVIDENCE)
      await expect(transaction).to.emit(campaign, 'MilestoneStateChanged').withArgs(0, State.Claimed, 2, reviewEnd)
      const milestone = await campaign.milestone(0)
      expect(milestone.attempt).to.equal(2)
      expect(milestone.rejections).to.equal(0)
      expect(milestone.evidence).to.equal(NEW_EVIDENCE)
    })

    it('is possible in the second of the return', async () => {
      await claimed(campaign, 0)
      await rejectAttempt()
      // A call on the latest block runs in that block's second.
      await campaign.connect(world.charity).claim.staticCall(0, NEW_EVIDENCE)
    })

    it('reverts TooManyAttempts after 255 of them', async () => {
      const [verifier] = world.verifiers
      campaign = await world.createCampaign({ verifiers: { threshold: 1n, members: [verifier.address] } })
      await fill(campaign, 0)
      for (let attempt = 1; attempt <= 255; attempt++) {
        await claim()
        await campaign.reject(0, await signAttestations(campaign, 0, { approved: false, signers: [verifier] }))
      }
      expect((await campaign.milestone(0)).attempt).to.equal(255)
      await expect(claim()).to.be.revertedWithCustomError(campaign, 'TooManyAttempts').withArgs(0)
    })
  })

  describe('given a deadline is near or past', () => {
    it('is possible one second before claimBy', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy - 1n)
      await claim()
      expect((await campaign.milestone(0)).state).to.equal(State.Claimed)
    })

    for (const [moment, offset] of [
      ['at claimBy', 0n],
      ['one second after claimBy', 1n],
    ] as const) {
      it(`reverts WrongState ${moment}: the milestone is refunded`, async () => {
        await fill(campaign, 0)
        const { claimBy } = await campaign.milestone(0)
        await at(claimBy + offset)
        await expect(claim()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Refunded)
      })
    }

    for (const offset of [-1n, 0n, 1n]) {
      it(`does not mind fundBy (${offset} s) once the milestone is full`, async () => {
        await fill(campaign, 0)
        const { fundBy } = (await campaign.parameters()).rules
        await at(fundBy + offset)
        await claim()
        expect((await campaign.milestone(0)).state).to.equal(State.Claimed)
      })
    }

    it('reverts WrongState one second before the panel’s silence returns the milestone, and not at it', async () => {
      const { windowEnd } = await appealedSilence(campaign, 0)
      await at(windowEnd - 1n)
      await expect(claim()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.AppealedSilence)
      await at(windowEnd)
      await claim()
    })

    it('† needs no poke first: lapsed review and appeal are applied with their own deadlines', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const appealEnd = reviewEnd + 14n * DAY
      await at(appealEnd + 2n * DAY)
      const transaction = await claim(0, NEW_EVIDENCE)
      const newReviewEnd = appealEnd + 9n * DAY
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.AppealedSilence, attempt: 1n, time: appealEnd },
        { state: State.Funding, attempt: 1n, time: appealEnd },
        { state: State.Claimed, attempt: 2n, time: newReviewEnd },
      ])
      expect((await campaign.milestone(0)).time).to.equal(newReviewEnd)
    })

    it('† reverts WrongState after a return past claimBy: the milestone is refunded as of the return', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy - 1n)
      await claim()
      await at(claimBy + 3n)
      await rejectAttempt()
      await expect(claim()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Refunded)
      expect((await campaign.milestone(0)).time).to.equal(claimBy + 3n)
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts NotCharity for anybody else', async () => {
      await fill(campaign, 0)
      const { donors, recipients, stranger, verifiers } = world
      for (const caller of [stranger, donors[0], recipients[0], verifiers[0]]) {
        await expect(campaign.connect(caller).claim(0, EVIDENCE))
          .to.be.revertedWithCustomError(campaign, 'NotCharity')
          .withArgs(caller.address)
      }
    })

    it('reverts EmptyEvidence without evidence', async () => {
      await fill(campaign, 0)
      await expect(claim(0, ZeroHash)).to.be.revertedWithCustomError(campaign, 'EmptyEvidence').withArgs()
    })

    it('reverts UnknownMilestone past the last one', async () => {
      await expect(claim(3)).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
    })
  })

  describe('given the milestone is not full', () => {
    it('reverts NotFull when nothing was given', async () => {
      await expect(claim())
        .to.be.revertedWithCustomError(campaign, 'NotFull')
        .withArgs(0, 300n * COIN)
    })

    it('reverts NotFull when one coin is missing', async () => {
      campaign = await world.createCampaign({ rules: { minDonation: 1n } })
      await give(campaign, world.donors[0], 0, 300n * COIN - 1n)
      await expect(claim())
        .to.be.revertedWithCustomError(campaign, 'NotFull')
        .withArgs(300n * COIN - 1n, 300n * COIN)
      await give(campaign, world.donors[0], 0, 1n)
      await claim()
    })

    it('reverts WrongState at fundBy, NotFull one second before', async () => {
      await give(campaign, world.donors[0], 0, 299n * COIN)
      const { fundBy } = (await campaign.parameters()).rules
      await at(fundBy - 1n)
      await expect(claim())
        .to.be.revertedWithCustomError(campaign, 'NotFull')
        .withArgs(299n * COIN, 300n * COIN)
      await at(fundBy)
      await expect(claim()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Refunded)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Funding')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expect(claim()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State[state])
      })
    }

    it('† reverts WrongState for the full upfront milestone, whose only exit is Released', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await expect(claim())
        .to.be.revertedWithCustomError(campaign, 'NotFull')
        .withArgs(0, 300n * COIN)
      await fill(campaign, 0)
      await expect(claim()).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Released)
      await fill(campaign, 1)
      await claim(1)
    })
  })
})
