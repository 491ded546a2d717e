import { expect } from 'chai'
import { dataSlice, id, Wallet, ZeroHash } from 'ethers'
import { hashTypedData } from 'viem'
import { altered, WRONG_BYTES } from '../Campaign/forgeries.ts'
import { type Amana, amana, claimed, EVIDENCE, intent, State, share } from '../fixture.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import {
  ATTESTATION_TYPES,
  type CampaignContract,
  domainOf,
  payoutsHash,
  signAttestations,
} from '../support/decisions.ts'
import { bid, mineTogether } from '../support/mempool.ts'
import { otherChain } from '../support/other-chain.ts'
import { COIN, hashOf, type MilestoneParams } from '../support/parameters.ts'
import { giftNonce, signAuthorization, signPermit } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'

/** Rows S1, S3, S4 and S9 of docs/security.md. */
describe('Attacks on signatures', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const two = () => world.verifiers.slice(0, 2)
  const refuse = (call: Promise<unknown>, signer?: string) =>
    expect(call)
      .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
      .withArgs(signer ?? two()[0]?.address)

  describe('of a donor', () => {
    const gift = [[share(0, 10n * COIN)], intent()] as const
    const value = 10n * COIN

    it('S1: a permit that somebody takes from the mempool and uses first does not stop the gift', async () => {
      const [donor] = world.donors
      await world.token.connect(donor).approve(campaign, 0)
      const spender = await campaign.getAddress()
      const permit = await signPermit(world.token, donor, { spender, value })
      const { deadline, v, r, s } = permit
      const succeeded = await mineTogether(async () => [
        await campaign.connect(donor).donateWithPermit(...gift, permit, bid(1n)),
        await world.token.connect(world.stranger).permit(donor, spender, value, deadline, v, r, s, bid(2n)),
      ])
      expect(succeeded).to.deep.equal([true, true])
      expect((await campaign.lot(0)).donor).to.equal(donor.address)
    })

    it('S3: an authorization taken from the mempool moves nothing but the gift it was signed for', async () => {
      const name = 'TransferAuthorizationToken'
      const token = (await ethers.deployContract(name)) as unknown as ContractOf<typeof name>
      campaign = await world.createCampaign({ token: await token.getAddress() })
      const [donor] = world.donors
      await token.mint(donor, value)
      const [to, asset] = [await campaign.getAddress(), token as unknown as ContractOf<'DemoToken'>]
      const authorization = await signAuthorization(asset, campaign, donor, gift)
      const { validAfter, validBefore, salt, v, r, s } = authorization
      const stolen = [donor, to, value, validAfter, validBefore, giftNonce(to, ...gift, salt), v, r, s] as const
      const thief = token.connect(world.stranger)
      const succeeded = await mineTogether(async () => [
        await campaign.donateWithAuthorization(donor, ...gift, authorization, bid(1n)),
        await thief.transferWithAuthorization(...stolen, bid(3n)),
        await thief.receiveWithAuthorization(...stolen, bid(2n)),
      ])
      expect(succeeded).to.deep.equal([true, false, false])
      expect((await campaign.lot(0)).donor).to.equal(donor.address)
      expect((await campaign.totals()).surplus, 'no coin came without its record').to.equal(0n)
    })
  })

  describe('of a verifier', () => {
    it('S4: an approval counts for no other campaign, milestone, attempt or verdict', async () => {
      const [first, second] = world.parameters().milestones
      if (!first || !second) throw new Error('There are three milestones.')
      const milestones = [first, { ...first, claimBy: second.claimBy }]
      campaign = await world.createCampaign({ milestones })
      await claimed(campaign, 0)
      const approval = await signAttestations(campaign, 0, { approved: true, signers: two() })

      // Another milestone with the same payouts, evidence and attempt.
      await claimed(campaign, 1)
      await refuse(campaign.approve(1, approval))

      // Another campaign with the same milestones.
      const twin = await world.createCampaign({ milestones, salt: hashOf('twin') })
      await claimed(twin, 0)
      await refuse(twin.approve(0, approval))

      // The other verdict.
      await refuse(campaign.reject(0, approval))

      // A later attempt with the same evidence.
      await campaign.reject(0, await signAttestations(campaign, 0, { approved: false, signers: two() }))
      await campaign.connect(world.charity).claim(0, EVIDENCE)
      await refuse(campaign.approve(0, approval))
      await campaign.approve(0, await signAttestations(campaign, 0, { approved: true, signers: two() }))
    })

    it('S4: an approval counts on no other chain, though the campaign has the same address there', async () => {
      await claimed(campaign, 0)
      const approval = await signAttestations(campaign, 0, { approved: true, signers: two() })
      const other = await otherChain(world)
      expect(await other.campaign.getAddress()).to.equal(await campaign.getAddress())
      await refuse(other.campaign.approve(0, approval))

      // After a fork the very same code runs under another chain id; what it was deployed with must not count.
      const implementation = await world.factory.implementation()
      const code = await ethers.provider.getCode(implementation)
      expect(await other.ethers.provider.getCode(implementation), 'the chain id is in the code').not.to.equal(code)
      await other.ethers.provider.send('hardhat_setCode', [implementation, code])
      await refuse(other.campaign.approve(0, approval))

      const domain = { chainId: other.chainId }
      await other.campaign.approve(
        0,
        await signAttestations(other.campaign, 0, { approved: true, signers: two(), domain }),
      )
      expect((await other.campaign.milestone(0)).state).to.equal(State.Approved)
      await campaign.approve(0, approval)
    })

    it('S4: what is signed is the digest that viem computes for the clone, and no bit of it may differ', async () => {
      const key = new Wallet(id('a verifier with a key of his own'))
      campaign = await world.createCampaign({ verifiers: { threshold: 1n, members: [key.address] } })
      await claimed(campaign, 0)
      const validUntil = BigInt(await networkHelpers.time.latest()) + 1_000n
      const address = (await campaign.getAddress()) as `0x${string}`
      const digest = hashTypedData({
        domain: { ...(await domainOf(campaign)), verifyingContract: address },
        types: ATTESTATION_TYPES,
        primaryType: 'Attestation',
        message: {
          campaign: address,
          milestone: 0n,
          attempt: 1n,
          approved: true,
          evidence: EVIDENCE,
          payouts: payoutsHash(world.parameters().milestones[0] as MilestoneParams),
          reason: ZeroHash,
          verifier: key.address,
          validUntil,
        },
      })
      const carry = (signed: string) => {
        const { serialized: signature } = key.signingKey.sign(signed)
        return campaign.approve(0, [{ signer: key.address, reason: ZeroHash, validUntil, signature }])
      }
      for (const bit of [0n, 1n, 100n, 255n]) {
        await refuse(carry(ethers.toBeHex(BigInt(digest) ^ (1n << bit), 32)), key.address)
      }
      await carry(digest)
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    it('S9: no second spelling of a signature counts, neither in place of it nor beside it', async () => {
      await claimed(campaign, 0)
      const approval = await signAttestations(campaign, 0, { approved: true, signers: two() })
      const [mine, theirs] = approval
      if (!mine || !theirs) throw new Error('Two have signed.')
      for (const change of Object.values(WRONG_BYTES)) {
        const spelling = { signature: change(mine.signature) }
        await refuse(
          campaign.approve(
            0,
            altered(approval, 0, () => spelling),
          ),
        )
        // One verifier as two: under his own name, and under the other's.
        await expect(campaign.approve(0, [mine, { ...mine, ...spelling }]))
          .to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
          .withArgs(mine.signer)
        await refuse(campaign.approve(0, [mine, { ...theirs, ...spelling }]), theirs.signer)
      }
      const nobody = { ...mine, signer: ethers.ZeroAddress, signature: `0x${'00'.repeat(65)}` }
      await expect(campaign.approve(0, [nobody, mine])).to.be.revertedWithCustomError(campaign, 'SignersNotAscending')
      await campaign.approve(0, approval)
    })

    it('S9: a rejection in another spelling, or another signature of the same verifier, is not a second one', async () => {
      await claimed(campaign, 0)
      const [signer] = world.verifiers
      const [rejection] = await signAttestations(campaign, 0, { approved: false, signers: [signer] })
      const [again] = await signAttestations(campaign, 0, {
        approved: false,
        signers: [signer],
        reason: hashOf('again'),
      })
      if (!rejection || !again) throw new Error('He has signed twice.')
      expect(dataSlice(again.signature, 0, 32)).not.to.equal(dataSlice(rejection.signature, 0, 32))
      await campaign.reject(0, [rejection])
      const spellings = Object.values(WRONG_BYTES).map((change) => change(rejection.signature))
      for (const signature of [...spellings, again.signature]) {
        await expect(campaign.reject(0, [{ ...rejection, signature }])).to.be.revertedWithCustomError(
          campaign,
          'NothingNew',
        )
      }
      await expect(campaign.reject(0, [again])).to.be.revertedWithCustomError(campaign, 'NothingNew')
      expect((await campaign.milestone(0)).state).to.equal(State.Claimed)
    })
  })
})
