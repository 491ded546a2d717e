import { expect } from 'chai'
import { id, Wallet, ZeroHash } from 'ethers'
import { type Amana, amana, claimed, State } from '../fixture.ts'
import { ethers, networkHelpers, now } from '../support/chain.ts'
import {
  ATTESTATION_TYPES,
  ascending,
  type CampaignContract,
  domainOf,
  payoutsHash,
  type SignedDecision,
  signAttestations,
} from '../support/decisions.ts'
import type { MilestoneParams } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'

/** Rows S7 and S8 of docs/security.md: verifiers that are contracts, or keys that delegate to one. */
describe('Attacks with the wallets of verifiers', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
  })

  const sortedAddresses = (list: string[]) => list.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))

  /** A claimed campaign that two of these verifiers decide. */
  async function claimedWith(members: string[]) {
    campaign = await world.createCampaign({ verifiers: { threshold: 2n, members: sortedAddresses(members) } })
    await claimed(campaign, 0)
  }

  const unsigned = async (signer: string, signature = '0x1234'): Promise<SignedDecision> => ({
    signer,
    reason: ZeroHash,
    validUntil: (await now()) + 1_000n,
    signature,
  })

  describe('that harm whoever asks them', () => {
    const GAS = 8_000_000n
    let wallet: ContractOf<'HostileWallet'>
    let honest: SignedDecision[]
    beforeEach(async () => {
      wallet = (await ethers.deployContract('HostileWallet')) as unknown as ContractOf<'HostileWallet'>
      const signers = world.verifiers.slice(0, 2)
      await claimedWith([...signers.map(({ address }) => address), await wallet.getAddress()])
      honest = await signAttestations(campaign, 0, { approved: true, signers })
    })

    /** One honest signature and the wallet's: it is asked whatever it does. */
    const withWallet = async () =>
      campaign.approve(0, ascending([honest[0] as SignedDecision, await unsigned(await wallet.getAddress())]), {
        gasLimit: GAS,
      })

    async function expectLeftOut() {
      expect((await campaign.milestone(0)).state, 'nothing is lost').to.equal(State.Claimed)
      await campaign.approve(0, honest)
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    }

    for (const [reply, words] of [
      [1, 'reverts with a megabyte'],
      [3, 'answers with four bytes'],
      [4, 'answers with more than the selector'],
      [5, 'answers with nothing'],
    ] as const) {
      it(`S7: a wallet that ${words} does not count, and the others go on without it`, async () => {
        await wallet.setReply(reply)
        await expect(withWallet())
          .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
          .withArgs(await wallet.getAddress())
        await expectLeftOut()
      })
    }

    it('S7: a wallet that burns all gas stops only the call that asks it', async () => {
      await wallet.setReply(2)
      await expect(withWallet()).to.be.revert(ethers)
      await expectLeftOut()
    })

    it('S7: a wallet that answers with a megabyte pays for it alone: none of it is copied', async () => {
      const word = await ethers.provider.call({
        to: await wallet.getAddress(),
        data: wallet.interface.encodeFunctionData('isValidSignature', [ZeroHash, '0x']),
      })
      expect(ethers.dataLength(word)).to.equal(1 << 20)
      const asking = await wallet.getFunction('isValidSignature').estimateGas(ZeroHash, '0x')
      const receipt = await (await withWallet()).wait()
      expect((await campaign.milestone(0)).state, 'its first word says yes').to.equal(State.Approved)
      // A copy would cost once more what the wallet spends on its own memory, above two million.
      expect(asking > 2_000_000n).to.equal(true)
      expect((receipt?.gasUsed ?? 0n) < asking + 200_000n, `${receipt?.gasUsed} after ${asking}`).to.equal(true)
    })
  })

  describe('that are keys delegating to code (EIP-7702)', () => {
    let key: Wallet
    let safe: string
    beforeEach(async () => {
      const owner = world.donors[4]
      key = new Wallet(id('a verifier who delegates'), ethers.provider)
      await networkHelpers.setBalance(key.address, 10n ** 18n)
      safe = await (await ethers.deployContract('ContractWallet', [owner.address])).getAddress()
      await claimedWith([world.verifiers[0].address, safe, key.address])
    })

    /** The key signs a delegation to `contract`: what a phishing page asks for. */
    async function delegateTo(contract: string) {
      const address = await (await ethers.deployContract(contract)).getAddress()
      const nonce = await ethers.provider.getTransactionCount(key.address)
      const authorization = await key.authorize({ address, nonce: nonce + 1, chainId: 31_337n })
      await (
        await key.sendTransaction({ type: 4, to: world.stranger.address, authorizationList: [authorization] })
      ).wait()
      expect(await ethers.provider.getCode(key.address)).to.equal(`0xef0100${address.slice(2).toLowerCase()}`)
      return address
    }

    async function signedByKey(): Promise<SignedDecision> {
      const { attempt, evidence } = await campaign.milestone(0)
      const decision = await unsigned(key.address)
      const payouts = payoutsHash(world.parameters().milestones[0] as MilestoneParams)
      const value = {
        ...{ campaign: await campaign.getAddress(), milestone: 0, attempt, approved: true, evidence, payouts },
        ...{ reason: decision.reason, verifier: key.address, validUntil: decision.validUntil },
      }
      return { ...decision, signature: await key.signTypedData(await domainOf(campaign), ATTESTATION_TYPES, value) }
    }

    async function signedForSafe(): Promise<SignedDecision> {
      const [decision] = await signAttestations(campaign, 0, {
        approved: true,
        signers: [world.donors[4]],
        signed: { verifier: safe },
      })
      return { ...(decision as SignedDecision), signer: safe }
    }

    async function signedByFirst(): Promise<SignedDecision> {
      const [decision] = await signAttestations(campaign, 0, { approved: true, signers: [world.verifiers[0]] })
      return decision as SignedDecision
    }

    it('S8: a key whose delegate knows no ERC-1271 still signs, beside a plain key and a contract wallet', async () => {
      await delegateTo('Journal')
      const approval = ascending([await signedByFirst(), await signedByKey(), await signedForSafe()])
      const transaction = await campaign.approve(0, approval)
      await expect(transaction).to.emit(campaign, 'AttestationRecorded')
      expect((await transaction.wait())?.logs).to.have.length(4) // three attestations, one change of state
    })

    it('S8: a key phished into a delegate that accepts everything cannot be signed for, and signs on', async () => {
      await delegateTo('YesWallet')
      const asWallet = await ethers.getContractAt('YesWallet', key.address)
      expect(await asWallet.getFunction('isValidSignature')(ZeroHash, '0x1234'), 'it would agree').to.equal(
        '0x1626ba7e',
      )
      const own = await signedByFirst()
      await expect(campaign.approve(0, ascending([own, await unsigned(key.address)])))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(key.address)
      await campaign.approve(0, ascending([own, await signedByKey()]))
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })
  })
})
