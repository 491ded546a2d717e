import { expect } from 'chai'
import { concat, ZeroHash } from 'ethers'
import { type Amana, amana, claimed, State } from '../fixture.ts'
import { at, ethers, networkHelpers } from '../support/chain.ts'
import { type CampaignContract, type DecisionOptions, type Signer, signAttestations } from '../support/decisions.ts'
import { hashOf } from '../support/parameters.ts'
import { altered } from './forgeries.ts'
import { recordedSigners } from './states.ts'

describe('Campaign.approve', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const sign = (signers: readonly Signer[], options: Partial<DecisionOptions> = {}) =>
    signAttestations(campaign, 0, { approved: true, ...options, signers })
  const two = () => world.verifiers.slice(0, 2)

  describe('when contract wallets sign (ERC-1271)', () => {
    /** The first verifier, and two wallets of one owner. */
    async function withWallets() {
      const [key] = world.verifiers
      const owner = world.donors[4]
      const wallets = [
        await ethers.deployContract('ContractWallet', [owner.address]),
        await ethers.deployContract('ContractWallet', [owner.address]),
      ]
      const addresses = await Promise.all(wallets.map((wallet) => wallet.getAddress()))
      const members = [key.address, ...addresses].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
      campaign = await world.createCampaign({ verifiers: { threshold: 2n, members } })
      await claimed(campaign, 0)
      const [own] = await sign([key])
      const signFor = async (wallet: string) => {
        const [decision] = await sign([owner], { signed: { verifier: wallet } })
        return { ...decision, signer: wallet } as NonNullable<typeof own>
      }
      const sorted = (list: (typeof own)[]) =>
        (list as NonNullable<typeof own>[]).sort((a, b) => (BigInt(a.signer) < BigInt(b.signer) ? -1 : 1))
      return { own, owner, signFor, sorted, wallets, addresses: addresses as [string, string] }
    }

    it('counts a wallet whose owner signed for it', async () => {
      const { own, signFor, sorted, addresses } = await withWallets()
      const transaction = await campaign.approve(0, sorted([own, await signFor(addresses[0])]))
      expect(await recordedSigners(campaign, transaction, 'AttestationRecorded')).to.include(addresses[0])
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    it('does not count one signature of an owner for two of his wallets', async () => {
      const { signFor, sorted, addresses } = await withWallets()
      const once = await signFor(addresses[0])
      const twice = { ...once, signer: addresses[1] }
      await expect(campaign.approve(0, sorted([once, twice])))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(addresses[1])
      await campaign.approve(0, sorted([once, await signFor(addresses[1])]))
    })

    it('keeps the approval when the wallet later changes its owner', async () => {
      const { own, owner, signFor, sorted, wallets, addresses } = await withWallets()
      await campaign.approve(0, sorted([own, await signFor(addresses[0])]))
      const wallet = await ethers.getContractAt('ContractWallet', addresses[0])
      await wallet.connect(owner).getFunction('setOwner')(world.stranger.address)
      expect(wallets).to.have.length(2)
      await at((await campaign.milestone(0)).time)
      await campaign.poke(0)
      expect((await campaign.milestone(0)).state).to.equal(State.Released)
    })

    it('takes a signature of 4,096 bytes, and reverts SignatureTooLong above that', async () => {
      const { own, signFor, sorted, addresses } = await withWallets()
      const [wallet] = addresses
      await networkHelpers.setCode(
        wallet,
        await ethers.provider.getCode(await (await ethers.deployContract('YesWallet')).getAddress()),
      )
      const decision = await signFor(wallet)
      const long = (length: number) => sorted([own, { ...decision, signature: `0x${'00'.repeat(length)}` }])
      await expect(campaign.approve(0, long(4097)))
        .to.be.revertedWithCustomError(campaign, 'SignatureTooLong')
        .withArgs(wallet, 4097)
      await campaign.approve(0, long(4096))
    })

    it('counts a wallet that reads the campaign while it decides', async () => {
      const { own, signFor, sorted, addresses } = await withWallets()
      const [wallet] = addresses
      await networkHelpers.setCode(
        wallet,
        await ethers.provider.getCode(await (await ethers.deployContract('ReadingWallet')).getAddress()),
      )
      await campaign.approve(0, sorted([own, await signFor(wallet)]))
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    it('reverts InvalidSignature when the wallet says no', async () => {
      const { own, signFor, sorted, addresses } = await withWallets()
      const wrong = { ...(await signFor(addresses[0])), reason: hashOf('another') }
      await expect(campaign.approve(0, sorted([own, wrong])))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(addresses[0])
    })

    it('reverts InvalidSignature when the signer has code without ERC-1271', async () => {
      const { own, signFor, sorted, addresses } = await withWallets()
      await networkHelpers.setCode(addresses[0], await ethers.provider.getCode(world.token))
      await expect(campaign.approve(0, sorted([own, await signFor(addresses[0])])))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(addresses[0])
    })
  })

  describe('when accounts that delegate sign (EIP-7702)', () => {
    async function delegate(account: Signer, contract: string) {
      const target = await (await ethers.deployContract(contract)).getAddress()
      await networkHelpers.setCode(account.address, concat(['0xef0100', target]))
    }

    it('counts the account’s own key, whatever it delegates to', async () => {
      await claimed(campaign, 0)
      await delegate(world.verifiers[0], 'YesWallet')
      await delegate(world.verifiers[1], 'Journal')
      await campaign.approve(0, await sign(two()))
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    it('does not ask the delegate, though it accepts everything', async () => {
      await claimed(campaign, 0)
      const [victim] = world.verifiers
      await delegate(victim, 'YesWallet')
      const asWallet = await ethers.getContractAt('YesWallet', victim.address)
      expect(await asWallet.getFunction('isValidSignature')(ZeroHash, '0x')).to.equal('0x1626ba7e')
      const forged = altered(await sign(two()), 0, () => ({ signature: '0x1234' }))
      await expect(campaign.approve(0, forged))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(victim.address)
    })
  })
})
