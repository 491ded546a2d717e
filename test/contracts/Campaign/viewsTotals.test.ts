import { expect } from 'chai'
import {
  type Amana,
  amana,
  appealedObjection,
  appealedSilence,
  approved,
  approvedByPanel,
  claimed,
  fill,
  give,
  refunded,
  released,
  State,
  split,
} from '../fixture.ts'
import { at, mineAt, now } from '../support/chain.ts'
import { type CampaignContract, signAttestations } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'

/** Where coins can be, in whole tokens. What is not named is zero. */
interface Places {
  given?: bigint
  absorbed?: bigint
  waiting?: bigint
  released?: bigint
  paid?: bigint
  refundable?: bigint
  refunded?: bigint
  surplus?: bigint
}

describe('Campaign.totals', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  async function expectTotals(places: Places) {
    const t = await campaign.totals()
    const names = ['given', 'absorbed', 'waiting', 'released', 'paid', 'refundable', 'refunded', 'surplus'] as const
    const shown = Object.fromEntries(names.map((name) => [name, t[name]]))
    const wanted = Object.fromEntries(names.map((name) => [name, (places[name] ?? 0n) * COIN]))
    expect(shown).to.deep.equal(wanted)
    expect(t.given).to.equal(t.waiting + t.released + t.paid + t.refundable + t.refunded)
    const balance = await world.token.balanceOf(campaign)
    expect(balance).to.equal(t.waiting + t.released + t.refundable + t.surplus)
  }

  it('shows zeros at first', () => expectTotals({}))

  it('counts coins as waiting in every state before a final one', async () => {
    for (const build of [fill, claimed, approved, appealedSilence, approvedByPanel, appealedObjection]) {
      world = await amana()
      campaign = await world.createCampaign()
      await build(campaign, 1)
      await expectTotals({ given: 500n, waiting: 500n })
    }
  })

  it('counts coins of Released as released, then as paid, payout by payout', async () => {
    await released(campaign, 1)
    await expectTotals({ given: 500n, released: 500n })
    await campaign.settle(1, 1)
    await expectTotals({ given: 500n, released: 300n, paid: 200n })
    await campaign.settle(1, 0)
    await expectTotals({ given: 500n, paid: 500n })
  })

  it('counts coins of Refunded as refundable, then as refunded, lot by lot', async () => {
    const { lots } = await refunded(campaign, 0)
    await expectTotals({ given: 300n, refundable: 300n })
    await campaign.refund(0, lots.slice(1))
    await expectTotals({ given: 300n, refundable: 100n, refunded: 200n })
    await campaign.refund(0, lots)
    await expectTotals({ given: 300n, refunded: 300n })
  })

  it('counts objected coins of Split as refundable, the others as released', async () => {
    await fill(campaign, 1, { donors: world.donors })
    await approved(campaign, 1)
    // Five lots of 100 tokens: the third is the end of the first payout, the fourth the start of the second.
    for (const index of [2, 3] as const) {
      await campaign
        .connect(world.donors[index])
        .object(1, [(300n + 100n * BigInt(index)) * COIN], `0x${'00'.repeat(32)}`)
    }
    await mineAt((await campaign.milestone(1)).time)
    await expectTotals({ given: 500n, released: 300n, refundable: 200n })
    await campaign.settle(1, 0)
    await expectTotals({ given: 500n, released: 100n, paid: 200n, refundable: 200n })
    await campaign.refund(1, [600n * COIN])
    await expectTotals({ given: 500n, released: 100n, paid: 200n, refundable: 100n, refunded: 100n })
    await campaign.settle(1, 1)
    await campaign.refund(1, [500n * COIN])
    await expectTotals({ given: 500n, paid: 300n, refunded: 200n })
  })

  it('adds up over milestones in different states, with absorbed and stray tokens', async () => {
    await world.token.mint(campaign, 3n * COIN)
    await campaign.absorb(2)
    await split(campaign, 0)
    await refunded(campaign, 1)
    await give(campaign, world.donors[0], 2, 7n * COIN)
    await world.token.mint(campaign, 2n * COIN)
    await expectTotals({
      given: 810n,
      absorbed: 3n,
      waiting: 10n,
      released: 200n,
      refundable: 600n,
      surplus: 2n,
    })
    await mineAt(world.parameters().rules.fundBy)
    await expectTotals({ given: 810n, absorbed: 3n, released: 200n, refundable: 610n, surplus: 2n })
  })

  it('counts an upfront milestone as released as soon as it is full', async () => {
    campaign = await world.createCampaign({ rules: { upfront: true } })
    await give(campaign, world.donors[0], 0, 299n * COIN)
    await expectTotals({ given: 299n, waiting: 299n })
    await give(campaign, world.donors[0], 0, COIN)
    await expectTotals({ given: 300n, released: 300n })
  })
})

