import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { type Amana, amana, appealedObjection, approved, give, refunded, released, split } from '../fixture.ts'
import type { CampaignContract, Signer } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { REACH, statesBut } from './states.ts'

describe('Campaign, its coins', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  describe('Campaign.payout', () => {
    const due = async () => Promise.all([0, 1].map(async (index) => (await campaign.payout(1, index)).due))

    for (const state of statesBut('Released', 'Split')) {
      it(`owes nothing when ${state}`, async () => {
        await REACH[state](campaign, 1)
        expect(await due()).to.deep.equal([0n, 0n])
      })
    }

    it('owes all its coins when Released, settled or not', async () => {
      await released(campaign, 1)
      await campaign.settle(1, 1)
      expect(await due()).to.deep.equal([300n * COIN, 200n * COIN])
      expect((await campaign.payout(1, 0)).settled).to.equal(false)
      expect((await campaign.payout(1, 1)).settled).to.equal(true)
    })

    it('owes its coins that did not object when Split', async () => {
      await split(campaign, 1, { donors: [...world.donors] })
      expect(await due()).to.deep.equal([200n * COIN, 200n * COIN])
    })

    it('shows objected coins as soon as they object', async () => {
      await appealedObjection(campaign, 1, { donors: [...world.donors] })
      const [first, second] = await Promise.all([0, 1].map((index) => campaign.payout(1, index)))
      expect([first?.objected, second?.objected]).to.deep.equal([100n * COIN, 0n])
    })
  })

  describe('Campaign.lot', () => {
    async function shown(start: bigint) {
      const { donor, amount, objected, passOn } = await campaign.lot(start)
      return { donor, amount, objected, passOn }
    }

    it('shows who gave how much and what is to happen with a refund', async () => {
      const [first, second] = world.donors
      await give(campaign, first, 1, 7n * COIN)
      await give(campaign, second, 1, 5n * COIN, { passOn: true })
      expect(await shown(300n * COIN)).to.deep.equal({
        donor: first.address,
        amount: 7n * COIN,
        objected: false,
        passOn: false,
      })
      expect(await shown(307n * COIN)).to.deep.equal({
        donor: second.address,
        amount: 5n * COIN,
        objected: false,
        passOn: true,
      })
    })

    it('shows that it objected, and nothing else as another', async () => {
      const { lots, donors } = await approved(campaign, 0, { passOn: true })
      const [lot, other] = lots as [bigint, bigint]
      const before = await shown(lot)
      await campaign.connect(donors[0] as Signer).object(0, [lot], ZeroHash)
      expect(await shown(lot)).to.deep.equal({ ...before, objected: true })
      expect((await shown(other)).objected).to.equal(false)
    })

    for (const state of statesBut('Split', 'Refunded')) {
      it(`is not refundable when ${state}`, async () => {
        await REACH[state](campaign, 0)
        expect((await campaign.lot(0)).amount).to.equal(100n * COIN)
        expect((await campaign.lot(0)).refundable).to.equal(false)
      })
    }

    it('is refundable when Refunded', async () => {
      const { lots } = await refunded(campaign, 0)
      for (const lot of lots) expect((await campaign.lot(lot)).refundable).to.equal(true)
    })

    it('is refundable when Split only if it objected', async () => {
      const { lots } = await split(campaign, 0)
      const refundable = await Promise.all(lots.map(async (lot) => (await campaign.lot(lot)).refundable))
      expect(refundable).to.deep.equal([true, false, false])
    })

    it('is empty once it is refunded', async () => {
      const { lots } = await refunded(campaign, 0)
      await campaign.refund(0, lots.slice(0, 1))
      const { donor, amount, refundable } = await campaign.lot(0)
      expect([BigInt(donor), amount, refundable]).to.deep.equal([0n, 0n, false])
      expect((await campaign.lot(100n * COIN)).refundable).to.equal(true)
    })
  })
})
