import { expect } from 'chai'
import { ZeroHash } from 'ethers'
import { type Amana, amana, appealedObjection, approved, approvedByPanel, claimed, give, State } from '../fixture.ts'
import { at, DAY, timeOf } from '../support/chain.ts'
import { type CampaignContract, type Signer, signAttestations } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { eventsOf, REACH, stateChanges, statesBut } from './states.ts'

const REASON = hashOf('the well is dry')
const THRESHOLD = 30n * COIN // 10 % of milestone 0

describe('Campaign.object', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const object = (donor: Signer, lots: bigint[], milestone = 0, reason = REASON) =>
    campaign.connect(donor).object(milestone, lots, reason)

  /** Gives these amounts to a milestone, each by the next donor; the last donor gives the rest. */
  async function giveLots(milestone: number, ...amounts: bigint[]): Promise<bigint[]> {
    const { offset, amount } = await campaign.milestone(milestone)
    const lots: bigint[] = []
    let next = offset
    for (const [index, asked] of [...amounts, offset + amount].entries()) {
      await give(campaign, world.donors[index] as Signer, milestone, asked)
      lots.push(next)
      next += asked
    }
    return lots
  }

  describe('given objections stay below the threshold', () => {
    it('records the objection and leaves the window as it is', async () => {
      const [lot] = await giveLots(0, 20n * COIN)
      const { windowEnd } = await approved(campaign, 0)
      const [donor] = world.donors
      const transaction = await object(donor, [lot as bigint])
      await expect(transaction)
        .to.emit(campaign, 'LotObjected')
        .withArgs(0, donor.address, 0, 20n * COIN, REASON)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.Approved)
      expect(milestone.time).to.equal(windowEnd)
      expect(milestone.objected).to.equal(20n * COIN)
      expect((await campaign.lot(0)).objected).to.equal(true)
      expect((await campaign.lot(0)).refundable).to.equal(false)
      expect((await campaign.payout(0, 0)).objected).to.equal(20n * COIN)
    })

    it('moves no token and needs no reason', async () => {
      await giveLots(0, 20n * COIN)
      await approved(campaign, 0)
      await object(world.donors[0], [0n], 0, ZeroHash)
      expect(await world.token.balanceOf(campaign)).to.equal(300n * COIN)
      expect((await campaign.totals()).waiting).to.equal(300n * COIN)
    })

    it('records several lots of one donor in one call, in order', async () => {
      const [donor] = world.donors
      for (const amount of [5n, 6n, 289n]) await give(campaign, donor, 0, amount * COIN)
      await approved(campaign, 0)
      const transaction = await object(donor, [5n * COIN, 0n])
      const events = await eventsOf(campaign, transaction, 'LotObjected')
      expect(events.map(({ start, amount }) => [start, amount])).to.deep.equal([
        [5n * COIN, 6n * COIN],
        [0n, 5n * COIN],
      ])
      expect((await campaign.milestone(0)).objected).to.equal(11n * COIN)
      expect((await campaign.lot(11n * COIN)).objected).to.equal(false)
    })

    it('adds a lot that straddles two payouts to both, coin by coin', async () => {
      // Milestone 1: coins 300 to 800; its first payout has 300 of them, its second 200.
      const lots = await giveLots(1, 290n * COIN, 15n * COIN)
      await approved(campaign, 1)
      await object(world.donors[1], [lots[1] as bigint], 1)
      expect((await campaign.payout(1, 0)).objected).to.equal(10n * COIN)
      expect((await campaign.payout(1, 1)).objected).to.equal(5n * COIN)
      expect((await campaign.milestone(1)).objected).to.equal(15n * COIN)
    })
  })

  describe('given objections reach the threshold', () => {
    it('† calls the panel with exactly objectionBps of the coins: its window follows the donors’ own', async () => {
      await giveLots(0, THRESHOLD)
      const { windowEnd } = await approved(campaign, 0)
      const transaction = await object(world.donors[0], [0n])
      expect((await timeOf(transaction)) < windowEnd - 6n * DAY).to.equal(true)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.AppealedObjection, attempt: 1n, time: windowEnd + 14n * DAY },
      ])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.AppealedObjection)
      expect(milestone.time).to.equal(windowEnd + 14n * DAY)
    })

    it('† adds appealWindow to windowEnd, not to now, even in the last second of the window', async () => {
      await giveLots(0, THRESHOLD)
      const { windowEnd } = await approved(campaign, 0)
      await at(windowEnd - 1n)
      await object(world.donors[0], [0n])
      expect((await campaign.milestone(0)).time).to.equal(windowEnd + 14n * DAY)
    })

    it('† does not call the panel with one unit less', async () => {
      await giveLots(0, THRESHOLD - 1n)
      await approved(campaign, 0)
      const transaction = await object(world.donors[0], [0n])
      expect(await stateChanges(campaign, transaction)).to.deep.equal([])
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
    })

    for (const { objected, reached } of [
      { objected: THRESHOLD, reached: false },
      { objected: THRESHOLD + 1n, reached: true },
    ]) {
      it(`† never rounds: ${objected.toLocaleString('en')} of 300,000,001 coins ${reached ? 'reach' : 'do not reach'} 10 %`, async () => {
        const { milestones } = world.parameters()
        const payouts = [{ recipient: world.recipients[0].address, amount: 300n * COIN + 1n }]
        const uneven = milestones.map((milestone, k) => (k === 0 ? { ...milestone, payouts } : milestone))
        campaign = await world.createCampaign({ milestones: uneven })
        await giveLots(0, objected)
        await approved(campaign, 0)
        await object(world.donors[0], [0n])
        expect((await campaign.milestone(0)).state).to.equal(reached ? State.AppealedObjection : State.Approved)
      })
    }

    it('sums the lots of several donors and calls', async () => {
      const lots = await giveLots(0, 10n * COIN, 19n * COIN, COIN)
      await approved(campaign, 0)
      await object(world.donors[0], [lots[0] as bigint])
      await object(world.donors[1], [lots[1] as bigint])
      expect((await campaign.milestone(0)).state).to.equal(State.Approved)
      await object(world.donors[2], [lots[2] as bigint])
      expect((await campaign.milestone(0)).state).to.equal(State.AppealedObjection)
    })

    it('calls the panel once, however many lots of one call are beyond it', async () => {
      const [donor] = world.donors
      for (const amount of [100n, 100n, 100n]) await give(campaign, donor, 0, amount * COIN)
      await approved(campaign, 0)
      const transaction = await object(donor, [0n, 100n * COIN, 200n * COIN])
      expect(await stateChanges(campaign, transaction)).to.have.length(1)
      expect((await campaign.milestone(0)).objected).to.equal(300n * COIN)
    })
  })

  describe('given the panel is asked about an objection', () => {
    it('counts the coins, and changes neither state nor window', async () => {
      const { lots, donors, windowEnd } = await appealedObjection(campaign, 0)
      const transaction = await object(donors[1] as Signer, [lots[1] as bigint])
      expect(await stateChanges(campaign, transaction)).to.deep.equal([])
      const milestone = await campaign.milestone(0)
      expect(milestone.state).to.equal(State.AppealedObjection)
      expect(milestone.time).to.equal(windowEnd)
      expect(milestone.objected).to.equal(200n * COIN)
      expect((await campaign.payout(0, 0)).objected).to.equal(200n * COIN)
    })

    for (const offset of [-1n, 0n, 1n]) {
      it(`is open at windowEnd ${offset} s of the donors, and goes on`, async () => {
        const { lots, donors, opensAt } = await appealedObjection(campaign, 0)
        await at(opensAt + offset)
        await object(donors[1] as Signer, [lots[1] as bigint])
        expect((await campaign.milestone(0)).objected).to.equal(200n * COIN)
      })
    }

    it('is possible one second before the end', async () => {
      const { lots, donors, windowEnd } = await appealedObjection(campaign, 0)
      await at(windowEnd - 1n)
      await object(donors[1] as Signer, [lots[1] as bigint])
    })

    for (const offset of [0n, 1n]) {
      it(`reverts WrongState at the end +${offset} s: the milestone is split`, async () => {
        const { lots, donors, windowEnd } = await appealedObjection(campaign, 0)
        await at(windowEnd + offset)
        await expect(object(donors[1] as Signer, [lots[1] as bigint]))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Split)
      })
    }
  })

  describe('given the panel approved', () => {
    for (const { coins, end } of [
      { coins: THRESHOLD, end: 'Split' },
      { coins: THRESHOLD - 1n, end: 'Released' },
      { coins: 300n * COIN - COIN, end: 'Split' },
    ] as const) {
      it(`† tallies ${coins.toLocaleString('en')} objecting coins, which never appeal, and ends in ${end}`, async () => {
        await giveLots(0, coins)
        const { windowEnd } = await approvedByPanel(campaign, 0)
        const transaction = await object(world.donors[0], [0n])
        expect(await stateChanges(campaign, transaction)).to.deep.equal([])
        const milestone = await campaign.milestone(0)
        expect(milestone.state).to.equal(State.ApprovedByPanel)
        expect(milestone.time).to.equal(windowEnd)
        expect(milestone.objected).to.equal(coins)
        await at(windowEnd + DAY)
        expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
          { state: State[end], attempt: 1n, time: windowEnd },
        ])
      })
    }

    it('is possible one second before windowEnd', async () => {
      const { lots, donors, windowEnd } = await approvedByPanel(campaign, 0)
      await at(windowEnd - 1n)
      await object(donors[0] as Signer, [lots[0] as bigint])
    })

    for (const offset of [0n, 1n]) {
      it(`reverts WrongState at windowEnd +${offset} s: the milestone is released`, async () => {
        const { lots, donors, windowEnd } = await approvedByPanel(campaign, 0)
        await at(windowEnd + offset)
        await expect(object(donors[0] as Signer, [lots[0] as bigint]))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Released)
      })
    }
  })

  describe('given a deadline is near or past', () => {
    it('is possible one second before the end of the window', async () => {
      const { lots, donors, windowEnd } = await approved(campaign, 0)
      await at(windowEnd - 1n)
      await object(donors[0] as Signer, [lots[0] as bigint])
      expect((await campaign.milestone(0)).state).to.equal(State.AppealedObjection)
    })

    for (const offset of [0n, 1n]) {
      it(`reverts WrongState at the end of the window +${offset} s, poked or not: the milestone is released`, async () => {
        const { lots, donors, windowEnd } = await approved(campaign, 0)
        await at(windowEnd + offset)
        await expect(object(donors[0] as Signer, [lots[0] as bigint]))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State.Released)
      })
    }

    it('is open in the second of the approval', async () => {
      const { lots, donors } = await approved(campaign, 0)
      await campaign.connect(donors[0] as Signer).object.staticCall(0, [lots[0] as bigint], REASON)
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts UnknownMilestone past the last one', async () => {
      await expect(object(world.donors[0], [0n], 3))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(3)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Approved', 'ApprovedByPanel', 'AppealedObjection')) {
      it(`reverts WrongState when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expect(object(world.donors[1], [100n * COIN]))
          .to.be.revertedWithCustomError(campaign, 'WrongState')
          .withArgs(0, State[state])
      })
    }
  })

  describe('when the lots are not lots of the caller in this milestone', () => {
    it('reverts NoLots for an empty list', async () => {
      await approved(campaign, 0)
      await expect(object(world.donors[0], [])).to.be.revertedWithCustomError(campaign, 'NoLots').withArgs()
    })

    it('reverts UnknownLot where no lot starts', async () => {
      await approved(campaign, 0)
      for (const coin of [1n, 100n * COIN + 1n, 300n * COIN, 1_000n * COIN, 2n ** 255n]) {
        await expect(object(world.donors[0], [coin]))
          .to.be.revertedWithCustomError(campaign, 'UnknownLot')
          .withArgs(coin)
      }
    })

    it('reverts LotNotInMilestone for lots of the milestones before and after', async () => {
      await giveLots(0, 10n * COIN)
      await giveLots(2, 10n * COIN)
      await approved(campaign, 1)
      for (const coin of [0n, 10n * COIN, 800n * COIN]) {
        await expect(object(world.donors[0], [coin], 1))
          .to.be.revertedWithCustomError(campaign, 'LotNotInMilestone')
          .withArgs(coin, 1)
      }
    })

    it('reverts NotDonor for somebody else’s lot, also among one’s own', async () => {
      const { lots } = await approved(campaign, 0)
      const [first, second] = lots as [bigint, bigint]
      const [donor] = world.donors
      await expect(object(world.stranger, [first]))
        .to.be.revertedWithCustomError(campaign, 'NotDonor')
        .withArgs(first, world.stranger.address)
      await expect(object(donor, [first, second]))
        .to.be.revertedWithCustomError(campaign, 'NotDonor')
        .withArgs(second, donor.address)
      expect((await campaign.milestone(0)).objected).to.equal(0)
    })

    it('reverts AlreadyObjected for a lot again', async () => {
      await giveLots(0, 20n * COIN)
      await approved(campaign, 0)
      await object(world.donors[0], [0n])
      await expect(object(world.donors[0], [0n]))
        .to.be.revertedWithCustomError(campaign, 'AlreadyObjected')
        .withArgs(0)
    })

    it('reverts AlreadyObjected for a lot twice in one list', async () => {
      await giveLots(0, 20n * COIN)
      await approved(campaign, 0)
      await expect(object(world.donors[0], [0n, 0n]))
        .to.be.revertedWithCustomError(campaign, 'AlreadyObjected')
        .withArgs(0)
    })
  })

  it('does not let coins object that were given in the second of the approval: a claim needs all before', async () => {
    await claimed(campaign, 0)
    const signers = world.verifiers.slice(0, 2)
    await campaign.approve(0, await signAttestations(campaign, 0, { approved: true, signers }))
    await expect(give(campaign, world.donors[4], 0, COIN))
      .to.be.revertedWithCustomError(campaign, 'WrongState')
      .withArgs(0, State.Approved)
  })
})
