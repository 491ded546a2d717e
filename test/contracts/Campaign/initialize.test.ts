import { expect } from 'chai'
import { type Amana, amana, give } from '../fixture.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { firstHash } from '../support/ledger.ts'
import { COIN, hashOf } from '../support/parameters.ts'

describe('Campaign.initialize', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  it('starts the ledger hash with chain, campaign, charity and parameters, in storage slot 0', async () => {
    const expected = await firstHash(campaign, world.charity.address, world.parameters())
    expect(await campaign.ledgerHash()).to.equal(expected)
    expect(await ethers.provider.getStorage(campaign, 0)).to.equal(expected)
  })

  it("keeps the ledger hash in slot 0 through the campaign's life", async () => {
    const before = await campaign.ledgerHash()
    await give(campaign, world.donors[0], 0, COIN)
    expect(await campaign.ledgerHash()).not.to.equal(before)
    expect(await ethers.provider.getStorage(campaign, 0)).to.equal(await campaign.ledgerHash())
  })

  it('reverts NotFactory for everybody but the factory', async () => {
    for (const caller of [world.stranger, world.charity, world.deployer]) {
      await expect(campaign.connect(caller).initialize(hashOf('other')))
        .to.be.revertedWithCustomError(campaign, 'NotFactory')
        .withArgs(caller.address)
    }
  })

  it('reverts AlreadyInitialized even for the factory, a second time', async () => {
    const factory = await world.factory.getAddress()
    await networkHelpers.impersonateAccount(factory)
    await networkHelpers.setBalance(factory, 10n ** 18n)
    await expect(
      campaign.connect(await ethers.getSigner(factory)).initialize(hashOf('other')),
    ).to.be.revertedWithCustomError(campaign, 'AlreadyInitialized')
  })
})
