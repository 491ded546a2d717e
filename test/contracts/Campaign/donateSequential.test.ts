import { expect } from 'chai'
import { type Amana, amana, approved, claimed, fill, give, intent, share } from '../fixture.ts'
import { at, DAY, now } from '../support/chain.ts'
import { type CampaignContract, signAttestations } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'

describe('Campaign.donate', () => {
  describe('given a sequential campaign', () => {
    let world: Amana
    let campaign: CampaignContract
    beforeEach(async () => {
      world = await amana()
      campaign = await world.createCampaign({ rules: { sequential: true } })
    })

    async function expectNotOpen(milestone: number, waitsFor: number) {
      await expect(give(campaign, world.donors[0], milestone, COIN))
        .to.be.revertedWithCustomError(campaign, 'MilestoneNotOpen')
        .withArgs(milestone, waitsFor)
    }

    it('† reverts MilestoneNotOpen until every earlier milestone is full', async () => {
      await expectNotOpen(1, 0)
      await expectNotOpen(2, 1)
      await give(campaign, world.donors[0], 0, 300n * COIN - 1n)
      await expectNotOpen(1, 0)
      await give(campaign, world.donors[0], 0, 1n)
      await expectNotOpen(2, 1)
      await give(campaign, world.donors[0], 1, COIN)
      await expectNotOpen(2, 1)
      await fill(campaign, 1)
      await give(campaign, world.donors[0], 2, COIN)
    })

    it('makes no other campaign wait', async () => {
      const free = await world.createCampaign()
      await give(free, world.donors[0], 2, COIN)
    })

    it('lets one gift fill a milestone and go on into the next ones', async () => {
      const [donor] = world.donors
      await give(campaign, donor, 0, 200n * COIN)
      const shares = [share(0, 100n * COIN), share(1, 500n * COIN), share(2, 50n * COIN)]
      await campaign.connect(donor).donate(shares, intent())
      expect((await campaign.milestone(2)).funded).to.equal(50n * COIN)
    })

    it('reverts MilestoneNotOpen for the same gift in another order of its shares', async () => {
      const [donor] = world.donors
      const shares = [share(1, 500n * COIN), share(0, 300n * COIN)]
      await expect(campaign.connect(donor).donate(shares, intent()))
        .to.be.revertedWithCustomError(campaign, 'MilestoneNotOpen')
        .withArgs(1, 0)
    })

    it('reverts MilestoneNotOpen when a share leaves its milestone a coin short', async () => {
      const [donor] = world.donors
      const shares = [share(0, 300n * COIN - 1n), share(1, COIN)]
      await expect(campaign.connect(donor).donate(shares, intent()))
        .to.be.revertedWithCustomError(campaign, 'MilestoneNotOpen')
        .withArgs(1, 0)
    })

    it('counts a cancelled milestone as done, empty or half full', async () => {
      await campaign.connect(world.charity).cancel(0)
      await give(campaign, world.donors[0], 1, COIN)
      await campaign.connect(world.charity).cancel(1)
      await give(campaign, world.donors[0], 2, COIN)
    })

    it('looks past a cancelled empty milestone to an earlier one that is still open', async () => {
      await campaign.connect(world.charity).cancel(1)
      await expectNotOpen(2, 0)
      await give(campaign, world.donors[0], 0, COIN)
      await expectNotOpen(2, 0)
      await fill(campaign, 0)
      await give(campaign, world.donors[0], 2, COIN)
    })

    it('stays open behind a milestone in every later state of that one', async () => {
      await claimed(campaign, 0)
      await give(campaign, world.donors[0], 1, COIN)
      const signers = world.verifiers.slice(0, 2)
      await campaign.reject(0, await signAttestations(campaign, 0, { approved: false, signers }))
      await give(campaign, world.donors[0], 1, COIN)
      const { windowEnd } = await approved(campaign, 0)
      await give(campaign, world.donors[0], 1, COIN)
      await at(windowEnd)
      await campaign.poke(0)
      await give(campaign, world.donors[0], 1, COIN)
      expect(await now()).to.be.greaterThan(windowEnd)
      await expectNotOpen(2, 1)
    })

    it('looks back over 15 milestones', async () => {
      const { milestones, rules } = world.parameters()
      const payouts = milestones[0]?.payouts ?? []
      campaign = await world.createCampaign({
        rules: { sequential: true },
        milestones: Array.from({ length: 16 }, (_, k) => ({ claimBy: rules.fundBy + 86_400n + BigInt(k), payouts })),
      })
      for (let k = 1; k < 15; k += 1) await campaign.connect(world.charity).cancel(k)
      await expectNotOpen(15, 0)
      await give(campaign, world.donors[0], 0, 300n * COIN)
      await give(campaign, world.donors[0], 15, COIN)
    })

    it('costs the same in the last of 16 milestones as in the first, but for its first gift', async () => {
      const [donor] = world.donors
      const { fundBy } = world.parameters().rules
      const payouts = [{ recipient: world.recipients[0].address, amount: 100n * COIN }]
      const milestones = Array.from({ length: 16 }, (_, k) => ({ claimBy: fundBy + BigInt(k + 1) * DAY, payouts }))
      campaign = await world.createCampaign({ rules: { sequential: true }, milestones })
      const gasOfGift = async (milestone: number) => {
        await give(campaign, donor, milestone, COIN)
        const receipt = await (await give(campaign, donor, milestone, COIN)).wait()
        return Number(receipt?.gasUsed)
      }
      const first = await gasOfGift(0)
      for (let k = 0; k < 15; k++) await campaign.connect(world.charity).cancel(k)
      const last = await gasOfGift(15)
      expect(Math.abs(last - first) / first, `${first} and ${last}`).to.be.below(0.03)
    })
  })
})
