import { expect } from 'chai'
import { type Amana, amana, fill, give, intent, share } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'

describe('Campaign.donate, tokens that misbehave', () => {
  let world: Amana
  beforeEach(async () => {
    world = await amana()
  })

  async function campaignOf(token: { getAddress(): Promise<string> }): Promise<CampaignContract> {
    return world.createCampaign({ token: await token.getAddress() })
  }

  it('names what happened when the balance falls instead of rising', async () => {
    const token = (await ethers.deployContract('FeeToken')) as unknown as ContractOf<'FeeToken'>
    const campaign = await campaignOf(token)
    await token.mint(world.donors[0], 3n * COIN)
    await give(campaign, world.donors[0], 0, 2n * COIN)
    await token.setFee(COIN + 1n)
    await expect(give(campaign, world.donors[0], 0, COIN))
      .to.be.revertedWithCustomError(campaign, 'UnexpectedReceived')
      .withArgs((1n << 256n) - 1n, COIN)
  })

  describe('calls back during the transfer', () => {
    let token: ContractOf<'CallbackToken'>
    let campaign: CampaignContract
    beforeEach(async () => {
      token = (await ethers.deployContract('CallbackToken')) as unknown as ContractOf<'CallbackToken'>
      campaign = await campaignOf(token)
      for (const donor of world.donors) await token.mint(donor, 1_000n * COIN)
    })

    async function expectRefusal(call: string) {
      await token.arm(campaign, call)
      await expect(give(campaign, world.donors[0], 1, COIN)).to.be.revertedWithCustomError(
        campaign,
        'ReentrancyGuardReentrantCall',
      )
      await token.arm(ethers.ZeroAddress, '0x')
      await give(campaign, world.donors[0], 1, COIN)
    }

    const permit = { deadline: 0n, v: 27, r: ethers.ZeroHash, s: ethers.ZeroHash }
    const authorization = { ...permit, validAfter: 0n, validBefore: 0n, salt: ethers.ZeroHash }
    const calls: Record<string, readonly unknown[]> = {
      donate: [[share(1, COIN)], intent()],
      donateWithPermit: [[share(1, COIN)], intent(), permit],
      donateWithAuthorization: [ethers.ZeroAddress, [share(1, COIN)], intent(), authorization],
      absorb: [0],
      claim: [0, ethers.id('evidence')],
      approve: [0, []],
      reject: [0, []],
      object: [0, [0], ethers.ZeroHash],
      rule: [0, true, []],
      cancel: [0],
      poke: [0],
      settle: [0, 0],
      refund: [0, [0]],
      totals: [], // the one view that reads the token's balance too
    }
    for (const [name, args] of Object.entries(calls)) {
      it(`into ${name}: refused by the guard`, async () => {
        await fill(campaign, 0)
        await expectRefusal(campaign.interface.encodeFunctionData(name, args))
      })
    }

    it('leaves out no function: the others change nothing and are complete before the coins move', () => {
      const fixed = ['initialize', 'charity', 'parameters', 'contractURI', 'factory', 'eip712Domain']
      const others = [...fixed, 'ledgerHash', 'milestone', 'payout', 'lot']
      const all: string[] = []
      campaign.interface.forEachFunction(({ name }) => all.push(name))
      expect(all.sort()).to.deep.equal([...Object.keys(calls), ...others].sort())
    })

    it('reads a lot as it is after the gift, before the coins move', async () => {
      const start = (await campaign.milestone(1)).offset
      await token.arm(campaign, campaign.interface.encodeFunctionData('lot', [start]))
      await give(campaign, world.donors[0], 1, COIN)
      const [lot] = campaign.interface.decodeFunctionResult('lot', await token.answer())
      expect([lot.donor, lot.amount]).to.deep.equal([world.donors[0].address, COIN])
    })

    it('reads the ledger hash as it is after the gift, before the coins move', async () => {
      const before = await campaign.ledgerHash()
      await token.arm(campaign, campaign.interface.encodeFunctionData('ledgerHash'))
      await give(campaign, world.donors[0], 1, COIN)
      expect(await token.answer()).to.equal(await campaign.ledgerHash())
      expect(await token.answer()).not.to.equal(before)
    })
  })
})
