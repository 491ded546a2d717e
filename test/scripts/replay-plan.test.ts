import { tilingFault } from '@amana/sdk/coin-line'
import { expect } from 'chai'
import type { Donation } from '../../scripts/replay/donations.ts'
import { expectedEnd } from '../../scripts/replay/expected-end.ts'
import { grouped, lotsIn, objectingLots, planCampaign, planCampaigns, slotTime } from '../../scripts/replay/plan.ts'
import { scheduleOf } from '../../scripts/replay/schedule.ts'
import { syntheticDonations } from '../../scripts/replay/synthetic-donations.ts'

function donationsOf(...amounts: bigint[]): Donation[] {
  return amounts.map((amount, index) => ({
    line: index + 2,
    time: 1_700_000_000 + index,
    donor: String(index).padStart(10, '0'),
    grant: 7,
    amount,
  }))
}

describe('plan of a campaign', () => {
  it('cuts a gift that reaches past the end of milestones into one lot for each', () => {
    const { milestones, gifts } = planCampaign(7, donationsOf(1n, 1n, 1n, 1n, 1n, 95n), 0)
    expect(milestones.map(({ amount }) => amount)).to.deep.equal([50n, 50n])
    expect(gifts[5]?.lots).to.deep.equal([
      { milestone: 0, start: 5n, amount: 45n },
      { milestone: 1, start: 50n, amount: 50n },
    ])
  })

  it('gives every coin of an odd total a place, and every milestone at least one coin', () => {
    const tiny = planCampaign(7, donationsOf(1n), 0)
    expect(tiny.milestones.map(({ amount, payouts }) => [amount, payouts])).to.deep.equal([[1n, [1n]]])
    const odd = planCampaign(7, donationsOf(...Array<bigint>(23).fill(1n)), 0)
    expect(odd.milestones.map(({ amount }) => amount)).to.deep.equal([5n, 5n, 5n, 4n, 4n])
  })

  it('tiles the milestones of a synthetic round with lots, and each milestone with payouts', () => {
    const rows = syntheticDonations({ seed: 3, campaigns: 12, donations: 900 })
    const plans = planCampaigns(
      rows.map(({ ts, donor, grant, amount }, index) => ({
        line: index + 2,
        time: ts,
        donor,
        grant,
        amount: BigInt(amount),
      })),
    )
    expect(plans).to.have.length(12)
    expect(new Set(plans.flatMap(({ milestones }) => milestones.map(({ fate }) => fate))).size).to.equal(5)
    for (const plan of plans) {
      let offset = 0n
      for (const [index, milestone] of plan.milestones.entries()) {
        expect(milestone.offset).to.equal(offset)
        offset += milestone.amount
        expect(milestone.payouts.reduce((total, amount) => total + amount, 0n)).to.equal(milestone.amount)
        expect(tilingFault(lotsIn(plan, index), { start: milestone.offset, amount: milestone.amount })).to.equal(
          undefined,
        )
      }
      expect(offset).to.equal(plan.total)
      const { refunds, payments } = expectedEnd(plan)
      const moved = [...refunds, ...payments].reduce((total, { amount }) => total + amount, 0n)
      expect(moved).to.equal(plan.total)
    }
  })

  it('groups campaigns up to a number of donations, and a larger one alone', () => {
    const plans = [5, 2, 2, 1, 1].map((size) => planCampaign(7, donationsOf(...Array<bigint>(size).fill(1n)), 0))
    const sizes = grouped(plans, 4).map((group) => group.map(({ gifts }) => gifts.length))
    expect(sizes).to.deep.equal([[5], [2, 2], [1, 1]])
  })

  it('lets the fewest lots object that reach the threshold', () => {
    const lots = [10n, 30n, 25n, 35n].map((amount, index) => ({
      donor: 'd',
      milestone: 0,
      start: BigInt(index),
      amount,
    }))
    const amounts = (bps: number) => objectingLots(lots, 100n, bps).map(({ amount }) => amount)
    expect(amounts(3500)).to.deep.equal([35n])
    expect(amounts(3501)).to.deep.equal([35n, 30n])
  })

  it('puts a gift into the block that closes its slot of twelve seconds', () => {
    expect(slotTime(1_700_000_004)).to.equal(1_700_000_016)
    expect(slotTime(1_700_000_015)).to.equal(1_700_000_016)
    expect(slotTime(1_700_000_016)).to.equal(1_700_000_028)
  })

  it('refuses donations over more than a year, which no campaign can take', () => {
    const [first, second] = donationsOf(1n, 1n)
    if (!first || !second) throw new Error('two donations')
    const plan = planCampaign(7, [first, { ...second, time: first.time + 366 * 86_400 }], 0)
    expect(() => scheduleOf([plan])).to.throw('span 366 days')
  })
})
