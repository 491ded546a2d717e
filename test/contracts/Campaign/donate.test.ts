import { expect } from 'chai'
import { ZeroAddress, zeroPadValue } from 'ethers'
import { type Amana, amana, fill, give, intent, refunded, State, share } from '../fixture.ts'
import { at, DAY, ethers, now } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { REACH, statesBut } from './states.ts'

describe('Campaign.donate', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  async function tokensOf(account: string | { getAddress(): Promise<string> }): Promise<bigint> {
    return world.token.balanceOf(account)
  }

  describe('when one share is given', () => {
    it('takes the coins from the caller and records one lot', async () => {
      const [donor] = world.donors
      const source = ethers.encodeBytes32String('p:leaflet-2')
      const note = hashOf('In memory of my mother')
      const before = await tokensOf(donor)

      const transaction = give(campaign, donor, 1, 40n * COIN, { source, note, passOn: true })

      await expect(transaction)
        .to.emit(campaign, 'LotGiven')
        .withArgs(300n * COIN, 1, donor.address, 300n * COIN, 40n * COIN, true, source, note)
      await expect(transaction)
        .to.emit(world.token, 'Transfer')
        .withArgs(donor.address, await campaign.getAddress(), 40n * COIN)
      expect((await (await transaction).wait())?.logs).to.have.lengthOf(2)
      expect(await tokensOf(donor)).to.equal(before - 40n * COIN)
      expect(await tokensOf(campaign)).to.equal(40n * COIN)

      const lot = await campaign.lot(300n * COIN)
      expect(lot.donor).to.equal(donor.address)
      expect(lot.amount).to.equal(40n * COIN)
      expect(lot.passOn).to.equal(true)
      expect(lot.objected).to.equal(false)
      expect(lot.refundable).to.equal(false)
      const milestone = await campaign.milestone(1)
      expect(milestone.funded).to.equal(40n * COIN)
      expect(milestone.state).to.equal(State.Funding)
      expect(milestone.time).to.equal(0n)
      expect((await campaign.milestone(0)).funded).to.equal(0n)
      const { given, waiting, absorbed, surplus } = await campaign.totals()
      expect([given, waiting, absorbed, surplus]).to.deep.equal([40n * COIN, 40n * COIN, 0n, 0n])
    })

    it('names the donor, whatever the source tag says', async () => {
      const [donor, other] = world.donors
      const source = zeroPadValue(other.address, 32)
      await give(campaign, donor, 0, COIN, { source })
      expect((await campaign.lot(0)).donor).to.equal(donor.address)
    })

    it('keeps the coins to be returned to the donor unless he says passOn', async () => {
      await give(campaign, world.donors[0], 0, COIN)
      expect((await campaign.lot(0)).passOn).to.equal(false)
    })

    it('puts lots of one milestone one behind the other', async () => {
      const [first, second] = world.donors
      await give(campaign, first, 0, 10n * COIN)
      await give(campaign, second, 0, 5n * COIN)
      await give(campaign, first, 0, COIN)
      expect((await campaign.lot(0)).amount).to.equal(10n * COIN)
      expect((await campaign.lot(10n * COIN)).donor).to.equal(second.address)
      expect((await campaign.lot(15n * COIN)).donor).to.equal(first.address)
      expect((await campaign.lot(16n * COIN)).donor).to.equal(ZeroAddress)
    })

    it('fills a milestone exactly and leaves it in Funding for the charity to claim', async () => {
      await give(campaign, world.donors[0], 0, 300n * COIN)
      const { funded, amount, state } = await campaign.milestone(0)
      expect([funded, amount, state]).to.deep.equal([300n * COIN, 300n * COIN, State.Funding])
    })

    it('takes only what remains, and only that is paid', async () => {
      const [first, second] = world.donors
      await give(campaign, first, 0, 290n * COIN)
      const before = await tokensOf(second)
      await expect(give(campaign, second, 0, 50n * COIN, { minAmount: 10n * COIN }))
        .to.emit(campaign, 'LotGiven')
        .withArgs(290n * COIN, 0, second.address, 290n * COIN, 10n * COIN, false, ethers.ZeroHash, ethers.ZeroHash)
      expect(await tokensOf(second)).to.equal(before - 10n * COIN)
    })
  })

  describe('when several shares are given', () => {
    it('takes one transfer for all and emits one event each, in order, under one id: the lowest start', async () => {
      const [donor] = world.donors
      const shares = [share(2, 30n * COIN), share(0, 10n * COIN), share(1, 20n * COIN)]
      const receipt = await (await campaign.connect(donor).donate(shares, intent())).wait()
      const events = receipt?.logs.flatMap((log) => campaign.interface.parseLog(log) ?? []) ?? []
      expect(
        events.map(({ args: [gift, milestone, , start, amount] }) => [gift, milestone, start, amount]),
      ).to.deep.equal([
        [0n, 2n, 800n * COIN, 30n * COIN],
        [0n, 0n, 0n, 10n * COIN],
        [0n, 1n, 300n * COIN, 20n * COIN],
      ])
      expect(receipt?.logs).to.have.lengthOf(4)
      expect(await tokensOf(campaign)).to.equal(60n * COIN)
    })

    it('has the lowest start as id in every order of the shares', async () => {
      const [donor] = world.donors
      await give(campaign, donor, 0, 7n * COIN)
      const orders = [
        [1, 2],
        [2, 1],
      ]
      let start = 300n * COIN
      for (const order of orders) {
        const shares = order.map((k) => share(k, COIN))
        const receipt = await (await campaign.connect(donor).donate(shares, intent())).wait()
        const events = receipt?.logs.flatMap((log) => campaign.interface.parseLog(log) ?? []) ?? []
        expect(events.map(({ args }) => args[0])).to.deep.equal([start, start])
        start += COIN
      }
    })

    it('takes two shares of the same milestone', async () => {
      const [donor] = world.donors
      const shares = [share(0, 10n * COIN), share(0, 5n * COIN, { maxStart: 10n * COIN })]
      await campaign.connect(donor).donate(shares, intent())
      expect((await campaign.lot(0)).amount).to.equal(10n * COIN)
      expect((await campaign.lot(10n * COIN)).amount).to.equal(5n * COIN)
      expect((await campaign.milestone(0)).funded).to.equal(15n * COIN)
    })

    it('reverts as a whole: nothing of a gift is kept when one share fails', async () => {
      const [donor] = world.donors
      await fill(campaign, 1)
      const before = await campaign.ledgerHash()
      await expect(campaign.connect(donor).donate([share(0, COIN), share(1, COIN)], intent()))
        .to.be.revertedWithCustomError(campaign, 'MilestoneFull')
        .withArgs(1)
      expect((await campaign.milestone(0)).funded).to.equal(0n)
      expect(await campaign.ledgerHash()).to.equal(before)
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts NoShares for a gift without shares', async () => {
      await expect(campaign.connect(world.donors[0]).donate([], intent())).to.be.revertedWithCustomError(
        campaign,
        'NoShares',
      )
    })

    it('reverts EmptyShare for an empty share, by its position', async () => {
      await expect(campaign.connect(world.donors[0]).donate([share(0, COIN), share(1, 0n)], intent()))
        .to.be.revertedWithCustomError(campaign, 'EmptyShare')
        .withArgs(1)
    })

    it('reverts UnknownMilestone past the last one', async () => {
      for (const milestone of [3, 255]) {
        await expect(give(campaign, world.donors[0], milestone, COIN))
          .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
          .withArgs(milestone)
      }
    })

    it('reverts for a donor who has not allowed or does not have the coins', async () => {
      const [donor] = world.donors
      await world.token.connect(donor).approve(campaign, COIN - 1n)
      await expect(give(campaign, donor, 0, COIN))
        .to.be.revertedWithCustomError(world.token, 'ERC20InsufficientAllowance')
        .withArgs(await campaign.getAddress(), COIN - 1n, COIN)
      await world.token.connect(world.stranger).approve(campaign, COIN)
      await expect(give(campaign, world.stranger, 0, COIN))
        .to.be.revertedWithCustomError(world.token, 'ERC20InsufficientBalance')
        .withArgs(world.stranger.address, 0, COIN)
    })

    it('reverts for native coins', async () => {
      const data = campaign.interface.encodeFunctionData('donate', [[share(0, COIN)], intent()])
      const to = await campaign.getAddress()
      await expect(world.donors[0].sendTransaction({ to, data, value: 1n })).to.be.revertedWithoutReason(ethers)
      await expect(world.donors[0].sendTransaction({ to, value: 1n })).to.be.revertedWithoutReason(ethers)
    })
  })

  describe('given a deadline is near or past', () => {
    it('reverts DeadlinePassed at and after the deadline of the gift, and takes it a second before', async () => {
      const deadline = (await now()) + DAY
      await at(deadline - 1n)
      await give(campaign, world.donors[0], 0, COIN, { deadline })
      for (const time of [deadline, deadline + 1n]) {
        await at(time)
        await expect(give(campaign, world.donors[0], 0, COIN, { deadline }))
          .to.be.revertedWithCustomError(campaign, 'DeadlinePassed')
          .withArgs(deadline)
      }
    })

    it('takes a gift a second before fundBy', async () => {
      const { fundBy } = world.parameters().rules
      await at(fundBy - 1n)
      await give(campaign, world.donors[0], 0, COIN)
    })

    it('† reverts WrongState at fundBy and after it: the milestone is Refunded', async () => {
      const { fundBy } = world.parameters().rules
      for (const time of [fundBy, fundBy + 1n]) {
        await at(time)
        await expect(give(campaign, world.donors[0], 0, COIN))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Refunded)
      }
    })
  })

  describe('given the milestone is closed', () => {
    async function expectClosed(milestone: number, state: bigint) {
      await expect(give(campaign, world.donors[0], milestone, COIN))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(milestone, state)
    }

    it('† reverts MilestoneFull when it is full', async () => {
      await fill(campaign, 0)
      await expect(give(campaign, world.donors[0], 0, COIN))
        .to.be.revertedWithCustomError(campaign, 'MilestoneFull')
        .withArgs(0)
    })

    for (const state of statesBut('Funding')) {
      it(`† reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expectClosed(0, State[state])
      })
    }

    it('† reverts WrongState when the charity cancelled it, full or not', async () => {
      await refunded(campaign, 0)
      await expectClosed(0, State.Refunded)
      await campaign.connect(world.charity).cancel(1)
      await expectClosed(1, State.Refunded)
    })

    it('† reverts WrongState when it is a full upfront milestone', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await fill(campaign, 0)
      await expectClosed(0, State.Released)
    })
  })

  describe('when a share has a minAmount', () => {
    it('reverts TakeTooSmall for fewer coins than the donor insists on', async () => {
      await give(campaign, world.donors[0], 0, 290n * COIN)
      await expect(give(campaign, world.donors[1], 0, 50n * COIN, { minAmount: 10n * COIN + 1n }))
        .to.be.revertedWithCustomError(campaign, 'TakeTooSmall')
        .withArgs(10n * COIN, 10n * COIN + 1n)
    })

    it('takes exactly as few coins as the donor insists on', async () => {
      await give(campaign, world.donors[0], 0, 290n * COIN)
      await give(campaign, world.donors[1], 0, 50n * COIN, { minAmount: 10n * COIN })
      expect((await campaign.lot(290n * COIN)).amount).to.equal(10n * COIN)
    })

    it('reverts TakeTooSmall for a minAmount above the amount', async () => {
      await expect(give(campaign, world.donors[0], 0, COIN, { minAmount: COIN + 1n }))
        .to.be.revertedWithCustomError(campaign, 'TakeTooSmall')
        .withArgs(COIN, COIN + 1n)
    })
  })

  describe('when a share has a maxStart', () => {
    it('† reverts StartTooHigh for coins with a higher number than the donor signed for, as after a slipped position', async () => {
      await give(campaign, world.donors[1], 1, 25n * COIN)
      const start = 325n * COIN
      await expect(give(campaign, world.donors[0], 1, COIN, { maxStart: start - 1n }))
        .to.be.revertedWithCustomError(campaign, 'StartTooHigh')
        .withArgs(start, start - 1n)
      await give(campaign, world.donors[0], 1, COIN, { maxStart: start })
    })

    it('takes a lower start than the donor signed for', async () => {
      await give(campaign, world.donors[0], 1, COIN, { maxStart: 300n * COIN + 1n })
    })
  })

  describe('when a share is smaller than minDonation', () => {
    it('reverts BelowMinDonation while more remains', async () => {
      await expect(give(campaign, world.donors[0], 0, COIN - 1n))
        .to.be.revertedWithCustomError(campaign, 'BelowMinDonation')
        .withArgs(COIN - 1n, COIN)
      await give(campaign, world.donors[0], 0, COIN)
    })

    it('takes the whole tail when less than minDonation remains, and reverts BelowMinDonation for a part of it', async () => {
      await give(campaign, world.donors[0], 0, 300n * COIN - 3n)
      await expect(give(campaign, world.donors[1], 0, 2n))
        .to.be.revertedWithCustomError(campaign, 'BelowMinDonation')
        .withArgs(2, 3)
      await give(campaign, world.donors[1], 0, 3n)
      expect((await campaign.milestone(0)).funded).to.equal(300n * COIN)
    })

    it('never keeps a milestone from being completed: the tail takes a larger offer in part', async () => {
      await give(campaign, world.donors[0], 0, 300n * COIN - 1n)
      await give(campaign, world.donors[1], 0, COIN)
      expect((await campaign.lot(300n * COIN - 1n)).amount).to.equal(1n)
    })

    it('reverts BelowMinDonation for each share alone', async () => {
      const shares = [share(0, 5n * COIN), share(1, COIN - 1n)]
      await expect(campaign.connect(world.donors[0]).donate(shares, intent()))
        .to.be.revertedWithCustomError(campaign, 'BelowMinDonation')
        .withArgs(COIN - 1n, COIN)
    })
  })

  describe('given a token that misbehaves', () => {
    it('reverts UnexpectedReceived when the token delivers another amount', async () => {
      const token = await ethers.deployContract('FeeToken')
      const other = await world.createCampaign({ token: await token.getAddress() })
      await token.getFunction('mint')(world.donors[0], COIN)
      await token.getFunction('setFee')(1n)
      await expect(give(other, world.donors[0], 0, COIN))
        .to.be.revertedWithCustomError(other, 'UnexpectedReceived')
        .withArgs(COIN - 1n, COIN)
    })
  })
})
