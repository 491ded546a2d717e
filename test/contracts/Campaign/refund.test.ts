import { expect } from 'chai'
import { type Amana, amana, appealedObjection, approved, fill, give, refunded, State, split } from '../fixture.ts'
import { at, DAY, ethers, mineAt, now } from '../support/chain.ts'
import { type CampaignContract, OBJECTION, type Signer, signRulings } from '../support/decisions.ts'
import { COIN } from '../support/parameters.ts'
import { eventsOf, REACH, stateChanges, statesBut } from './states.ts'

const LOTS = [0n, 100n * COIN, 200n * COIN]

describe('Campaign.refund', () => {
  let world: Amana
  let campaign: CampaignContract

  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const refund = (lots: bigint[], caller: Signer = world.stranger, milestone = 0) =>
    campaign.connect(caller).refund(milestone, lots)

  describe('given the milestone is Refunded', () => {
    it('returns each lot to its donor, whoever calls, and forgets it', async () => {
      await refunded(campaign, 0)
      const [first, second, third] = world.donors
      const transaction = await refund(LOTS)
      const events = await eventsOf(campaign, transaction, 'LotRefunded')
      expect(events.map(({ milestone, to, start, amount }) => [milestone, to, start, amount])).to.deep.equal([
        [0n, first.address, 0n, 100n * COIN],
        [0n, second.address, 100n * COIN, 100n * COIN],
        [0n, third.address, 200n * COIN, 100n * COIN],
      ])
      await expect(transaction).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, first, second, third, world.stranger],
        [-300n * COIN, 100n * COIN, 100n * COIN, 100n * COIN, 0n],
      )
      for (const lot of LOTS) {
        const { donor, amount, refundable } = await campaign.lot(lot)
        expect([BigInt(donor), amount, refundable]).to.deep.equal([0n, 0n, false])
      }
      expect((await campaign.milestone(0)).refunded).to.equal(300n * COIN)
      expect((await campaign.milestone(0)).funded).to.equal(300n * COIN)
    })

    it('returns some lots now and others later', async () => {
      await refunded(campaign, 0)
      await refund([LOTS[1] as bigint])
      expect((await campaign.totals()).refundable).to.equal(200n * COIN)
      await refund([LOTS[2] as bigint, LOTS[0] as bigint])
      const totals = await campaign.totals()
      expect([totals.refundable, totals.refunded]).to.deep.equal([0n, 300n * COIN])
      expect(await world.token.balanceOf(campaign)).to.equal(0)
    })

    it('applies the due transition itself, with its own time', async () => {
      await give(campaign, world.donors[0], 0, COIN)
      const { fundBy } = (await campaign.parameters()).rules
      await at(fundBy + 5n * DAY)
      const transaction = await refund([0n])
      expect(await stateChanges(campaign, transaction)).to.deep.equal([
        { state: State.Refunded, attempt: 0n, time: fundBy },
      ])
      await expect(transaction).to.changeTokenBalance(ethers, world.token, world.donors[0], COIN)
    })

    it('returns the lots of all donors, objecting or not, when the panel upheld the objection', async () => {
      const { opensAt } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const signers = world.panel.slice(0, 2)
      await campaign.rule(0, false, await signRulings(campaign, 0, { confirmed: false, cause: OBJECTION, signers }))
      await expect(refund(LOTS)).to.changeTokenBalances(ethers, world.token, world.donors.slice(0, 3), [
        100n * COIN,
        100n * COIN,
        100n * COIN,
      ])
    })
  })

  describe('given the milestone is Split', () => {
    it('returns the lots that objected', async () => {
      await split(campaign, 0)
      expect((await campaign.lot(0)).refundable).to.equal(true)
      await expect(refund([0n])).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, world.donors[0]],
        [-100n * COIN, 100n * COIN],
      )
    })

    it('† reverts LotNotRefundable for a lot that did not, also beside one that did', async () => {
      await split(campaign, 0)
      const [objected, other] = LOTS as [bigint, bigint]
      expect((await campaign.lot(other)).refundable).to.equal(false)
      for (const lots of [[other], [objected, other]]) {
        await expect(refund(lots)).to.be.revertedWithCustomError(campaign, 'LotNotRefundable').withArgs(other)
      }
      expect((await campaign.lot(objected)).amount).to.equal(100n * COIN)
    })
  })

  describe('given a lot is to be passed on', () => {
    const toFallback = (tokens: bigint, donors: Signer[], amounts: bigint[]) =>
      [
        [campaign, world.fallbackRecipient, ...donors],
        [-tokens * COIN, ...amounts],
      ] as const

    beforeEach(async () => {
      await refunded(campaign, 0, { passOn: true })
    })

    it('pays the fallback recipient when anybody else calls', async () => {
      const [first, second] = world.donors
      for (const [caller, lot] of [
        [world.stranger, 0n],
        [first, 100n * COIN],
        [world.fallbackRecipient, 200n * COIN],
      ] as const) {
        const transaction = refund([lot], caller)
        const [accounts, changes] = toFallback(100n, [first, second], [100n * COIN, 0n, 0n])
        await expect(transaction)
          .to.emit(campaign, 'LotRefunded')
          .withArgs(0, world.fallbackRecipient.address, lot, 100n * COIN)
        await expect(transaction).to.changeTokenBalances(ethers, world.token, [...accounts], [...changes])
      }
    })

    it('† pays its donor when he calls himself: the instruction is revocable', async () => {
      const [first] = world.donors
      const transaction = refund([0n], first)
      await expect(transaction)
        .to.emit(campaign, 'LotRefunded')
        .withArgs(0, first.address, 0, 100n * COIN)
      await expect(transaction).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, first, world.fallbackRecipient],
        [-100n * COIN, 100n * COIN, 0n],
      )
    })

    it('† pays whom each donor said in a list that one of them calls', async () => {
      const [first, second, third] = world.donors
      await expect(refund(LOTS, second)).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, first, second, third, world.fallbackRecipient],
        [-300n * COIN, 0n, 100n * COIN, 0n, 200n * COIN],
      )
    })
  })

  it('never pays the fallback recipient for a lot that is not to be passed on', async () => {
    await refunded(campaign, 0)
    await expect(refund([0n], world.fallbackRecipient)).to.changeTokenBalances(
      ethers,
      world.token,
      [world.donors[0], world.fallbackRecipient],
      [100n * COIN, 0n],
    )
  })

  describe('given lots are gone', () => {
    it('† skips them and pays the others', async () => {
      await refunded(campaign, 0)
      await refund([0n])
      const transaction = await refund(LOTS)
      expect(await eventsOf(campaign, transaction, 'LotRefunded')).to.have.length(2)
      await expect(transaction).to.changeTokenBalances(
        ethers,
        world.token,
        [campaign, world.donors[0]],
        [-200n * COIN, 0n],
      )
    })

    it('† skips coins where no lot starts', async () => {
      await refunded(campaign, 0)
      const transaction = await refund([1n, 0n, 999n * COIN, 2n ** 255n])
      expect(await eventsOf(campaign, transaction, 'LotRefunded')).to.have.length(1)
      await expect(transaction).to.changeTokenBalance(ethers, world.token, campaign, -100n * COIN)
    })

    it('pays a lot once that is named twice', async () => {
      await refunded(campaign, 0)
      const transaction = await refund([0n, 0n])
      expect(await eventsOf(campaign, transaction, 'LotRefunded')).to.have.length(1)
      await expect(transaction).to.changeTokenBalance(ethers, world.token, world.donors[0], 100n * COIN)
    })

    it('† reverts NothingToRefund when the call would pay nothing', async () => {
      await refunded(campaign, 0)
      await refund(LOTS)
      for (const lots of [LOTS, [0n], [5n]]) {
        await expect(refund(lots)).to.be.revertedWithCustomError(campaign, 'NothingToRefund').withArgs()
      }
    })
  })

  describe('given a deadline is near or past', () => {
    it('† reverts TooSoon in the second of the cancellation', async () => {
      const { finalTime } = await refunded(campaign, 0)
      // A call on the latest block runs in that block's second.
      await expect(campaign.refund.staticCall(0, LOTS))
        .to.be.revertedWithCustomError(campaign, 'TooSoon')
        .withArgs(finalTime)
      await at(finalTime + 1n)
      await refund(LOTS)
    })

    it('† reverts TooSoon at fundBy for a milestone that is not full, WrongState one second before', async () => {
      await give(campaign, world.donors[0], 0, COIN)
      const { fundBy } = (await campaign.parameters()).rules
      await at(fundBy - 1n)
      await expect(refund([0n]))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.Funding)
      await at(fundBy)
      await expect(refund([0n]))
        .to.be.revertedWithCustomError(campaign, 'TooSoon')
        .withArgs(fundBy)
      await at(fundBy + 1n)
      await refund([0n])
    })

    it('† reverts TooSoon at claimBy for a full milestone, WrongState one second before', async () => {
      await fill(campaign, 0)
      const { claimBy } = await campaign.milestone(0)
      await at(claimBy - 1n)
      await expect(refund(LOTS)).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State.Funding)
      await at(claimBy)
      await expect(refund(LOTS)).to.be.revertedWithCustomError(campaign, 'TooSoon').withArgs(claimBy)
      await at(claimBy + 1n)
      await refund(LOTS)
    })

    it('† reverts TooSoon at the end of the appeal for a split milestone, WrongState one second before', async () => {
      const { windowEnd } = await appealedObjection(campaign, 0)
      await at(windowEnd - 1n)
      await expect(refund([0n]))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.AppealedObjection)
      await at(windowEnd)
      await expect(refund([0n]))
        .to.be.revertedWithCustomError(campaign, 'TooSoon')
        .withArgs(windowEnd)
      await at(windowEnd + 1n)
      await refund([0n])
    })

    it('† reverts TooSoon in the second of the panel’s rejection', async () => {
      const { opensAt } = await appealedObjection(campaign, 0)
      await at(opensAt)
      const signers = world.panel.slice(0, 2)
      await campaign.rule(0, false, await signRulings(campaign, 0, { confirmed: false, cause: OBJECTION, signers }))
      const finalTime = await now()
      await expect(campaign.refund.staticCall(0, LOTS))
        .to.be.revertedWithCustomError(campaign, 'TooSoon')
        .withArgs(finalTime)
      await mineAt(finalTime + 1n)
      await campaign.refund.staticCall(0, LOTS)
    })
  })

  describe('when the call is not allowed', () => {
    it('reverts UnknownMilestone past the last one', async () => {
      await expect(refund([0n], world.stranger, 3))
        .to.be.revertedWithCustomError(campaign, 'UnknownMilestone')
        .withArgs(3)
    })

    it('† reverts NoLots for an empty list', async () => {
      await refunded(campaign, 0)
      await expect(refund([])).to.be.revertedWithCustomError(campaign, 'NoLots').withArgs()
    })

    it('† reverts LotNotInMilestone for a lot of another milestone, refundable or not, on either side', async () => {
      const inside = 300n * COIN
      await refunded(campaign, 0)
      await fill(campaign, 2)
      await refunded(campaign, 1)
      for (const outside of [0n, 200n * COIN, 800n * COIN]) {
        await expect(refund([inside, outside], world.stranger, 1))
          .to.be.revertedWithCustomError(campaign, 'LotNotInMilestone')
          .withArgs(outside, 1)
      }
      await refund([inside], world.stranger, 1)
    })
  })

  describe('given the milestone is in another state', () => {
    for (const state of statesBut('Refunded', 'Split')) {
      it(`† reverts WrongState when ${state}: a lot that is not due is no lot to skip`, async () => {
        await REACH[state](campaign, 0)
        await expect(refund(LOTS)).to.be.revertedWithCustomError(campaign, 'WrongState').withArgs(0, State[state])
      })
    }

    it('† reverts WrongState for a full upfront milestone, however late', async () => {
      campaign = await world.createCampaign({ rules: { upfront: true } })
      await fill(campaign, 0)
      await at((await now()) + 1_000n * DAY)
      await expect(refund([0n]))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.Released)
    })
  })

  it('leaves approval and review of other milestones alone', async () => {
    await approved(campaign, 1)
    await refunded(campaign, 0)
    await refund(LOTS)
    expect((await campaign.milestone(1)).state).to.equal(State.Approved)
    expect(await world.token.balanceOf(campaign)).to.equal(500n * COIN)
  })

  describe('given a token that misbehaves', () => {
    it('reverts UnexpectedSent when it takes another amount than it was asked to send', async () => {
      const token = await campaignIn('AnswerToken')
      await refunded(campaign, 0)
      await token.getFunction('setAnswer')(3) // moves nothing and returns true
      await expect(refund(LOTS))
        .to.be.revertedWithCustomError(campaign, 'UnexpectedSent')
        .withArgs(0, 300n * COIN)
    })

    it('reverts Insolvent when its balance no longer covers the payment', async () => {
      const token = await campaignIn('BlocklistToken')
      await refunded(campaign, 0)
      await token.getFunction('burn')(campaign, 1n)
      await expect(refund(LOTS))
        .to.be.revertedWithCustomError(campaign, 'Insolvent')
        .withArgs(300n * COIN - 1n, 300n * COIN)
    })

    /** The campaign is one in another token, of which every donor has enough. */
    async function campaignIn(name: 'AnswerToken' | 'BlocklistToken') {
      const token = await ethers.deployContract(name)
      for (const donor of world.donors) await token.getFunction('mint')(donor, 1_000n * COIN)
      campaign = await world.createCampaign({ token: await token.getAddress() })
      return token
    }
  })
})
