import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import {
  type Amana,
  amana,
  appealedObjection,
  approved,
  approvedByPanel,
  claimed,
  fill,
  give,
  intent,
  State,
  share,
} from './fixture.ts'
import { at, DAY, ethers, networkHelpers } from './support/chain.ts'
import { type CampaignContract, OBJECTION, signAttestations, signRulings } from './support/decisions.ts'
import { COIN } from './support/parameters.ts'
import type { ContractOf } from './support/typed-contract.ts'

/** SECURITY.md lists what the protocol assumes. Each test breaks one assumption and shows what is then lost, and what not. */
describe('When an assumption of SECURITY.md is broken', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const balance = (who: { address: string }) => world.token.balanceOf(who.address)

  it('Assumption 1: what a reorganisation takes away never was, and the same gift lands again on its terms or not at all', async () => {
    const [donor, other] = world.donors
    const before = await networkHelpers.takeSnapshot()
    const wish = [[share(0, 10n * COIN, { maxStart: 0n })], intent()] as const
    await campaign.connect(donor).donate(...wish)
    await before.restore()
    expect((await campaign.totals()).given, 'the gift is gone').to.equal(0n)
    expect(await balance(donor), 'and so is its payment').to.equal(1_000_000n * COIN)
    await give(campaign, other, 0, COIN)
    await expect(campaign.connect(donor).donate(...wish)).to.be.revertedWithCustomError(campaign, 'StartTooHigh')
    expect(await balance(donor)).to.equal(1_000_000n * COIN)
  })

  it('Assumption 1: an objection that is censored for the whole window comes too late, by a second or by a year', async () => {
    const { windowEnd, lots, donors } = await approved(campaign, 0)
    const [donor] = donors
    if (!donor) throw new Error('Somebody has given.')
    for (const late of [windowEnd, windowEnd + 365n * DAY]) {
      const inTime = await networkHelpers.takeSnapshot()
      await at(late)
      await expect(campaign.connect(donor).object(0, lots.slice(0, 1), ZeroHash))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.Released)
      await inTime.restore()
    }
    await at(windowEnd - 1n)
    await campaign.connect(donor).object(0, lots.slice(0, 1), ZeroHash)
  })

  it('Assumption 2: coins of a token that takes a fee are refused; one that starts later costs its recipient, not the others', async () => {
    const token = (await ethers.deployContract('FeeToken')) as unknown as ContractOf<'FeeToken'>
    campaign = await world.createCampaign({ token: await token.getAddress() })
    const [donor, second] = world.donors
    await token.mint(donor, 1_000n * COIN)
    await token.setFee(1n)
    await expect(give(campaign, donor, 0, COIN))
      .to.be.revertedWithCustomError(campaign, 'UnexpectedReceived')
      .withArgs(COIN - 1n, COIN)
    await token.setFee(0n)
    await token.mint(second, 10n * COIN)
    await give(campaign, donor, 0, 10n * COIN)
    await give(campaign, second, 0, 10n * COIN)
    await campaign.connect(world.charity).cancel(0)
    await token.setFee(1n)
    await campaign.refund(0, [0n])
    expect(await token.balanceOf(donor)).to.equal(1_000n * COIN - 1n)
    expect((await campaign.totals()).refundable, 'what is owed to others is there').to.equal(10n * COIN)
    expect(await token.balanceOf(campaign)).to.equal(10n * COIN)
  })

  it('Assumption 3: a frozen escrow pays nobody while it is frozen, loses nothing, and other campaigns go on', async () => {
    const token = (await ethers.deployContract('BlocklistToken')) as unknown as ContractOf<'BlocklistToken'>
    const address = await token.getAddress()
    for (const donor of world.donors) await token.mint(donor, 1_000n * COIN)
    const frozen = await world.createCampaign({ token: address })
    const free = await world.createCampaign({ token: address, salt: `0x${'01'.repeat(32)}` })
    for (const one of [frozen, free]) await approved(one, 0)
    await token.setBlocked(frozen, true)
    await at((await free.milestone(0)).time + 1n)
    await free.settle(0, 0)
    await expect(frozen.settle(0, 0)).to.be.revertedWithCustomError(token, 'Blocked')
    await expect(give(frozen, world.donors[0], 1, COIN)).to.be.revertedWithCustomError(token, 'Blocked')
    expect((await frozen.totals()).released, 'still owed').to.equal(300n * COIN)
    await networkHelpers.time.increase(10n * 365n * DAY)
    await expect(frozen.settle(0, 0), 'nobody here can help').to.be.revertedWithCustomError(token, 'Blocked')
    await token.setBlocked(frozen, false)
    await frozen.settle(0, 0)
    expect(await token.balanceOf(world.recipients[0])).to.equal(600n * COIN)
  })

  describe('corrupt verifiers approve work that was never done', () => {
    it('Assumption 4: donors who object in time and a panel that is honest bring every coin back', async () => {
      const { opensAt, lots, donors } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const signers = world.panel.slice(0, 2)
      await campaign.rule(0, false, await signRulings(campaign, 0, { confirmed: false, cause: OBJECTION, signers }))
      await campaign.refund(0, lots)
      for (const donor of donors) expect(await balance(donor)).to.equal(1_000_000n * COIN)
      expect(await balance(world.recipients[0])).to.equal(0n)
    })

    it('Assumption 4: with a captured panel everything is gone, objections or not', async () => {
      const { opensAt, lots } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const signers = world.panel.slice(0, 2)
      await campaign.rule(0, true, await signRulings(campaign, 0, { confirmed: true, cause: OBJECTION, signers }))
      await expect(campaign.refund(0, lots)).to.be.revertedWithCustomError(campaign, 'WrongState')
      await campaign.settle(0, 0)
      expect(await balance(world.recipients[0])).to.equal(300n * COIN)
    })

    it('Assumption 4: when donors do not watch, everything is gone', async () => {
      const { windowEnd } = await approved(campaign, 0)
      await at(windowEnd + 1n)
      await campaign.settle(0, 0)
      expect(await balance(world.recipients[0])).to.equal(300n * COIN)
    })

    it('Assumption 4: a corrupt panel alone, with verifiers silent, gets nothing of those who object', async () => {
      const { windowEnd, lots, donors } = await approvedByPanel(campaign, 0)
      const [objector] = donors
      if (!objector) throw new Error('Somebody has given.')
      await campaign.connect(objector).object(0, lots.slice(0, 1), ZeroHash)
      await at(windowEnd + 1n)
      await campaign.settle(0, 0)
      await campaign.refund(0, lots.slice(0, 1))
      expect(await balance(objector)).to.equal(1_000_000n * COIN)
      expect(await balance(world.recipients[0])).to.equal(200n * COIN)
    })
  })

  it('Assumption 5: when verifiers and panel stay silent, delivered work is not paid and the donors get their coins back', async () => {
    const { lots, donors, reviewEnd } = await claimed(campaign, 0)
    const { rules, milestones } = await campaign.parameters()
    const last = reviewEnd + rules.appealWindow
    const claimBy = milestones[0]?.claimBy ?? 0n
    await at((last > claimBy ? last : claimBy) + 1n)
    await campaign.connect(world.stranger).refund(0, lots)
    expect((await campaign.milestone(0)).state).to.equal(State.Refunded)
    for (const donor of donors) expect(await balance(donor)).to.equal(1_000_000n * COIN)
    expect(await balance(world.recipients[0])).to.equal(0n)
  })

  it('Assumption 6: when the charity’s key is lost nobody claims in its place, and strangers return every coin to its donor', async () => {
    const { lots, donors } = await fill(campaign, 0)
    await expect(campaign.connect(world.stranger).claim(0, ZeroHash)).to.be.revertedWithCustomError(
      campaign,
      'NotCharity',
    )
    const claimBy = (await campaign.milestone(0)).claimBy
    await at(claimBy + 1n)
    await campaign.connect(world.stranger).refund(0, lots)
    for (const donor of donors) expect(await balance(donor)).to.equal(1_000_000n * COIN)
  })

  it('Assumption 6: a donor whose key is lost is paid at his old address and nowhere else', async () => {
    const [lost] = world.donors
    await give(campaign, lost, 0, 10n * COIN)
    await campaign.connect(world.charity).cancel(0)
    await campaign.connect(world.stranger).refund(0, [0n])
    expect(await balance(lost)).to.equal(1_000_000n * COIN)
    expect(await balance(world.stranger)).to.equal(0n)
  })

  it('Assumption 7: a charity that gives to itself keeps honest donors below the threshold and takes their coins', async () => {
    const [donor, ownAccount] = world.donors
    const honest = 29n * COIN // of 300: below 10 %
    await give(campaign, donor, 0, honest)
    await fill(campaign, 0, { donors: [ownAccount] })
    const { windowEnd } = await approved(campaign, 0)
    await campaign.connect(donor).object(0, [0n], ZeroHash)
    expect((await campaign.milestone(0)).state, 'recorded, and without effect').to.equal(State.Approved)
    await at(windowEnd + 1n)
    await campaign.settle(0, 0)
    expect(await balance(world.recipients[0])).to.equal(300n * COIN)
    expect(await balance(donor)).to.equal(1_000_000n * COIN - honest)
  })

  it('Assumption 7: what it put in itself does not help against honest donors who hold the threshold', async () => {
    const [donor, ownAccount] = world.donors
    await give(campaign, donor, 0, 30n * COIN)
    await fill(campaign, 0, { donors: [ownAccount] })
    await claimed(campaign, 0)
    const signers = world.verifiers.slice(0, 2)
    await campaign.approve(0, await signAttestations(campaign, 0, { approved: true, signers }))
    await campaign.connect(donor).object(0, [0n], ZeroHash)
    expect((await campaign.milestone(0)).state).to.equal(State.AppealedObjection)
  })
})
