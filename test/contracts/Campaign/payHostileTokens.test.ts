import { expect } from 'chai'
import { type Amana, amana, approved, refunded, released, State, split } from '../fixture.ts'
import { at, ethers } from '../support/chain.ts'
import { type CampaignContract, OBJECTION, type Signer, signRulings } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('Campaign.settle and Campaign.refund with a token that misbehaves', () => {
  let world: Amana
  let campaign: CampaignContract
  let stranger: Signer

  /** A campaign in another token, of which every donor has enough. */
  async function campaignIn<name extends 'BlocklistToken' | 'CallbackToken' | 'PausableToken'>(name: name) {
    const token = (await ethers.deployContract(name)) as unknown as ContractOf<name> & ContractOf<'DemoToken'>
    for (const donor of world.donors) await token.mint(donor.address, 1_000n * COIN)
    campaign = await world.createCampaign({ token: await token.getAddress() })
    return token
  }

  const settle = (milestone: number, payout: number) => campaign.connect(stranger).settle(milestone, payout)
  const refund = (...lots: bigint[]) => campaign.connect(stranger).refund(0, lots)

  beforeEach(async () => {
    world = await amana()
    stranger = world.stranger
  })

  async function expectUnpaid(milestone: number, payout: number, balance: bigint, token: ContractOf<'DemoToken'>) {
    expect((await campaign.payout(milestone, payout)).settled).to.equal(false)
    expect((await campaign.milestone(milestone)).paid).to.equal(0)
    expect(await token.balanceOf(campaign)).to.equal(balance)
  }

  describe('that refuses one account', () => {
    it('leaves that payout payable and the other recipient paid', async () => {
      const token = await campaignIn('BlocklistToken')
      await released(campaign, 1)
      const [, blocked, healthy] = world.recipients
      await token.setBlocked(blocked.address, true)
      await expect(settle(1, 0)).to.be.revertedWithCustomError(token, 'Blocked').withArgs(blocked.address)
      await expectUnpaid(1, 0, 500n * COIN, token)
      await expect(settle(1, 1)).to.changeTokenBalance(ethers, token, healthy, 200n * COIN)
      await token.setBlocked(blocked.address, false)
      await expect(settle(1, 0)).to.changeTokenBalance(ethers, token, blocked, 300n * COIN)
      expect(await token.balanceOf(campaign)).to.equal(0)
    })

    it('leaves that donor’s lot refundable and returns the others when it is left out', async () => {
      const token = await campaignIn('BlocklistToken')
      const { lots } = await refunded(campaign, 0)
      const [first, second, third] = lots as [bigint, bigint, bigint]
      const [, blocked] = world.donors
      await token.setBlocked(blocked.address, true)
      await expect(refund(first, second, third))
        .to.be.revertedWithCustomError(token, 'Blocked')
        .withArgs(blocked.address)
      expect((await campaign.lot(first)).refundable).to.equal(true)
      await refund(first, third)
      expect((await campaign.lot(second)).refundable).to.equal(true)
      await token.setBlocked(blocked.address, false)
      await expect(refund(second)).to.changeTokenBalance(ethers, token, blocked, 100n * COIN)
      expect(await token.balanceOf(campaign)).to.equal(0)
    })

    it('lets a donor have his passOn lot himself when the fallback recipient is refused', async () => {
      const token = await campaignIn('BlocklistToken')
      const { lots } = await refunded(campaign, 0, { passOn: true })
      const { fallbackRecipient, donors } = world
      await token.setBlocked(fallbackRecipient.address, true)
      await expect(refund(...lots))
        .to.be.revertedWithCustomError(token, 'Blocked')
        .withArgs(fallbackRecipient.address)
      await expect(campaign.connect(donors[0]).refund(0, [0n])).to.changeTokenBalance(
        ethers,
        token,
        donors[0],
        100n * COIN,
      )
    })
  })

  it('that refuses one escrow leaves another campaign in the same token alone', async () => {
    const token = await campaignIn('BlocklistToken')
    const blocked = campaign
    campaign = await world.createCampaign({ token: await token.getAddress(), salt: hashOf('another') })
    await token.setBlocked(blocked, true)
    await released(campaign, 0)
    await expect(settle(0, 0)).to.changeTokenBalance(ethers, token, world.recipients[0], 300n * COIN)
  })

  it('that is paused stops no clock: donors object and the panel rules without a transfer', async () => {
    const token = await campaignIn('PausableToken')
    const { windowEnd } = await approved(campaign, 0)
    await token.pause()
    await campaign.connect(world.donors[0]).object(0, [0n], ethers.ZeroHash)
    await at(windowEnd)
    const signers = world.panel.slice(0, 2)
    await campaign.rule(0, false, await signRulings(campaign, 0, { confirmed: false, cause: OBJECTION, signers }))
    expect((await campaign.milestone(0)).state).to.equal(State.Refunded)
    await token.unpause()
    await expect(refund(0n)).to.changeTokenBalance(ethers, token, world.donors[0], 100n * COIN)
  })

  describe('that has shrunk', () => {
    it('reverts Insolvent for a payout that the balance does not cover, until it does again', async () => {
      const token = await campaignIn('BlocklistToken')
      await released(campaign, 1)
      await token.burn(campaign, 1n)
      await settle(1, 1)
      await expect(settle(1, 0))
        .to.be.revertedWithCustomError(campaign, 'Insolvent')
        .withArgs(300n * COIN - 1n, 300n * COIN)
      expect((await campaign.payout(1, 0)).settled).to.equal(false)
      await token.mint(campaign, 1n)
      await settle(1, 0)
      expect(await token.balanceOf(campaign)).to.equal(0)
    })

    it('reverts Insolvent for a refund that the balance does not cover, and pays smaller ones', async () => {
      const token = await campaignIn('BlocklistToken')
      const { lots } = await refunded(campaign, 0)
      await token.burn(campaign, 50n * COIN)
      await expect(refund(...lots))
        .to.be.revertedWithCustomError(campaign, 'Insolvent')
        .withArgs(250n * COIN, 300n * COIN)
      await refund(...lots.slice(0, 2))
      await expect(refund(...lots))
        .to.be.revertedWithCustomError(campaign, 'Insolvent')
        .withArgs(50n * COIN, 100n * COIN)
      await token.mint(campaign, 50n * COIN)
      await refund(...lots)
      expect((await campaign.totals()).refunded).to.equal(300n * COIN)
    })
  })

  describe('that calls back', () => {
    for (const [name, args] of [
      ['settle', [0, 0]],
      ['refund', [0, [0n]]],
      ['poke', [0]],
      ['totals', []],
    ] as const) {
      it(`cannot enter ${name} while a payout or a lot is paid`, async () => {
        const token = await campaignIn('CallbackToken')
        await split(campaign, 0)
        const call = campaign.interface.encodeFunctionData(name, args as never)
        await token.arm(await campaign.getAddress(), call)
        await expect(settle(0, 0)).to.be.revertedWithCustomError(campaign, 'ReentrancyGuardReentrantCall')
        await expect(refund(0n)).to.be.revertedWithCustomError(campaign, 'ReentrancyGuardReentrantCall')
        await token.arm(ethers.ZeroAddress, '0x')
        await settle(0, 0)
        await refund(0n)
        expect(await token.balanceOf(campaign)).to.equal(0)
      })
    }
  })
})
