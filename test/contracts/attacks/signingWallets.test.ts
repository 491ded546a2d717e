import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { amana, claimed, State } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import { ascending, type CampaignContract, type SignedDecision, signAttestations } from '../support/decisions.ts'
import type { ContractOf } from '../support/typed-contract.ts'

/** Row S7 of docs/security.md: one of three verifiers is a contract that harms whoever asks it. */
describe('Attacks with the wallets of verifiers', () => {
  const GAS = 8_000_000n
  let campaign: CampaignContract
  let wallet: ContractOf<'HostileWallet'>
  let honest: SignedDecision[]
  beforeEach(async () => {
    const { createCampaign, verifiers } = await amana()
    wallet = (await ethers.deployContract('HostileWallet')) as unknown as ContractOf<'HostileWallet'>
    const signers = verifiers.slice(0, 2)
    const members = [...signers.map(({ address }) => address), await wallet.getAddress()]
    members.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
    campaign = await createCampaign({ verifiers: { threshold: 2n, members } })
    await claimed(campaign, 0)
    honest = await signAttestations(campaign, 0, { approved: true, signers })
  })

  /** One honest signature and the wallet's: it is asked whatever it does. */
  async function withWallet() {
    const [first] = honest as [SignedDecision]
    const signer = await wallet.getAddress()
    return campaign.approve(0, ascending([first, { ...first, signer, signature: '0x1234' }]), { gasLimit: GAS })
  }

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
