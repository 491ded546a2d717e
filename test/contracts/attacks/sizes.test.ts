import { expect } from 'chai'
import { getAddress, sha256, zeroPadValue } from 'ethers'
import { type Amana, amana, EVIDENCE, give, State } from '../fixture.ts'
import { DAY, ethers, networkHelpers, now } from '../support/chain.ts'
import { type CampaignParams, COIN } from '../support/parameters.ts'

const BUDGET = 5_000_000n

/** Addresses that ascend, are nobody's, and whose bytes cost as much as an address can. */
function members(count: number, first: bigint): string[] {
  return Array.from({ length: count }, (_, i) =>
    getAddress(`0x${((first << 152n) + 0x1111_1111_1111n + BigInt(i)).toString(16)}`),
  )
}

describe('Attacks with size', () => {
  let world: Amana
  /** Written text, as terms are: no zero bytes, which would be cheaper. */
  const terms = new TextEncoder().encode('A well for the village. '.repeat(683)).slice(0, 16_384)

  beforeEach(async () => {
    world = await amana()
  })

  /** As much of everything as the factory allows; one more of anything is refused there. */
  function largest(): CampaignParams {
    const [recipient] = world.recipients
    const { rules, ...others } = world.parameters({ terms: sha256(terms) })
    return {
      ...others,
      rules,
      verifiers: { threshold: 9n, members: members(9, 0x11n) },
      panel: { threshold: 7n, members: members(7, 0x22n) },
      milestones: Array.from({ length: 16 }, (_, k) => ({
        claimBy: rules.fundBy + BigInt(k + 1) * DAY,
        payouts: Array.from({ length: 8 }, () => ({ recipient: recipient.address, amount: COIN })),
      })),
    }
  }

  const create = (parameters: CampaignParams) => world.factory.connect(world.charity).create(parameters, terms)

  it('L10: the largest campaign is created for less than 5,000,000 gas', async () => {
    const receipt = await (await create(largest())).wait()
    expect(receipt?.gasUsed).to.be.lessThan(BUDGET)
    expect(receipt?.gasUsed).to.be.greaterThan(1_000_000n)
  })

  it('L10: the largest approval, by nine wallets with the longest signatures, costs less than 5,000,000 gas', async () => {
    const { charity, donors, factory } = world
    const parameters = largest()
    await create(parameters)
    const campaign = world.campaignAt(await factory.predict(charity.address, parameters))
    await world.token.connect(donors[0]).approve(campaign, 8n * COIN)
    await give(campaign, donors[0], 15, 8n * COIN)
    await campaign.connect(charity).claim(15, EVIDENCE)
    const yes = await ethers.provider.getCode(await ethers.deployContract('YesWallet'))
    for (const verifier of parameters.verifiers.members) await networkHelpers.setCode(verifier, yes)
    const validUntil = (await now()) + DAY
    const attestations = parameters.verifiers.members.map((signer) => ({
      signer,
      reason: zeroPadValue('0x11', 32),
      validUntil,
      signature: `0x${'11'.repeat(4096)}`,
    }))
    const receipt = await (await campaign.approve(15, attestations)).wait()
    expect(receipt?.gasUsed).to.be.lessThan(BUDGET)
    expect(receipt?.gasUsed).to.be.greaterThan(500_000n)
    expect((await campaign.milestone(15)).state).to.equal(State.Approved)
  })
})
