import { expect } from 'chai'
import { AbiCoder, ZeroAddress } from 'ethers'
import fc from 'fast-check'
import { type Amana, amana, give } from '../fixture.ts'
import { anyParameters } from '../support/any-parameters.ts'
import { DAY, ethers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN, TERMS } from '../support/parameters.ts'
import { fuzz } from '../support/tier.ts'

describe('Campaign, what was fixed at creation', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  function encoded(parameters: unknown): string {
    const type = campaign.interface.getFunction('parameters')?.outputs?.[0]
    if (!type) throw new Error('no parameters')
    return AbiCoder.defaultAbiCoder().encode([type], [parameters])
  }

  describe('Campaign.charity', () => {
    it('is who created the campaign', async () => {
      expect(await campaign.charity()).to.equal(world.charity.address)
    })
  })

  describe('Campaign.factory', () => {
    it('is the factory that made the campaign', async () => {
      expect(await campaign.factory()).to.equal(await world.factory.getAddress())
    })
  })

  describe('Campaign.parameters', () => {
    it('reads back as it was created', async () => {
      expect(encoded(await campaign.parameters())).to.equal(encoded(world.parameters()))
    })

    it('reads back in both flags', async () => {
      for (const [sequential, upfront] of [
        [true, false],
        [false, true],
        [true, true],
      ]) {
        const rules = { sequential: sequential ?? false, upfront: upfront ?? false }
        const other = await world.createCampaign({ rules })
        expect(encoded(await other.parameters())).to.equal(encoded(world.parameters({ rules })))
      }
    })

    it('reads back whatever the factory accepts', async () => {
      const { charity, factory } = world
      await fc.assert(
        fc.asyncProperty(anyParameters(world), async (parameters) => {
          await factory.connect(charity).create(parameters, TERMS)
          const made = world.campaignAt(await factory.predict(charity.address, parameters))
          expect(encoded(await made.parameters())).to.equal(encoded(parameters))
          let offset = 0n
          for (const [k, { claimBy, payouts }] of parameters.milestones.entries()) {
            const view = await made.milestone(k)
            const amount = payouts.reduce((sum, payout) => sum + payout.amount, 0n)
            expect([view.offset, view.amount, view.claimBy, view.payoutCount]).to.deep.equal([
              offset,
              amount,
              claimBy,
              BigInt(payouts.length),
            ])
            const last = payouts.length - 1
            const payout = await made.payout(k, last)
            expect(payout.recipient).to.equal(payouts[last]?.recipient)
            expect(payout.start + payout.amount).to.equal(offset + amount)
            offset += amount
          }
        }),
        fuzz(1 / 8),
      )
    })
  })

  describe('Campaign.contractURI', () => {
    it('names the terms as a CID: raw, SHA-256, in base 16', async () => {
      const digest = (await campaign.parameters()).terms.slice(2)
      expect(await campaign.contractURI()).to.equal(`ipfs://f01551220${digest}`)
    })
  })

  describe('Campaign.eip712Domain', () => {
    it('has its own EIP-712 domain', async () => {
      const [fields, name, version, chainId, verifyingContract, salt, extensions] = await campaign.eip712Domain()
      expect([fields, name, version, chainId]).to.deep.equal(['0x0f', 'Amana', '1', 31_337n])
      expect(verifyingContract).to.equal(await campaign.getAddress())
      expect(salt).to.equal(ethers.ZeroHash)
      expect([...extensions]).to.deep.equal([])
    })
  })
})

/** Numbers of milestones and payouts that no default campaign has. */
const UNKNOWN = [3, 16, (1n << 256n) - 1n]

describe('Campaign, its plan', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  describe('Campaign.milestone', () => {
    it('shows the plan before anybody gave', async () => {
      const { fundBy } = world.parameters().rules
      const view = await campaign.milestone(1)
      expect({ ...(view as unknown as { toObject(): object }).toObject() }).to.deep.equal({
        state: 0n,
        attempt: 0n,
        rejections: 0n,
        time: 0n,
        claimBy: fundBy + 120n * DAY,
        offset: 300n * COIN,
        amount: 500n * COIN,
        funded: 0n,
        objected: 0n,
        paid: 0n,
        refunded: 0n,
        evidence: ethers.ZeroHash,
        payoutCount: 2n,
      })
    })

    it('reverts UnknownMilestone past the last one', async () => {
      for (const unknown of UNKNOWN) {
        await expect(campaign.milestone(unknown))
          .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
          .withArgs(unknown)
      }
    })
  })

  describe('Campaign.payout', () => {
    it('shows the plan before anybody gave', async () => {
      const expected = [
        [0, world.recipients[1], 300n, 300n],
        [1, world.recipients[2], 600n, 200n],
      ] as const
      for (const [index, recipient, start, amount] of expected) {
        const payout = await campaign.payout(1, index)
        expect([
          payout.recipient,
          payout.start,
          payout.amount,
          payout.objected,
          payout.due,
          payout.settled,
        ]).to.deep.equal([recipient.address, start * COIN, amount * COIN, 0n, 0n, false])
      }
    })

    it('reverts UnknownMilestone past the last milestone', async () => {
      for (const unknown of UNKNOWN) {
        await expect(campaign.payout(unknown, 0))
          .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
          .withArgs(unknown)
      }
    })

    it('reverts UnknownPayout past the last one of the milestone', async () => {
      for (const unknown of UNKNOWN) {
        await expect(campaign.payout(1, unknown))
          .to.be.revertedWithCustomError(campaign, 'UnknownPayout')
          .withArgs(1, unknown)
      }
      await expect(campaign.payout(0, 1)).to.be.revertedWithCustomError(campaign, 'UnknownPayout').withArgs(0, 1)
      await campaign.payout(1, 1)
    })
  })

  describe('Campaign.lot', () => {
    it('is empty where none starts: inside one, behind the last, beyond the line', async () => {
      await give(campaign, world.donors[0], 0, 2n * COIN)
      for (const start of [1n, 2n * COIN - 1n, 2n * COIN, 1_000n * COIN, 1n << 96n, (1n << 256n) - 1n]) {
        const lot = await campaign.lot(start)
        expect([lot.donor, lot.amount, lot.objected, lot.passOn, lot.refundable]).to.deep.equal([
          ZeroAddress,
          0n,
          false,
          false,
          false,
        ])
      }
    })
  })
})
