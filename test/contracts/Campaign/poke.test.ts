import { expect } from 'chai'
import {
  type Amana,
  amana,
  appealedObjection,
  appealedSilence,
  approved,
  approvedByPanel,
  claimed,
  EVIDENCE,
  fill,
  give,
  State,
} from '../fixture.ts'
import { at, DAY, mineAt, now, timeOf } from '../support/chain.ts'
import { type CampaignContract, SILENCE, signAttestations, signRulings } from '../support/decisions.ts'
import { COIN, hashOf } from '../support/parameters.ts'
import { REACH, type StateName, stateChanges } from './states.ts'

/** A milestone that waits for `deadline`, and where the deadline takes it. */
interface Waiting {
  deadline: bigint
  attempt: bigint
  next: StateName
  time: bigint
}

const WAITING: Record<string, (world: Amana, campaign: CampaignContract) => Promise<Waiting>> = {
  'Funding, not full, until fundBy': async ({ donors }, campaign) => {
    await give(campaign, donors[0], 0, COIN)
    const { fundBy } = (await campaign.parameters()).rules
    return { deadline: fundBy, attempt: 0n, next: 'Refunded', time: fundBy }
  },
  'Funding, full, until claimBy': async (_, campaign) => {
    await fill(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    return { deadline: claimBy, attempt: 0n, next: 'Refunded', time: claimBy }
  },
  'Claimed until reviewEnd': async (_, campaign) => {
    const { reviewEnd } = await claimed(campaign, 0)
    return { deadline: reviewEnd, attempt: 1n, next: 'AppealedSilence', time: reviewEnd + 14n * DAY }
  },
  'AppealedSilence until windowEnd': async (_, campaign) => {
    const { windowEnd } = await appealedSilence(campaign, 0)
    return { deadline: windowEnd, attempt: 1n, next: 'Funding', time: windowEnd }
  },
  'Approved until windowEnd': async (_, campaign) => {
    const { windowEnd } = await approved(campaign, 0)
    return { deadline: windowEnd, attempt: 1n, next: 'Released', time: windowEnd }
  },
  'ApprovedByPanel, few objections, until windowEnd': async (_, campaign) => {
    const { windowEnd } = await approvedByPanel(campaign, 0)
    return { deadline: windowEnd, attempt: 1n, next: 'Released', time: windowEnd }
  },
  'ApprovedByPanel, enough objections, until windowEnd': async (_, campaign) => {
    const { windowEnd, lots, donors } = await approvedByPanel(campaign, 0)
    await campaign.connect(donors[0] as Amana['stranger']).object(0, [lots[0] ?? 0n], hashOf('why'))
    return { deadline: windowEnd, attempt: 1n, next: 'Split', time: windowEnd }
  },
  'AppealedObjection until windowEnd': async (_, campaign) => {
    const { windowEnd } = await appealedObjection(campaign, 0)
    return { deadline: windowEnd, attempt: 1n, next: 'Split', time: windowEnd }
  },
}

describe('Campaign.poke', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const expectNothingDue = () =>
    expect(campaign.poke(0)).to.be.revertedWithCustomError(campaign, 'NothingDue').withArgs(0)

  for (const [words, wait] of Object.entries(WAITING)) {
    describe(`given ${words}`, () => {
      it('† reverts NothingDue one second before', async () => {
        const { deadline } = await wait(world, campaign)
        await at(deadline - 1n)
        await expectNothingDue()
      })

      for (const offset of [0n, 1n]) {
        it(`† moves at the deadline +${offset} s with the deadline as its time`, async () => {
          const { deadline, attempt, next, time } = await wait(world, campaign)
          await at(deadline + offset)
          const transaction = await campaign.connect(world.stranger).poke(0)
          expect(await stateChanges(campaign, transaction)).to.deep.equal([{ state: State[next], attempt, time }])
          const milestone = await campaign.milestone(0)
          expect(milestone.state).to.equal(State[next])
          expect(milestone.time).to.equal(time)
          await expectNothingDue()
        })
      }

      it('changes nothing that the views did not show before, one second before still as it was', async () => {
        const { deadline, next } = await wait(world, campaign)
        const { state } = await campaign.milestone(0)
        await mineAt(deadline - 1n)
        expect((await campaign.milestone(0)).state).to.equal(state)
        await mineAt(deadline)
        const milestone = await campaign.milestone(0)
        const shown = [milestone, await campaign.payout(0, 0), await campaign.lot(0)]
        const { waiting, released, refundable } = await campaign.totals()
        expect(milestone.state).to.equal(State[next])
        await campaign.poke(0)
        expect([await campaign.milestone(0), await campaign.payout(0, 0), await campaign.lot(0)]).to.deep.equal(shown)
        const after = await campaign.totals()
        expect([after.waiting, after.released, after.refundable]).to.deep.equal([waiting, released, refundable])
      })
    })
  }

  describe('given several transitions are due', () => {
    it('† applies all of them in one call, each with its stored deadline, however late', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy + 500n * DAY)
      const transaction = await campaign.poke(0)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.AppealedSilence, attempt: 1n, time: reviewEnd + 14n * DAY },
        { state: State.Funding, attempt: 1n, time: reviewEnd + 14n * DAY },
        { state: State.Refunded, attempt: 1n, time: claimBy },
      ])
      expect((await campaign.milestone(0)).time).to.equal(claimBy)
      await expectNothingDue()
    })

    it('† leaves Funding at the return when that lies after claimBy', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy - 1n)
      await campaign.connect(world.charity).claim(0, EVIDENCE)
      const returned = claimBy - 1n + 7n * DAY + 14n * DAY
      await at(returned + 100n * DAY)
      expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
        { state: State.AppealedSilence, attempt: 1n, time: returned },
        { state: State.Funding, attempt: 1n, time: returned },
        { state: State.Refunded, attempt: 1n, time: returned },
      ])
    })

    it('† leaves Funding at claimBy when the return lies before it', async () => {
      const { windowEnd } = await appealedSilence(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      expect(windowEnd < claimBy).to.equal(true)
      await at(windowEnd)
      await campaign.poke(0)
      await at(claimBy - 1n)
      await expectNothingDue()
      await at(claimBy)
      expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
        { state: State.Refunded, attempt: 1n, time: claimBy },
      ])
    })

    it('† takes no window from anybody: the panel may rule though nobody poked at reviewEnd', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      await mineAt(reviewEnd + 14n * DAY - 2n)
      const signers = world.panel.slice(0, 2)
      const rulings = await signRulings(campaign, 0, { confirmed: true, cause: SILENCE, signers })
      await campaign.rule(0, true, rulings)
      expect((await campaign.milestone(0)).state).to.equal(State.ApprovedByPanel)
    })

    it('† gives nobody a second window: a late poke starts none', async () => {
      const { reviewEnd } = await claimed(campaign, 0)
      const appealEnd = reviewEnd + 14n * DAY
      await at(appealEnd - 1n)
      await campaign.poke(0)
      expect((await campaign.milestone(0)).time).to.equal(appealEnd)
      await at(appealEnd)
      expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
        { state: State.Funding, attempt: 1n, time: appealEnd },
      ])
    })
  })

  describe('given an upfront campaign', () => {
    beforeEach(async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
    })

    it('† releases the upfront milestone with the time of the call as soon as it is full', async () => {
      await fill(campaign, 0)
      const later = (await now()) + 5n * DAY
      await at(later)
      const transaction = await campaign.poke(0)
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.Released, attempt: 0n, time: later },
      ])
      expect((await campaign.milestone(0)).time).to.equal(later)
      expect((await campaign.totals()).released).to.equal(300n * COIN)
      await expectNothingDue()
    })

    for (const [words, deadline] of [
      ['fundBy', 'fundBy'],
      ['claimBy', 'claimBy'],
    ] as const) {
      for (const offset of [-1n, 0n, 1n]) {
        it(`† releases the upfront milestone at ${words} ${offset} s: once full it has no deadline`, async () => {
          await fill(campaign, 0)
          const { fundBy } = (await campaign.parameters()).rules
          const { claimBy } = await campaign.milestone(0)
          const time = { fundBy, claimBy }[deadline] + offset
          await at(time)
          expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
            { state: State.Released, attempt: 0n, time },
          ])
        })
      }
    }

    it('reverts NothingDue while one coin is missing, and refunds at fundBy', async () => {
      await give(campaign, world.donors[0], 0, 299n * COIN)
      await expectNothingDue()
      const { fundBy } = (await campaign.parameters()).rules
      await at(fundBy)
      expect(await stateChanges(campaign, await campaign.poke(0))).to.deep.equal([
        { state: State.Refunded, attempt: 0n, time: fundBy },
      ])
    })

    it('does not release any other full milestone', async () => {
      await fill(campaign, 1)
      await expect(campaign.poke(1)).to.be.revertedWithCustomError(campaign, 'NothingDue').withArgs(1)
    })
  })

  describe('given nothing has lapsed', () => {
    for (const state of Object.keys(REACH) as StateName[]) {
      it(`reverts NothingDue when ${state}`, async () => {
        await REACH[state](campaign, 0)
        await expectNothingDue()
      })
    }

    for (const state of ['Released', 'Split', 'Refunded'] as const) {
      it(`reverts NothingDue for ever when ${state}: final states absorb`, async () => {
        await REACH[state](campaign, 0)
        await at((await now()) + 3_000n * DAY)
        await expectNothingDue()
      })
    }

    it('reverts NothingDue for an empty milestone before fundBy', async () => {
      await expectNothingDue()
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts UnknownMilestone past the last one', async () => {
      await expect(campaign.poke(3)).to.be.revertedWithCustomError(campaign, 'UnknownMilestone').withArgs(3)
    })
  })

  it('moves no token and touches no other milestone', async () => {
    await fill(campaign, 1)
    const { windowEnd } = await approved(campaign, 0)
    await at(windowEnd)
    await campaign.poke(0)
    expect(await world.token.balanceOf(campaign)).to.equal(800n * COIN)
    expect((await campaign.milestone(1)).state).to.equal(State.Funding)
  })

  it('is due in the very second of a return past claimBy', async () => {
    await fill(campaign, 0)
    const { claimBy } = await campaign.milestone(0)
    await at(claimBy - 1n)
    await campaign.connect(world.charity).claim(0, EVIDENCE)
    const signers = world.verifiers.slice(0, 2)
    const rejections = await signAttestations(campaign, 0, { approved: false, signers })
    const returned = await timeOf(await campaign.reject(0, rejections))
    expect(returned).to.equal(claimBy)
    expect((await campaign.milestone(0)).state).to.equal(State.Refunded)
    await campaign.poke.staticCall(0)
  })
})