describe('Campaign.milestone', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  async function expectShown(milestone: number, state: bigint, time: bigint) {
    const view = await campaign.milestone(milestone)
    expect([view.state, view.time]).to.deep.equal([state, time])
  }

  /** What is shown at `time` without a call is what a call at `time` stores. */
  async function expectStoredAsShown(milestone: number, time: bigint, state: bigint, stored: bigint) {
    await mineAt(time)
    await expectShown(milestone, state, stored)
    await campaign.poke(milestone)
    await expectShown(milestone, state, stored)
  }

  describe('given a transition is due', () => {
    it('shows an unfilled milestone as Refunded from fundBy on, with fundBy as its time', async () => {
      await give(campaign, world.donors[0], 0, COIN)
      const { fundBy } = world.parameters().rules
      await mineAt(fundBy - 1n)
      await expectShown(0, State.Funding, 0n)
      expect((await campaign.lot(0)).refundable).to.equal(false)
      await mineAt(fundBy)
      await expectShown(0, State.Refunded, fundBy)
      expect((await campaign.lot(0)).refundable).to.equal(true)
      await expectStoredAsShown(0, fundBy + 100n, State.Refunded, fundBy)
    })

    it('shows a full and unclaimed milestone as Refunded from claimBy on', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await mineAt(claimBy - 1n)
      await expectShown(0, State.Funding, 0n)
      await expectStoredAsShown(0, claimBy, State.Refunded, claimBy)
    })

    it('shows silence of the verifiers, and of the panel after it', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const { appealWindow } = world.parameters().rules
      await mineAt(reviewEnd - 1n)
      await expectShown(0, State.Claimed, reviewEnd)
      await mineAt(reviewEnd)
      await expectShown(0, State.AppealedSilence, reviewEnd + appealWindow)
      await mineAt(reviewEnd + appealWindow - 1n)
      await expectShown(0, State.AppealedSilence, reviewEnd + appealWindow)
      await expectStoredAsShown(0, reviewEnd + appealWindow, State.Funding, reviewEnd + appealWindow)
    })

    it('shows three transitions at once', async () => {
      await claimed(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await expectStoredAsShown(0, claimBy, State.Refunded, claimBy)
      expect((await campaign.milestone(0)).attempt).to.equal(1n)
    })

    it('shows an undisputed milestone as Released from the end of its window on', async () => {
      const { windowEnd } = await approved(campaign, 1)
      await mineAt(windowEnd - 1n)
      await expectShown(1, State.Approved, windowEnd)
      expect((await campaign.payout(1, 0)).due).to.equal(0n)
      await mineAt(windowEnd)
      expect((await campaign.payout(1, 0)).due).to.equal(300n * COIN)
      await expectStoredAsShown(1, windowEnd + 5n, State.Released, windowEnd)
    })

    it('shows a disputed milestone as Split from the end of the appeal on', async () => {
      const { windowEnd, lots } = await appealedObjection(campaign, 1)
      const each = (500n * COIN) / 3n
      await mineAt(windowEnd - 1n)
      await expectShown(1, State.AppealedObjection, windowEnd)
      await mineAt(windowEnd)
      const first = await campaign.payout(1, 0)
      expect([first.objected, first.due, first.settled]).to.deep.equal([each, 300n * COIN - each, false])
      const second = await campaign.payout(1, 1)
      expect([second.objected, second.due]).to.deep.equal([0n, 200n * COIN])
      const refundable = await Promise.all(lots.map(async (lot) => (await campaign.lot(lot)).refundable))
      expect(refundable).to.deep.equal([true, false, false])
      await expectStoredAsShown(1, windowEnd + 1n, State.Split, windowEnd)
    })

    it('shows an upfront milestone as Released at the present second until a call stores it', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await fill(campaign, 0)
      await expectShown(0, State.Released, await now())
      const later = (await now()) + 100n
      await mineAt(later)
      await expectShown(0, State.Released, later)
      await at(later + 7n)
      await campaign.poke(0)
      await mineAt(later + 50n)
      await expectShown(0, State.Released, later + 7n)
    })
  })

  it('shows who rejected the present attempt, and nobody who rejected an earlier one', async () => {
    await claimed(campaign, 0)
    const [first, , third] = world.verifiers
    const rejections = await signAttestations(campaign, 0, { approved: false, signers: [first, third] })
    for (const [index, bits] of [
      [0, 0b001n],
      [1, 0b101n],
    ] as const) {
      await campaign.reject(0, rejections.slice(index, index + 1))
      expect((await campaign.milestone(0)).rejections).to.equal(bits)
    }
    await claimed(campaign, 0)
    expect((await campaign.milestone(0)).rejections).to.equal(0)
  })

  it('shows what was paid and returned', async () => {
    await released(campaign, 1)
    await campaign.settle(1, 1)
    const payout = await campaign.payout(1, 1)
    expect([payout.due, payout.settled]).to.deep.equal([200n * COIN, true])
    expect((await campaign.milestone(1)).paid).to.equal(200n * COIN)
    const { lots } = await refunded(campaign, 0)
    await campaign.refund(0, lots.slice(0, 1))
    expect((await campaign.milestone(0)).refunded).to.equal(100n * COIN)
    expect((await campaign.lot(0)).amount).to.equal(0n)
    expect((await campaign.milestone(0)).funded).to.equal(300n * COIN)
  })
})
