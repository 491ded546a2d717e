import { expect } from 'chai'
import {
  type Amana,
  amana,
  appealedObjection,
  appealedSilence,
  approvedByPanel,
  claimed,
  closeFunding,
  fill,
  give,
  intent,
  refunded,
  released,
  share,
  split,
} from '../fixture.ts'
import { at, ethers, now } from '../support/chain.ts'
import { type CampaignContract, OBJECTION, SILENCE, signAttestations, signRulings } from '../support/decisions.ts'
import { firstHash, foldLogs } from '../support/ledger.ts'
import { COIN, hashOf } from '../support/parameters.ts'

describe('Campaign.ledgerHash', () => {
  let world: Amana
  let campaign: CampaignContract
  let start: string
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
    start = await firstHash(campaign, world.charity.address, world.parameters())
  })

  /** The hash recomputed here from the logs must be the one on the chain. */
  async function expectFold(): Promise<number> {
    const { head, count } = await foldLogs(campaign, start)
    expect(await campaign.ledgerHash()).to.equal(head)
    return count
  }

  it('is the fold of nothing after creation', async () => {
    expect(await expectFold()).to.equal(0)
  })

  it('is the fold of every log after a whole life, in which every event happens', async () => {
    const { charity, donors, panel, verifiers, token } = world
    const note = hashOf('note')
    await campaign.connect(donors[4]).donate([share(1, 5n * COIN), share(0, 2n * COIN)], intent({ note, passOn: true }))
    await token.mint(campaign, 3n * COIN)
    await campaign.absorb(0)
    const gift = [share(2, 7n * COIN), share(2, 9n * COIN)]
    await campaign.connect(donors[3]).donate(gift, intent({ source: hashOf('source') }))

    // Milestone 0: rejected, claimed again, silent verifiers, the panel rejects, then approved and an objection: Split.
    await claimed(campaign, 0)
    for (const signer of verifiers.slice(1)) {
      const reason = hashOf('Not enough evidence')
      await campaign.reject(0, await signAttestations(campaign, 0, { approved: false, signers: [signer], reason }))
    }
    await appealedSilence(campaign, 0)
    const rejection = { confirmed: false, cause: SILENCE, signers: panel.slice(1) }
    await campaign.rule(0, false, await signRulings(campaign, 0, rejection))
    await expectFold()
    // Milestone 1: the panel stands in, few object: Released. Milestone 2: it confirms over an objection: Released.
    const second = await approvedByPanel(campaign, 1)
    await campaign.connect(donors[4]).object(1, [300n * COIN], hashOf('reason'))
    const third = await appealedObjection(campaign, 2, { donors: donors.slice(0, 1) })
    await at(third.opensAt)
    const signers = panel
    const options = { confirmed: true, cause: OBJECTION, signers }
    await campaign.rule(2, true, await signRulings(campaign, 2, options))
    await expectFold()
    if ((await now()) < second.windowEnd) await at(second.windowEnd)
    await campaign.poke(1)
    for (const payout of [0, 1]) await campaign.settle(1, payout)
    await campaign.settle(2, 0)
    await campaign.connect(charity).claim(0, hashOf('third attempt'))
    const attestations = await signAttestations(campaign, 0, { approved: true, signers: verifiers })
    await campaign.approve(0, attestations)
    await campaign.connect(donors[0]).object(0, [5n * COIN], hashOf('reason'))
    await at((await campaign.milestone(0)).time)
    await campaign.poke(0)
    await campaign.settle(0, 0)
    await campaign.refund(0, [5n * COIN])
    await token.mint(campaign, COIN)
    await campaign.absorb(1)

    expect(await expectFold()).to.be.greaterThan(40)
    const logs = await ethers.provider.getLogs({ address: await campaign.getAddress(), fromBlock: 0 })
    const seen = new Set(logs.map((log) => campaign.interface.parseLog(log)?.name))
    const declared: string[] = []
    campaign.interface.forEachEvent(({ name }) => declared.push(name))
    expect([...seen].sort()).to.deep.equal(declared.filter((name) => name !== 'EIP712DomainChanged').sort())
  })

  it('folds each of several transitions in one call', async () => {
    const { reviewEnd } = await claimed(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    expect(claimBy).to.be.greaterThan(reviewEnd)
    await at(claimBy + 1n)
    await expect(campaign.poke(0)).to.emit(campaign, 'MilestoneStateChanged')
    const logs = await ethers.provider.getLogs({ address: await campaign.getAddress(), fromBlock: 'latest' })
    expect(logs).to.have.lengthOf(3)
    await expectFold()
  })

  it('folds a state change and a payment in one call', async () => {
    const { lots } = await fill(campaign, 0)
    await campaign.connect(world.charity).cancel(0)
    await campaign.refund(0, lots)
    await give(campaign, world.donors[0], 1, COIN)
    await at(world.parameters().rules.fundBy + 1n)
    await campaign.refund(1, [300n * COIN])
    expect(await expectFold()).to.equal(3 + 1 + 3 + 1 + 2)
  })

  it('is not moved by a call that reverts or by a transfer of stray tokens', async () => {
    await refunded(campaign, 0)
    const before = await campaign.ledgerHash()
    await world.token.mint(campaign, COIN)
    await expect(campaign.poke(0)).to.be.revertedWithCustomError(campaign, 'NothingDue')
    expect(await campaign.ledgerHash()).to.equal(before)
    await expectFold()
  })

  it('differs between two campaigns that differ in nothing but their salt', async () => {
    const twin = await world.createCampaign({ salt: hashOf('salt') })
    expect(await twin.ledgerHash()).not.to.equal(await campaign.ledgerHash())
  })

  it('is the fold of every log in every outcome', async () => {
    await released(campaign, 0)
    await split(campaign, 1)
    await closeFunding(campaign)
    await campaign.settle(0, 0)
    await expectFold()
  })
})
