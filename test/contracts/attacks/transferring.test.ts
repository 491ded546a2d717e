import { expect } from 'chai'
import { concat, ZeroAddress } from 'ethers'
import { type Amana, amana, give, intent, refunded, released, share, split } from '../fixture.ts'
import { checkState } from '../invariants/check.ts'
import { observe } from '../invariants/observe.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { signAuthorization, signPermit } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'
import { campaignIn, Treatment } from './stage.ts'

/** Treatments that the escrow must refuse, and with which error when it was to send `amount`. */
const UNFAIR: Record<string, { treatment: number; error: string; args: (token: string, amount: bigint) => unknown[] }> =
  {
    'moves and returns false': {
      treatment: Treatment.Denied,
      error: 'SafeERC20FailedOperation',
      args: (token) => [token],
    },
    'moves twice as much': {
      treatment: Treatment.Doubled,
      error: 'UnexpectedSent',
      args: (_, amount) => [2n * amount, amount],
    },
    'moves half as much': {
      treatment: Treatment.Halved,
      error: 'UnexpectedSent',
      args: (_, amount) => [amount / 2n, amount],
    },
  }

describe('Attacks: a token that is not what it seems', () => {
  let world: Amana

  beforeEach(async () => {
    world = await amana()
  })

  describe('on the way in', () => {
    let campaign: CampaignContract
    let token: ContractOf<'FeeToken'> & ContractOf<'DemoToken'>
    const shares = [share(0, 10n * COIN)]

    const ways: Record<string, () => Promise<unknown>> = {
      donate: () => give(campaign, world.donors[0], 0, 10n * COIN),
      donateWithPermit: async () => {
        const permit = await signPermit(token, world.donors[0], {
          spender: await campaign.getAddress(),
          value: 10n * COIN,
        })
        return campaign.connect(world.donors[0]).donateWithPermit(shares, intent(), permit)
      },
      donateWithAuthorization: async () => {
        const authorization = await signAuthorization(token, campaign, world.donors[0], [shares, intent()])
        return campaign.donateWithAuthorization(world.donors[0], shares, intent(), authorization)
      },
    }
    for (const [name, way] of Object.entries(ways)) {
      it(`T2: coins that arrive short are refused: ${name}`, async () => {
        const scene = await campaignIn(world, 'FeeToken')
        campaign = scene.campaign
        token = scene.token
        const before = await token.balanceOf(world.donors[0])
        await token.setFee(1)
        await expect(way())
          .to.be.revertedWithCustomError(campaign, 'UnexpectedReceived')
          .withArgs(10n * COIN - 1n, 10n * COIN)
        expect(await token.balanceOf(world.donors[0])).to.equal(before)
        expect((await campaign.totals()).given).to.equal(0)
      })
    }
  })

  describe('on the way out', () => {
    for (const [words, { treatment, error, args }] of Object.entries(UNFAIR)) {
      it(`T3: a payout that ${words} is refused and stays payable`, async () => {
        const { campaign, token } = await campaignIn(world, 'UnfairToken')
        await give(campaign, world.donors[0], 0, 299n * COIN)
        await released(campaign, 1)
        await token.treat(world.recipients[1], treatment)
        await expect(campaign.settle(1, 0))
          .to.be.revertedWithCustomError(campaign, error)
          .withArgs(...args(await token.getAddress(), 300n * COIN))
        expect(await token.balanceOf(campaign)).to.equal(799n * COIN)
        expect((await campaign.payout(1, 0)).settled).to.equal(false)
        await token.treat(world.recipients[1], Treatment.Fair)
        await expect(campaign.settle(1, 0)).to.changeTokenBalances(
          ethers,
          token,
          [campaign, world.recipients[1]],
          [-300n * COIN, 300n * COIN],
        )
      })

      it(`T3: a refund that ${words} is refused and stays payable`, async () => {
        const { campaign, token } = await campaignIn(world, 'UnfairToken')
        const { lots, donors } = await refunded(campaign, 0)
        const [lot = -1n] = lots
        await token.treat(donors[0] ?? ZeroAddress, treatment)
        await expect(campaign.refund(0, [lot]))
          .to.be.revertedWithCustomError(campaign, error)
          .withArgs(...args(await token.getAddress(), 100n * COIN))
        expect(await token.balanceOf(campaign)).to.equal(300n * COIN)
        expect((await campaign.lot(lot)).refundable).to.equal(true)
        await token.treat(donors[0] ?? ZeroAddress, Treatment.Fair)
        await campaign.refund(0, lots)
        expect(await token.balanceOf(campaign)).to.equal(0)
      })
    }
  })

  it('T4: after a negative rebase nobody gets more than is his, and the last payee waits for a top-up', async () => {
    const { campaign, token } = await campaignIn(world, 'BlocklistToken')
    const { lots, donors } = await refunded(campaign, 1, { donors: world.donors.slice(0, 5) })
    await released(campaign, 0)
    await token.burn(campaign, 80n * COIN) // a tenth of the 800 there
    await expect(campaign.settle(0, 0)).to.changeTokenBalance(ethers, token, world.recipients[0], 300n * COIN)
    for (const [i, lot] of lots.slice(0, 4).entries()) {
      await expect(campaign.refund(1, [lot])).to.changeTokenBalance(ethers, token, donors[i] ?? '', 100n * COIN)
    }
    const ledgerHash = await campaign.ledgerHash()
    await expect(campaign.refund(1, lots))
      .to.be.revertedWithCustomError(campaign, 'Insolvent')
      .withArgs(20n * COIN, 100n * COIN)
    await expect(campaign.absorb(0)).to.be.revertedWithCustomError(campaign, 'NothingToAbsorb')
    expect(await campaign.ledgerHash()).to.equal(ledgerHash)
    expect((await campaign.totals()).refundable).to.equal(100n * COIN)
    await token.mint(campaign, 80n * COIN)
    await expect(campaign.refund(1, lots)).to.changeTokenBalance(ethers, token, donors[4] ?? '', 100n * COIN)
    expect(await token.balanceOf(campaign)).to.equal(0)
  })

  it('T5: coins and ETH that nobody gave are inert: a drain leaves exactly them, absorb sends the coins on', async () => {
    const { deployer, donors, fallbackRecipient, token, charity } = world
    const campaign = await world.createCampaign()
    const address = await campaign.getAddress()
    const force = async (amount: bigint) => {
      await token.connect(donors[4]).transfer(campaign, amount)
      // A contract that sends all it has to the campaign and is gone: nothing can refuse that.
      await deployer.sendTransaction({ data: concat(['0x73', address, '0xff']), value: amount })
    }
    await force(3n)
    const { lots } = await refunded(campaign, 2)
    await force(5n)
    await split(campaign, 1)
    await campaign.connect(charity).cancel(0)
    await force(11n)
    expect((await campaign.totals()).surplus).to.equal(19n)
    checkState(await observe(campaign, token))
    await campaign.settle(1, 0)
    await campaign.settle(1, 1)
    await campaign.refund(1, [300n * COIN])
    await campaign.refund(2, lots)
    const { given, paid, refunded: returned, waiting, released: owed, refundable } = await campaign.totals()
    expect([paid + returned, waiting, owed, refundable]).to.deep.equal([given, 0n, 0n, 0n])
    expect(await token.balanceOf(campaign)).to.equal(19n)
    checkState(await observe(campaign, token))
    await expect(campaign.absorb(0)).to.changeTokenBalance(ethers, token, fallbackRecipient, 19n)
    checkState(await observe(campaign, token))
    expect(await token.balanceOf(campaign)).to.equal(0)
    expect(await ethers.provider.getBalance(campaign)).to.equal(19n)
  })

  describe('whose issuer blocks', () => {
    it('T6: a recipient, who alone waits, for the same address', async () => {
      const { campaign, token } = await campaignIn(world, 'BlocklistToken')
      const [first, blocked, healthy] = world.recipients
      await released(campaign, 0)
      await released(campaign, 1)
      await token.setBlocked(blocked, true)
      await expect(campaign.settle(1, 0)).to.be.revertedWithCustomError(token, 'Blocked').withArgs(blocked.address)
      await expect(campaign.settle(1, 1)).to.changeTokenBalance(ethers, token, healthy, 200n * COIN)
      await expect(campaign.settle(0, 0)).to.changeTokenBalance(ethers, token, first, 300n * COIN)
      await token.setBlocked(blocked, false)
      await expect(campaign.settle(1, 0)).to.changeTokenBalance(ethers, token, blocked, 300n * COIN)
    })

    it('T6: a donor, who alone waits, for the same address', async () => {
      const { campaign, token } = await campaignIn(world, 'BlocklistToken')
      const { lots } = await refunded(campaign, 0)
      const [first = -1n, his = -1n, third = -1n] = lots
      const [, blocked] = world.donors
      await token.setBlocked(blocked, true)
      await expect(campaign.refund(0, lots)).to.be.revertedWithCustomError(token, 'Blocked').withArgs(blocked.address)
      await campaign.refund(0, [first, third])
      expect((await campaign.lot(his)).refundable).to.equal(true)
      await token.setBlocked(blocked, false)
      await expect(campaign.refund(0, [his])).to.changeTokenBalance(ethers, token, blocked, 100n * COIN)
    })

    it('T6: an escrow, which freezes its coins and no other campaign’s', async () => {
      const { campaign: frozen, token } = await campaignIn(world, 'BlocklistToken')
      const other = await world.createCampaign({ token: await token.getAddress(), salt: ethers.id('another') })
      const { lots } = await refunded(frozen, 1)
      await released(frozen, 0)
      await token.setBlocked(frozen, true)
      const isBlocked = (call: Promise<unknown>) => expect(call).to.be.revertedWithCustomError(token, 'Blocked')
      await isBlocked(frozen.settle(0, 0))
      await isBlocked(frozen.refund(1, lots))
      await isBlocked(give(frozen, world.donors[0], 2, COIN))
      await frozen.connect(world.charity).cancel(2)
      await released(other, 0)
      await other.settle(0, 0)
      expect(await token.balanceOf(other)).to.equal(0)
      await token.setBlocked(frozen, false)
      await frozen.settle(0, 0)
      await frozen.refund(1, lots)
      expect(await token.balanceOf(frozen)).to.equal(0)
    })
  })

  describe('whose code is swapped between the gift and the release', () => {
    /** Lets the test's own token take another code for a while; its storage stays. */
    async function swapped(code: string, during: (token: string) => Promise<unknown>) {
      const address = await world.token.getAddress()
      const original = await ethers.provider.getCode(address)
      await networkHelpers.setCode(address, code)
      await during(address)
      await networkHelpers.setCode(address, original)
    }

    async function expectPaid(campaign: CampaignContract) {
      await expect(campaign.settle(0, 0)).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, world.recipients[0]],
        [-300n * COIN, 300n * COIN],
      )
    }

    for (const [words, { treatment, error, args }] of Object.entries(UNFAIR)) {
      it(`T8: a token that now ${words} pays nothing out, and everything when it is mended`, async () => {
        const campaign = await world.createCampaign()
        await give(campaign, world.donors[0], 1, 400n * COIN)
        await released(campaign, 0)
        const unfair = await ethers.deployContract('UnfairToken')
        await swapped(await ethers.provider.getCode(unfair), async (token) => {
          await (await ethers.getContractAt('UnfairToken', token)).getFunction('treat')(world.recipients[0], treatment)
          await expect(campaign.settle(0, 0))
            .to.be.revertedWithCustomError(campaign, error)
            .withArgs(...args(token, 300n * COIN))
        })
        await expectPaid(campaign)
      })
    }

    it('T8: a token that is gone pays nothing out, and everything when it is back', async () => {
      const campaign = await world.createCampaign()
      await released(campaign, 0)
      await swapped('0x', () => expect(campaign.settle(0, 0)).to.be.revertedWithoutReason(ethers))
      await expectPaid(campaign)
    })
  })

  it('T12: the campaign cannot be named as a recipient: whoever names its address moves it', async () => {
    const { charity, factory, parameters } = world
    const naming = (recipient: string) =>
      parameters().milestones.map((milestone, k) =>
        k === 2 ? { ...milestone, payouts: [{ recipient, amount: 200n * COIN }] } : milestone,
      )
    let predicted = await factory.predict(charity.address, parameters())
    for (let i = 0; i < 3; i += 1) {
      const next = await factory.predict(charity.address, parameters({ milestones: naming(predicted) }))
      expect(next).not.to.equal(predicted)
      predicted = next
    }
  })
})
