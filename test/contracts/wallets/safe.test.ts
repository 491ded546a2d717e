import { expect } from 'chai'
import { MaxUint256, ZeroHash } from 'ethers'
import { type Amana, amana, EVIDENCE, intent, State, share } from '../fixture.ts'
import { checkState } from '../invariants/check.ts'
import { observe } from '../invariants/observe.ts'
import { at, networkHelpers } from '../support/chain.ts'
import { ascending, type CampaignContract, type Key, signAttestations } from '../support/decisions.ts'
import { COIN, TERMS } from '../support/parameters.ts'
import { type Safe, safeContracts } from './safe.ts'

/** A campaign whose charity, first donor, one verifier and first recipient are Safes of two owners out of three. */
async function withSafes() {
  const world = await amana()
  const { make } = await safeContracts()
  const owners = world.donors.slice(2)
  const [charity, donor, verifier, recipient] = [
    await make(owners, 2),
    await make(owners, 2),
    await make(owners, 2),
    await make(owners, 2),
  ]
  const members = [world.verifiers[0].address, world.verifiers[1].address, verifier.address]
  const { milestones } = world.parameters()
  const wanted = world.parameters({
    verifiers: { threshold: 2n, members: members.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)) },
    milestones: milestones.map(({ claimBy, payouts: [first, ...others] }) => ({
      claimBy,
      payouts: [{ recipient: recipient.address, amount: first?.amount ?? 0n }, ...others],
    })),
  })
  await charity.execute(world.factory, 'create', [wanted, TERMS])
  const campaign = world.campaignAt(await world.factory.predict(charity.address, wanted))
  for (const giver of world.donors) await world.token.connect(giver).approve(campaign, MaxUint256)
  await world.token.mint(donor.address, 1_000n * COIN)
  return { world, campaign, owners, charity, donor, verifier, recipient }
}

