import { expect } from 'chai'
import { concat, type HDNodeWallet, Wallet, ZeroHash } from 'ethers'
import { type Amana, amana, claimed, State } from '../fixture.ts'
import { ethers, networkHelpers } from '../support/chain.ts'
import { ascending, type CampaignContract, type Key, signAttestations } from '../support/decisions.ts'

const ONE_COIN = 10n ** 18n

/** A verifier who holds a key, and somebody who carries his authorizations. */
async function withKeyHolder() {
  const world = await amana()
  const [verifier, carrier] = [await funded(), await funded()]
  const members = [world.verifiers[0].address, world.verifiers[1].address, verifier.address]
  const campaign = await world.createCampaign({
    verifiers: { threshold: 2n, members: members.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)) },
  })
  await claimed(campaign, 0)
  return { world, campaign, verifier, carrier }
}

async function funded(): Promise<HDNodeWallet> {
  const wallet = Wallet.createRandom(ethers.provider)
  await networkHelpers.setBalance(wallet.address, ONE_COIN)
  return wallet
}

describe('A verifier who delegates his account (EIP-7702)', () => {
  let world: Amana
  let campaign: CampaignContract
  let verifier: HDNodeWallet
  let carrier: HDNodeWallet

  beforeEach(async () => {
    ;({ world, campaign, verifier, carrier } = await networkHelpers.loadFixture(withKeyHolder))
  })

  /** The verifier's signed authorization, carried by somebody else: what a phished signature is enough for. */
  async function delegateTo(contract: string): Promise<void> {
    const address = await (await ethers.deployContract(contract)).getAddress()
    const { chainId } = await ethers.provider.getNetwork()
    const nonce = await ethers.provider.getTransactionCount(verifier.address)
    const authorization = await verifier.authorize({ address, nonce, chainId })
    const transaction = await carrier.sendTransaction({
      type: 4,
      to: carrier.address,
      authorizationList: [authorization],
    })
    await transaction.wait()
    expect(await ethers.provider.getCode(verifier.address)).to.equal(concat(['0xef0100', address]).toLowerCase())
  }

  const sign = async (key: Key) => {
    const own = await signAttestations(campaign, 0, { approved: true, signers: [world.verifiers[0]] })
    return ascending([...own, ...(await signAttestations(campaign, 0, { approved: true, signers: [key] }))])
  }

  for (const [contract, what] of [
    ['YesWallet', 'code that accepts every signature'],
    ['Journal', 'code without ERC-1271'],
  ] as const) {
    it(`attests by his own key, delegated to ${what}`, async () => {
      await delegateTo(contract)
      await campaign.approve(0, await sign(verifier))
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })
  }

  it('cannot be forged by whoever phished the delegation to an always-yes wallet', async () => {
    await delegateTo('YesWallet')
    const asWallet = await ethers.getContractAt('YesWallet', verifier.address)
    expect(await asWallet.getFunction('isValidSignature')(ZeroHash, '0x')).to.equal('0x1626ba7e')
    for (const forger of [
      { address: verifier.address, signTypedData: async () => '0x' },
      { address: verifier.address, signTypedData: async () => `0x${'11'.repeat(65)}` },
      { address: verifier.address, signTypedData: (...data) => carrier.signTypedData(...data) },
    ] satisfies Key[]) {
      await expect(campaign.approve(0, await sign(forger)))
        .to.be.revertedWithCustomError(campaign, 'InvalidSignature')
        .withArgs(verifier.address)
    }
    expect((await campaign.milestone(0)).state).to.equal(State.Claimed)
  })

  it('is an ordinary key again when he takes the delegation back', async () => {
    await delegateTo('YesWallet')
    const { chainId } = await ethers.provider.getNetwork()
    const nonce = await ethers.provider.getTransactionCount(verifier.address)
    const authorization = await verifier.authorize({ address: ethers.ZeroAddress, nonce, chainId })
    await carrier.sendTransaction({ type: 4, to: carrier.address, authorizationList: [authorization] })
    expect(await ethers.provider.getCode(verifier.address)).to.equal('0x')
    await campaign.approve(0, await sign(verifier))
    expect((await campaign.milestone(0)).state).to.equal(State.Approved)
  })
})
