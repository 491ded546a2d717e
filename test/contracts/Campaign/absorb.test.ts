import { expect } from 'chai'
import { type Amana, amana, claimed, closeFunding, fill, give, refunded, released, State, split } from '../fixture.ts'
import { at, ethers, mineAt } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN, type ParameterOverrides } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('Campaign.absorb', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  /** Tokens that come without a gift. */
  const stray = (amount: bigint, to = campaign) => world.token.mint(to, amount)

  describe('given the milestone is open', () => {
    it('makes stray tokens a passOn lot of the fallback recipient, with its own event', async () => {
      await give(campaign, world.donors[0], 1, 10n * COIN)
      await stray(7n * COIN)
      expect((await campaign.totals()).surplus).to.equal(7n * COIN)

      const transaction = await campaign.connect(world.stranger).absorb(1)

      await expect(transaction)
        .to.emit(campaign, 'Absorbed')
        .withArgs(1, 310n * COIN, 7n * COIN)
      expect((await transaction.wait())?.logs).to.have.lengthOf(1)
      const lot = await campaign.lot(310n * COIN)
      expect(lot.donor).to.equal(world.fallbackRecipient.address)
      expect(lot.amount).to.equal(7n * COIN)
      expect(lot.passOn).to.equal(true)
      expect(lot.objected).to.equal(false)
      const { given, absorbed, waiting, surplus } = await campaign.totals()
      expect([given, absorbed, waiting, surplus]).to.deep.equal([17n * COIN, 7n * COIN, 17n * COIN, 0n])
      expect((await campaign.milestone(1)).funded).to.equal(17n * COIN)
    })

    it('adds up what was absorbed over calls and milestones', async () => {
      for (const [milestone, amount] of [
        [0, 2n],
        [2, 3n],
        [0, 5n],
      ] as const) {
        await stray(amount * COIN)
        await campaign.absorb(milestone)
      }
      expect((await campaign.totals()).absorbed).to.equal(10n * COIN)
      expect((await campaign.milestone(0)).funded).to.equal(7n * COIN)
    })

    it('takes only what remains; the rest is for another milestone', async () => {
      await give(campaign, world.donors[0], 0, 299n * COIN)
      await stray(5n * COIN)
      await campaign.absorb(0)
      expect((await campaign.totals()).surplus).to.equal(4n * COIN)
      await campaign.absorb(2)
      expect((await campaign.lot(800n * COIN)).amount).to.equal(4n * COIN)
      expect((await campaign.totals()).surplus).to.equal(0n)
    })

    it('takes no more than the milestone even from more tokens than 96 bits count', async () => {
      await stray((1n << 96n) + COIN)
      await campaign.absorb(0)
      expect((await campaign.lot(0)).amount).to.equal(300n * COIN)
      expect((await campaign.totals()).surplus).to.equal((1n << 96n) + COIN - 300n * COIN)
    })

    it('releases an upfront milestone that it fills', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await stray(300n * COIN)
      await campaign.absorb(0)
      expect((await campaign.milestone(0)).state).to.equal(State.Released)
    })

    it('gives the lot back to the fallback recipient when the milestone fails', async () => {
      await stray(7n * COIN)
      await campaign.absorb(0)
      await campaign.connect(world.charity).cancel(0)
      await expect(campaign.refund(0, [0]))
        .to.emit(campaign, 'LotRefunded')
        .withArgs(0, world.fallbackRecipient.address, 0, 7n * COIN)
      expect(await world.token.balanceOf(world.fallbackRecipient)).to.equal(7n * COIN)
    })
  })

  describe('given all milestones but one are final', () => {
    for (const open of [0, 1, 2]) {
      it(`makes a lot of strays while milestone ${open} is open, and sends nothing`, async () => {
        for (const ended of [0, 1, 2].filter((milestone) => milestone !== open)) {
          await campaign.connect(world.charity).cancel(ended)
        }
        await stray(7n * COIN)
        const { offset } = await campaign.milestone(open)
        const transaction = campaign.absorb(open)
        await expect(transaction)
          .to.emit(campaign, 'Absorbed')
          .withArgs(open, offset, 7n * COIN)
        expect(await world.token.balanceOf(campaign)).to.equal(7n * COIN)
      })
    }
  })

  describe('when the call is not allowed', () => {
    it('reverts NothingToAbsorb without a surplus, whatever has been given, paid and returned', async () => {
      const expectNothing = (milestone: number) =>
        expect(campaign.absorb(milestone)).to.be.revertedWithCustomError(campaign, 'NothingToAbsorb')
      await expectNothing(0)
      const { lots } = await refunded(campaign, 1)
      await released(campaign, 0)
      await expectNothing(2)
      await campaign.settle(0, 0)
      await expectNothing(2)
      await campaign.refund(1, lots.slice(0, 1))
      await expectNothing(2)
      await stray(COIN)
      await campaign.absorb(2)
      await expectNothing(2)
    })

    it('reverts NothingToAbsorb when a token has shrunk below what the lots hold', async () => {
      const token = (await ethers.deployContract('BlocklistToken')) as unknown as ContractOf<'BlocklistToken'>
      campaign = await world.createCampaign({ token: await token.getAddress() })
      await token.mint(world.donors[0], 10n * COIN)
      await give(campaign, world.donors[0], 0, 10n * COIN)
      await token.burn(campaign, 5n * COIN)
      await token.mint(campaign, 5n * COIN)
      await expect(campaign.absorb(0)).to.be.revertedWithCustomError(campaign, 'NothingToAbsorb')
      await token.burn(campaign, 1n)
      await expect(campaign.absorb(0)).to.be.revertedWithCustomError(campaign, 'NothingToAbsorb')
      expect((await campaign.totals()).surplus).to.equal(0n)
    })

    it('reverts UnknownMilestone past the last one, open or ended', async () => {
      await stray(COIN)
      const expectUnknown = () =>
        expect(campaign.absorb(3)).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
      await expectUnknown()
      await closeFunding(campaign)
      await expectUnknown()
    })
  })

  describe('when a rule of donate is broken', () => {
    async function expectRefusal(milestone: number, error: string, args: readonly unknown[]) {
      await expect(campaign.absorb(milestone))
        .to.be.revertedWithCustomError(campaign, error)
        .withArgs(...args)
    }
    const restart = async (overrides: ParameterOverrides) => {
      campaign = await world.createCampaign(overrides)
    }

    it('reverts BelowMinDonation, but not for the tail', async () => {
      await stray(COIN - 1n)
      await expectRefusal(0, 'BelowMinDonation', [COIN - 1n, COIN])
      await give(campaign, world.donors[0], 0, 300n * COIN - 5n)
      await campaign.absorb(0)
      expect((await campaign.lot(300n * COIN - 5n)).amount).to.equal(5n)
    })

    it('reverts MilestoneFull for a full milestone', async () => {
      await fill(campaign, 0)
      await stray(COIN)
      await expectRefusal(0, 'MilestoneFull', [0])
    })

    it('reverts WrongState for a claimed milestone', async () => {
      await claimed(campaign, 0)
      await stray(COIN)
      await expectRefusal(0, 'WrongState', [0, State.Claimed])
    })

    it('reverts MilestoneNotOpen when an earlier milestone of a sequential campaign is open', async () => {
      await restart({ rules: { sequential: true } })
      await stray(COIN)
      await expectRefusal(1, 'MilestoneNotOpen', [1, 0])
      await campaign.absorb(0)
    })

    it('takes the surplus a second before fundBy', async () => {
      await stray(2n * COIN)
      await at(world.parameters().rules.fundBy - 1n)
      await campaign.absorb(0)
    })

    it('reverts WrongState at fundBy and after it while another milestone is not final', async () => {
      await fill(campaign, 1)
      await stray(2n * COIN)
      const { fundBy } = world.parameters().rules
      for (const time of [fundBy, fundBy + 1n]) {
        await at(time)
        await expectRefusal(0, 'WrongState', [0, State.Refunded])
      }
    })

    it('reverts WrongState for a final milestone while others are not final', async () => {
      await campaign.connect(world.charity).cancel(0)
      await stray(COIN)
      await expectRefusal(0, 'WrongState', [0, State.Refunded])
    })
  })

  describe('given all milestones are final', () => {
    it('sends the surplus to the fallback recipient, for any milestone', async () => {
      await closeFunding(campaign)
      for (const milestone of [0, 1, 2]) {
        await stray(3n * COIN)
        const before = await world.token.balanceOf(world.fallbackRecipient)
        const transaction = campaign.connect(world.stranger).absorb(milestone)
        await expect(transaction)
          .to.emit(campaign, 'SurplusSent')
          .withArgs(world.fallbackRecipient.address, 3n * COIN)
        expect(await world.token.balanceOf(world.fallbackRecipient)).to.equal(before + 3n * COIN)
        expect(await world.token.balanceOf(campaign)).to.equal(0n)
      }
      const { given, absorbed } = await campaign.totals()
      expect([given, absorbed]).to.deep.equal([0n, 0n])
    })

    it('sends less than the smallest gift, and more than 96 bits count', async () => {
      await closeFunding(campaign)
      for (const amount of [1n, 1n << 100n]) {
        await stray(amount)
        await expect(campaign.absorb(0))
          .to.emit(campaign, 'SurplusSent')
          .withArgs(world.fallbackRecipient.address, amount)
      }
    })

    it('leaves every coin that is still owed', async () => {
      const { lots } = await refunded(campaign, 1)
      await campaign.connect(world.charity).cancel(2)
      await released(campaign, 0)
      await stray(COIN)
      await campaign.absorb(0)
      expect(await world.token.balanceOf(campaign)).to.equal(800n * COIN)
      await campaign.refund(1, lots)
      await campaign.settle(0, 0)
      expect(await world.token.balanceOf(campaign)).to.equal(0n)
    })

    it('applies the due transition of its milestone first, and stores it', async () => {
      await campaign.connect(world.charity).cancel(0)
      await campaign.connect(world.charity).cancel(1)
      await stray(COIN)
      const { fundBy } = world.parameters().rules
      await at(fundBy + 5n)
      const transaction = campaign.absorb(2)
      await expect(transaction).to.emit(campaign, 'MilestoneStateChanged').withArgs(2, State.Refunded, 0, fundBy)
      await expect(transaction).to.emit(campaign, 'SurplusSent').withArgs(world.fallbackRecipient.address, COIN)
      await expect(campaign.poke(2)).to.be.revertedWithCustomError(campaign, 'NothingDue').withArgs(2)
    })

    it('waits for the others to be stored as final: their end must be on record first', async () => {
      await campaign.connect(world.charity).cancel(0)
      await campaign.connect(world.charity).cancel(1)
      await stray(COIN)
      await mineAt(world.parameters().rules.fundBy)
      await expect(campaign.absorb(0)).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Refunded)
      await campaign.poke(2)
      await campaign.absorb(0)
    })

    it('sends the surplus also when milestones were Released and Split', async () => {
      await released(campaign, 0)
      await split(campaign, 1)
      await campaign.connect(world.charity).cancel(2)
      await stray(COIN)
      await expect(campaign.absorb(0)).to.emit(campaign, 'SurplusSent')
    })
  })

  describe('given a token that misbehaves', () => {
    /** All milestones are final, and one coin is left to send. */
    async function endedIn<name extends 'AnswerToken' | 'CallbackToken'>(name: name) {
      const token = (await ethers.deployContract(name)) as unknown as ContractOf<name> & ContractOf<'DemoToken'>
      campaign = await world.createCampaign({ token: await token.getAddress() })
      await closeFunding(campaign)
      await token.mint(campaign, COIN)
      return token
    }

    it('reverts UnexpectedSent when it moves nothing and returns true', async () => {
      const token = await endedIn('AnswerToken')
      await token.setAnswer(3)
      await expect(campaign.absorb(0)).to.be.revertedWithCustomError(campaign, 'UnexpectedSent').withArgs(0, COIN)
    })

    it('reverts when it returns false', async () => {
      const token = await endedIn('AnswerToken')
      await token.setAnswer(2)
      await expect(campaign.absorb(0))
        .to.be.revertedWithCustomError(campaign, 'SafeERC20FailedOperation')
        .withArgs(await token.getAddress())
    })

    it('sends the surplus when it returns nothing', async () => {
      const token = await endedIn('AnswerToken')
      await token.setAnswer(1)
      await campaign.absorb(0)
      expect(await token.balanceOf(world.fallbackRecipient)).to.equal(COIN)
    })

    it('reverts when it calls back', async () => {
      const token = await endedIn('CallbackToken')
      await token.arm(campaign, campaign.interface.encodeFunctionData('absorb', [1]))
      await expect(campaign.absorb(0)).to.be.revertedWithCustomError(campaign, 'ReentrancyGuardReentrantCall')
    })
  })
})