describe('Safe', () => {
  let world: Amana
  let campaign: CampaignContract
  let charity: Safe
  let donor: Safe
  let verifier: Safe
  let recipient: Safe
  let owners: Amana['donors'][number][]

  beforeEach(async () => {
    ;({ world, campaign, charity, donor, verifier, recipient, owners } = await networkHelpers.loadFixture(withSafes))
  })
  afterEach(async () => checkState(await observe(campaign, world.token)))

  const balanceOf = (account: { address: string }) => world.token.balanceOf(account.address)
  const stateOf = async (milestone: number) => (await campaign.milestone(milestone)).state

  /** The Safe gives all of milestone 0. */
  async function give(passOn = false) {
    await donor.execute(world.token, 'approve', [await campaign.getAddress(), 300n * COIN])
    return donor.execute(campaign, 'donate', [[share(0, 300n * COIN)], intent({ passOn })])
  }

  async function claim() {
    await give()
    return charity.execute(campaign, 'claim', [0, EVIDENCE])
  }

  /** Attestations of a verifier with a key and of a Safe. */
  const sign = async (safe: Key) => {
    const common = { approved: true }
    const own = await signAttestations(campaign, 0, { ...common, signers: [world.verifiers[0]] })
    return ascending([...own, ...(await signAttestations(campaign, 0, { ...common, signers: [safe] }))])
  }

  it('creates a campaign and is its charity', async () => {
    expect(await world.factory.isCampaign(campaign)).to.equal(true)
    expect(await campaign.charity()).to.equal(charity.address)
  })

  it('gives, and the lot is its own', async () => {
    await expect(give()).to.emit(campaign, 'LotGiven')
    const { donor: giver, amount } = await campaign.lot(0)
    expect([giver, amount]).to.deep.equal([donor.address, 300n * COIN])
    expect(await balanceOf(donor)).to.equal(700n * COIN)
  })

  it('claims as the charity', async () => {
    await claim()
    expect(await stateOf(0)).to.equal(State.Claimed)
  })

  it('cancels as the charity', async () => {
    await charity.execute(campaign, 'cancel', [0])
    expect(await stateOf(0)).to.equal(State.Refunded)
  })

  describe('as a verifier', () => {
    beforeEach(async () => {
      await claim()
    })

    it('approves with the signatures of two owners', async () => {
      await campaign.approve(0, await sign(verifier))
      expect(await stateOf(0)).to.equal(State.Approved)
    })

    it('approves with a message signed on chain and an empty signature', async () => {
      const onChain = {
        address: verifier.address,
        signTypedData: (...data: Parameters<Safe['signOnChain']>) => verifier.signOnChain(...data),
      }
      const attestations = await sign(onChain)
      expect(attestations.find(({ signer }) => signer === verifier.address)?.signature).to.equal('0x')
      await campaign.approve(0, attestations)
      expect(await stateOf(0)).to.equal(State.Approved)
    })

    it('does not approve by an empty signature alone', async () => {
      await expectInvalid({ address: verifier.address, signTypedData: async () => '0x' })
    })

    it('does not approve with one owner', async () => {
      await expectInvalid(verifier.with(owners.slice(0, 1)))
    })

    it('does not approve with an owner and a stranger', async () => {
      await expectInvalid(verifier.with([owners[0] ?? world.stranger, world.stranger]))
    })

    it('does not approve with what the same owners signed for another Safe of theirs', async () => {
      await expectInvalid({
        address: verifier.address,
        signTypedData: (...data) => recipient.signTypedData(...data),
      })
    })

    it('keeps its approval when its owners change afterwards', async () => {
      await campaign.approve(0, await sign(verifier))
      await verifier.execute(verifier.contract, 'addOwnerWithThreshold', [world.stranger.address, 3])
      await at((await campaign.milestone(0)).time)
      await campaign.poke(0)
      expect(await stateOf(0)).to.equal(State.Released)
    })

    async function expectInvalid(signer: Key) {
      await expect(campaign.approve(0, await sign(signer)))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(verifier.address)
      expect(await stateOf(0)).to.equal(State.Claimed)
    }
  })

  it('is paid as a recipient', async () => {
    await claim()
    await campaign.approve(0, await sign(verifier))
    await at((await campaign.milestone(0)).time + 1n)
    await campaign.connect(world.stranger).settle(0, 0)
    expect(await balanceOf(recipient)).to.equal(300n * COIN)
    expect(await balanceOf({ address: await campaign.getAddress() })).to.equal(0n)
  })

  it('gets its lot back as a donor', async () => {
    await give()
    await charity.execute(campaign, 'cancel', [0])
    await campaign.connect(world.stranger).refund(0, [0n])
    expect(await balanceOf(donor)).to.equal(1_000n * COIN)
  })

  it('recalls a lot that was to be passed on, by calling itself', async () => {
    await give(true)
    await charity.execute(campaign, 'cancel', [0])
    await donor.execute(campaign, 'refund', [0, [0n]])
    expect(await balanceOf(donor)).to.equal(1_000n * COIN)
    expect(await balanceOf(world.fallbackRecipient)).to.equal(0n)
  })

  it('objects as a donor and calls the panel', async () => {
    await claim()
    await campaign.approve(0, await sign(verifier))
    await expect(donor.execute(campaign, 'object', [0, [0n], ZeroHash]))
      .to.emit(campaign, 'LotObjected')
      .withArgs(0, donor.address, 0, 300n * COIN, ZeroHash)
    expect(await stateOf(0)).to.equal(State.AppealedObjection)
  })

  it('does nothing that one of its owners does alone', async () => {
    await give()
    const [owner] = owners
    const alone = owner ?? world.stranger
    await expect(campaign.connect(alone).claim(0, EVIDENCE))
      .to.be.revertedWithCustomError(campaign, 'NotCharity')
      .withArgs(alone.address)
    await expect(charity.with([alone]).execute(campaign, 'claim', [0, EVIDENCE])).to.be.revertedWith('GS020')
    expect(await stateOf(0)).to.equal(State.Funding)
  })
})
