import { expect } from 'chai'
import { AbiCoder, getAddress, ZeroAddress } from 'ethers'
import fc from 'fast-check'
import { type Amana, amana, give } from '../fixture.ts'
import { DAY, ethers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { type CampaignParams, COIN, TERMS } from '../support/parameters.ts'
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

  it('reads back as it was created', async () => {
    expect(encoded(await campaign.parameters())).to.equal(encoded(world.parameters()))
    expect(await campaign.charity()).to.equal(world.charity.address)
    expect(await campaign.factory()).to.equal(await world.factory.getAddress())
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

  it('names the terms as a CID: raw, SHA-256, in base 16', async () => {
    const digest = (await campaign.parameters()).terms.slice(2)
    expect(await campaign.contractURI()).to.equal(`ipfs://f01551220${digest}`)
  })

  it('has its own EIP-712 domain', async () => {
    const [fields, name, version, chainId, verifyingContract, salt, extensions] = await campaign.eip712Domain()
    expect([fields, name, version, chainId]).to.deep.equal(['0x0f', 'Amana', '1', 31_337n])
    expect(verifyingContract).to.equal(await campaign.getAddress())
    expect(salt).to.equal(ethers.ZeroHash)
    expect([...extensions]).to.deep.equal([])
  })
})

describe('Campaign.milestone, payout and lot', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  it('show the plan before anybody gave', async () => {
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

  it('refuse what does not exist', async () => {
    for (const unknown of [3, 16, (1n << 256n) - 1n]) {
      await expect(campaign.milestone(unknown))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(unknown)
      await expect(campaign.payout(unknown, 0))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(unknown)
      await expect(campaign.payout(1, unknown))
        .to.be.revertedWithCustomError(campaign, 'UnknownPayout')
        .withArgs(1, unknown)
    }
    await expect(campaign.payout(0, 1)).to.be.revertedWithCustomError(campaign, 'UnknownPayout').withArgs(0, 1)
    await campaign.payout(1, 1)
  })

  it('show an empty lot where none starts: inside one, behind the last, beyond the line', async () => {
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

/** Parameters that keep every bound of the factory, with fields at their edges more often than not. */
function anyParameters(world: Amana): fc.Arbitrary<CampaignParams> {
  const { start, token, recipients } = world
  const member = (index: bigint) => getAddress(`0x${(0x1000n + index).toString(16).padStart(40, 'f')}`)
  const quorum = (most: number, parity: bigint) =>
    fc.uniqueArray(fc.bigInt(0n, 500n), { minLength: 1, maxLength: most }).chain((drawn) =>
      fc.integer({ min: Math.floor(drawn.length / 2) + 1, max: drawn.length }).map((threshold) => ({
        threshold: BigInt(threshold),
        members: drawn.sort((a, b) => (a < b ? -1 : 1)).map((index) => member(index * 2n + parity)),
      })),
    )
  const word = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => ethers.hexlify(bytes))
  const payout = (least: bigint) =>
    fc.record({
      recipient: fc.constantFrom(...recipients.map(({ address }) => address)),
      amount: fc.oneof(fc.constant(least), fc.bigInt(least, 1n << 86n)),
    })
  const rules = fc.record({
    fundBy: fc.bigInt(start + 10n * DAY, start + 365n * DAY),
    reviewWindow: fc.bigInt(2n * DAY, 30n * DAY),
    objectionWindow: fc.bigInt(3n * DAY, 30n * DAY),
    appealWindow: fc.bigInt(5n * DAY, 30n * DAY),
    objectionBps: fc.bigInt(500n, 3_000n),
    minDonation: fc.bigInt(1n, 1n << 80n),
    sequential: fc.boolean(),
    upfront: fc.constant(false),
  })
  return rules.chain((chosen) =>
    fc.record({
      token: fc.constant(token.target as string),
      fallbackRecipient: fc.constant(world.fallbackRecipient.address),
      terms: fc.constant(world.parameters().terms),
      salt: word,
      rules: fc.constant(chosen),
      verifiers: quorum(9, 0n),
      panel: quorum(7, 1n),
      milestones: fc
        .array(
          fc.record({
            gap: fc.bigInt(DAY, 40n * DAY),
            payouts: fc.array(payout(chosen.minDonation), { minLength: 1, maxLength: 8 }),
          }),
          { minLength: 1, maxLength: 16 },
        )
        .map((list) => {
          let claimBy = chosen.fundBy
          return list.map(({ gap, payouts }) => {
            claimBy += gap
            return { claimBy, payouts }
          })
        }),
    }),
  )
}
