import { expect } from 'chai'
import { type Amana, amana, fill, give, intent, State, share } from '../fixture.ts'
import { at, DAY, ethers, now } from '../support/chain.ts'
import type { CampaignContract, Signer } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { signPermit } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('Campaign.donateWithPermit', () => {
  let world: Amana
  let campaign: CampaignContract
  let spender: string
  let donor: Signer
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
    spender = await campaign.getAddress()
    donor = world.donors[0]
    await world.token.connect(donor).approve(spender, 0)
  })

  const shares = [share(0, 10n * COIN), share(1, 5n * COIN)]
  const value = 15n * COIN

  it('gives with no earlier allowance and leaves none', async () => {
    const permit = await signPermit(world.token, donor, { spender, value })
    const transaction = campaign.connect(donor).donateWithPermit(shares, intent({ passOn: true }), permit)
    await expect(transaction)
      .to.emit(campaign, 'LotGiven')
      .withArgs(0, 0, donor.address, 0, 10n * COIN, true, ethers.ZeroHash, ethers.ZeroHash)
    await expect(transaction)
      .to.emit(campaign, 'LotGiven')
      .withArgs(0, 1, donor.address, 300n * COIN, 5n * COIN, true, ethers.ZeroHash, ethers.ZeroHash)
    expect(await world.token.balanceOf(campaign)).to.equal(value)
    expect(await world.token.allowance(donor, campaign)).to.equal(0n)
    expect((await campaign.lot(0)).passOn).to.equal(true)
  })

  it('permits what the shares ask for and pays what they take', async () => {
    await give(campaign, world.donors[1], 0, 297n * COIN)
    const permit = await signPermit(world.token, donor, { spender, value })
    await campaign.connect(donor).donateWithPermit(shares, intent(), permit)
    expect(await world.token.allowance(donor, campaign)).to.equal(7n * COIN)
    expect(await world.token.balanceOf(campaign)).to.equal(305n * COIN)
  })

  it('gives when somebody else used the permit first', async () => {
    const { deadline, v, r, s } = await signPermit(world.token, donor, { spender, value })
    await world.token.connect(world.stranger).permit(donor, spender, value, deadline, v, r, s)
    await campaign.connect(donor).donateWithPermit(shares, intent(), { deadline, v, r, s })
    expect((await campaign.lot(0)).donor).to.equal(donor.address)
  })

  it('gives from an allowance with a permit that is worth nothing', async () => {
    await world.token.connect(donor).approve(spender, value)
    const permit = { deadline: 0n, v: 0, r: ethers.ZeroHash, s: ethers.ZeroHash }
    await campaign.connect(donor).donateWithPermit(shares, intent(), permit)
    expect(await world.token.balanceOf(campaign)).to.equal(value)
  })

  it('gives for the wallet contract that calls, not for the key that started the transaction', async () => {
    const wallet = await ethers.deployContract('ContractWallet', [donor.address], donor)
    await world.token.mint(wallet, value)
    await world.token.connect(donor).approve(spender, value)
    const approval = world.token.interface.encodeFunctionData('approve', [spender, value])
    await wallet.getFunction('execute')(await world.token.getAddress(), approval)
    const permit = await signPermit(world.token, donor, { spender, value })
    const gift = campaign.interface.encodeFunctionData('donateWithPermit', [shares, intent(), permit])
    await wallet.getFunction('execute')(spender, gift)
    expect((await campaign.lot(0)).donor).to.equal(await wallet.getAddress())
    expect(await world.token.balanceOf(wallet)).to.equal(0n)
    expect(await world.token.allowance(donor, campaign)).to.equal(value)
  })

  it('gives from an allowance of a token that knows no permit', async () => {
    const plain = (await ethers.deployContract('PlainToken')) as unknown as ContractOf<'PlainToken'>
    const other = await world.createCampaign({ token: await plain.getAddress() })
    await plain.mint(donor, value)
    const permit = await signPermit(world.token, donor, { spender, value })
    await other.connect(donor).donateWithPermit(shares, intent(), permit)
    expect(await plain.balanceOf(other)).to.equal(value)
  })

  async function expectNoAllowance(permit: Awaited<ReturnType<typeof signPermit>>, needed = value) {
    await expect(campaign.connect(donor).donateWithPermit(shares, intent(), permit))
      .to.be.revertedWithCustomError(world.token, 'ERC20InsufficientAllowance')
      .withArgs(spender, 0, needed)
  }

  it('reverts for want of an allowance when the permit is over another amount, expired, or by somebody else', async () => {
    await expectNoAllowance(await signPermit(world.token, donor, { spender, value: value - 1n }))
    await expectNoAllowance(await signPermit(world.token, donor, { spender, value: value + 1n }))
    await expectNoAllowance(await signPermit(world.token, donor, { spender, value, deadline: (await now()) - DAY }))
    await expectNoAllowance(await signPermit(world.token, world.donors[1], { spender, value }))
    await expectNoAllowance(await signPermit(world.token, donor, { spender: world.stranger.address, value }))
  })

  it('spends only what its caller has: a phantom permit opens no allowance of somebody else', async () => {
    const token = (await ethers.deployContract('PhantomPermitToken')) as unknown as ContractOf<'PhantomPermitToken'>
    const other = await world.createCampaign({ token: await token.getAddress() })
    await token.mint(donor, value)
    await token.connect(donor).approve(other, value)
    const permit = { deadline: 0n, v: 0, r: ethers.ZeroHash, s: ethers.ZeroHash }

    await expect(other.connect(world.stranger).donateWithPermit(shares, intent(), permit))
      .to.be.revertedWithCustomError(token, 'ERC20InsufficientAllowance')
      .withArgs(await other.getAddress(), 0, value)

    expect(await token.balanceOf(donor)).to.equal(value)
    await other.connect(donor).donateWithPermit(shares, intent(), permit)
    expect((await other.lot(0)).donor).to.equal(donor.address)
  })

  describe('when a rule of donate is broken', () => {
    const permit = { deadline: 0n, v: 0, r: ethers.ZeroHash, s: ethers.ZeroHash }
    const donate = (...[list, wish]: [(typeof shares)[number][], ReturnType<typeof intent>]) =>
      campaign.connect(donor).donateWithPermit(list, wish, permit)

    it('reverts NoShares without a share, EmptyShare for an empty one', async () => {
      await expect(donate([], intent())).to.be.revertedWithCustomError(campaign, 'NoShares')
      await expect(donate([share(0, 0n)], intent()))
        .to.be.revertedWithCustomError(campaign, 'EmptyShare')
        .withArgs(0)
    })

    it('reverts DeadlinePassed at the deadline of the gift', async () => {
      const deadline = (await now()) + DAY
      await at(deadline)
      await expect(donate(shares, intent({ deadline })))
        .to.be.revertedWithCustomError(campaign, 'DeadlinePassed')
        .withArgs(deadline)
    })

    it('† reverts StartTooHigh above maxStart, MilestoneFull and WrongState for a full and a closed milestone', async () => {
      await fill(campaign, 0, { donors: world.donors.slice(1) })
      await expect(donate([share(0, COIN)], intent()))
        .to.be.revertedWithCustomError(campaign, 'MilestoneFull')
        .withArgs(0)
      await expect(donate([share(1, COIN, { maxStart: 299n * COIN })], intent()))
        .to.be.revertedWithCustomError(campaign, 'StartTooHigh')
        .withArgs(300n * COIN, 299n * COIN)
      await campaign.connect(world.charity).cancel(1)
      await expect(donate([share(1, COIN)], intent()))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(1, State.Refunded)
    })

    it('reverts UnknownMilestone past the last one', async () => {
      await expect(donate([share(3, COIN)], intent()))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(3)
    })

    it('reverts BelowMinDonation below minDonation, TakeTooSmall below minAmount', async () => {
      await expect(donate([share(0, COIN - 1n)], intent()))
        .to.be.revertedWithCustomError(campaign, 'BelowMinDonation')
        .withArgs(COIN - 1n, COIN)
      await expect(donate([share(0, COIN, { minAmount: 2n * COIN })], intent()))
        .to.be.revertedWithCustomError(campaign, 'TakeTooSmall')
        .withArgs(COIN, 2n * COIN)
    })

    it('reverts MilestoneNotOpen when an earlier milestone of a sequential campaign is open', async () => {
      campaign = await world.createCampaign({ rules: { sequential: true } })
      await expect(donate([share(1, COIN)], intent()))
        .to.be.revertedWithCustomError(campaign, 'MilestoneNotOpen')
        .withArgs(1, 0)
    })

    it('reverts UnexpectedReceived for a token that keeps a fee', async () => {
      const token = (await ethers.deployContract('FeeToken')) as unknown as ContractOf<'FeeToken'>
      const other = await world.createCampaign({ token: await token.getAddress() })
      await token.mint(donor, value)
      await token.setFee(2)
      await expect(other.connect(donor).donateWithPermit(shares, intent(), permit))
        .to.be.revertedWithCustomError(other, 'UnexpectedReceived')
        .withArgs(value - 2n, value)
    })
  })
})
