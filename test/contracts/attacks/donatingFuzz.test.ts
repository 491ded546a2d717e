import { expect } from 'chai'
import fc from 'fast-check'
import { type Amana, amana, approved, fill, give, intent, share } from '../fixture.ts'
import { at, ethers, networkHelpers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { amountOf, COIN, type MilestoneParams } from '../support/parameters.ts'
import { fuzz } from '../support/tier.ts'
import type { ContractOf } from '../support/typed-contract.ts'

const GOAL_LIMIT = 1n << 94n

/** Rows D2, D10 and D11 of docs/security.md: what must hold for any sequence of gifts and any plan. */
describe('Attacks on giving, fuzzed', () => {
  let world: Amana
  let campaign: CampaignContract
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
  })

  const milestone = fc.integer({ min: 0, max: 2 })
  const amount = fc.oneof(
    fc.bigInt(1n, 3n * COIN),
    fc.bigInt(1n, 500n * COIN),
    fc.constantFrom(COIN - 1n, COIN, 300n * COIN - 1n, 200n * COIN - 1n, 500n * COIN - COIN + 1n),
  )
  const asked = fc.record({ milestone, amount, donor: fc.integer({ min: 0, max: 4 }) })

  /** What the rules say a share takes of `remaining` coins; nothing when it is refused. */
  function expectedTake(wanted: bigint, remaining: bigint): bigint {
    const take = wanted < remaining ? wanted : remaining
    const least = COIN < remaining ? COIN : remaining
    return take < least ? 0n : take
  }

  it('D2: from any state that gifts can reach, one more gift completes any milestone', async () => {
    const start = await networkHelpers.takeSnapshot()
    let tails = 0
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 8 }), fc.nat(), async (gifts, finisher) => {
        await start.restore()
        const funded = [0n, 0n, 0n]
        for (const gift of gifts) {
          const total = amountOf(world.parameters().milestones[gift.milestone] as MilestoneParams)
          const take = expectedTake(gift.amount, total - (funded[gift.milestone] ?? 0n))
          const sent = give(campaign, world.donors[gift.donor] ?? world.donors[0], gift.milestone, gift.amount)
          if (take > 0n) await sent
          else await expect(sent).to.be.revert(ethers)
          funded[gift.milestone] = (funded[gift.milestone] ?? 0n) + take
        }
        for (const [k, given] of funded.entries()) {
          const { amount: total, funded: seen } = await campaign.milestone(k)
          expect(seen).to.equal(given)
          if (given === total) continue
          if (total - given < COIN) tails += 1
          await give(campaign, world.donors[finisher % 5] ?? world.donors[0], k, total - given)
          expect((await campaign.milestone(k)).funded).to.equal(total)
        }
      }),
      fuzz(1 / 4),
    )
    expect(tails, 'some tails are shorter than the smallest gift').to.be.greaterThan(0)
  })

  it('D11: however a gift is cut up, each lot lies in one milestone and together they are what was paid', async () => {
    const start = await networkHelpers.takeSnapshot()
    const [donor] = world.donors
    let taken = 0
    const settings = fuzz(1 / 2)
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 5 }), async (gift) => {
        await start.restore()
        const funded = [0n, 0n, 0n]
        const offsets = [0n, 300n * COIN, 800n * COIN]
        const totals = [300n * COIN, 500n * COIN, 200n * COIN]
        const takes = gift.map(({ milestone: k, amount: wanted }) => {
          const take = expectedTake(wanted, (totals[k] ?? 0n) - (funded[k] ?? 0n))
          const first = (offsets[k] ?? 0n) + (funded[k] ?? 0n)
          funded[k] = (funded[k] ?? 0n) + take
          return { milestone: k, first, take }
        })
        const before = await world.token.balanceOf(donor)
        const sent = campaign.connect(donor).donate(
          gift.map(({ milestone: k, amount: wanted }) => share(k, wanted)),
          intent(),
        )
        if (takes.some(({ take }) => take === 0n)) {
          await expect(sent).to.be.revert(ethers)
          expect(await world.token.balanceOf(donor)).to.equal(before)
          return
        }
        await sent
        taken += 1
        const paid = takes.reduce((sum, { take }) => sum + take, 0n)
        expect(before - (await world.token.balanceOf(donor))).to.equal(paid)
        expect(await world.token.balanceOf(campaign)).to.equal(paid)
        for (const { milestone: k, first, take } of takes) {
          const lot = await campaign.lot(first)
          expect([lot.donor, lot.amount]).to.deep.equal([donor.address, take])
          expect(first + take <= (offsets[k] ?? 0n) + (totals[k] ?? 0n), 'ends inside its milestone').to.equal(true)
        }
        for (const [k, given] of funded.entries()) expect((await campaign.milestone(k)).funded).to.equal(given)
      }),
      settings,
    )
    expect(taken, 'not only refusals').to.be.greaterThan(settings.numRuns / 8)
  })

  it('D10: goals around 2^94 are refused from there on, and below it not a unit is lost on the way', async () => {
    const token = (await ethers.deployContract('Uint96Token')) as unknown as ContractOf<'Uint96Token'>
    const [donor] = world.donors
    const start = await networkHelpers.takeSnapshot()
    const cut = fc.bigInt(1n, GOAL_LIMIT - 1_000n)
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.bigInt(-3n, 3n), cut, fc.boolean(), async (delta, first, released) => {
        await start.restore()
        const goal = GOAL_LIMIT + delta
        const milestones = world.parameters().milestones.slice(0, 1)
        const [recipient, other] = world.recipients
        const payouts = [
          { recipient: recipient.address, amount: first },
          { recipient: other.address, amount: goal - first },
        ]
        const plan = milestones.map(({ claimBy }) => ({ claimBy, payouts }))
        const created = world.createCampaign({
          token: await token.getAddress(),
          rules: { minDonation: 1n },
          milestones: plan,
        })
        if (goal >= GOAL_LIMIT) {
          outcomes.add('refused')
          await expect(created).to.be.revertedWithCustomError(world.factory, 'GoalTooLarge').withArgs(goal)
          return
        }
        outcomes.add(released ? 'released' : 'returned')
        campaign = await created
        await token.mint(donor, goal)
        if (released) {
          const { windowEnd } = await approved(campaign, 0, { donors: [donor] })
          await at(windowEnd + 1n)
          await campaign.settle(0, 0)
          await campaign.settle(0, 1)
          expect(await token.balanceOf(recipient)).to.equal(first)
          expect(await token.balanceOf(other)).to.equal(goal - first)
        } else {
          await fill(campaign, 0, { donors: [donor] })
          expect((await campaign.lot(0)).amount, 'one lot of all').to.equal(goal)
          await campaign.connect(world.charity).cancel(0)
          await campaign.refund(0, [0n])
          expect(await token.balanceOf(donor)).to.equal(goal)
        }
        expect(await token.balanceOf(campaign)).to.equal(0n)
      }),
      fuzz(1 / 8),
    )
    expect([...outcomes].sort()).to.deep.equal(['refused', 'released', 'returned'])
  })
})
