import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { slotTime } from '../../scripts/replay/plan.ts'
import { type SyntheticRow, syntheticCsv, syntheticDonations } from '../../scripts/replay/synthetic-donations.ts'

describe('synthetic donations', () => {
  const digest = (seed: number) => {
    const hash = createHash('sha256')
    for (const line of syntheticCsv({ seed, campaigns: 20, donations: 2000 })) hash.update(line)
    return hash.digest('hex')
  }

  it('are the same for the same seed, and others for another', () => {
    expect(digest(1)).to.equal(digest(1))
    expect(digest(2)).not.to.equal(digest(1))
  })

  it('are as many to as many campaigns as was asked, in time order', () => {
    const rows = syntheticDonations({ seed: 5, campaigns: 40, donations: 333 })
    expect(rows).to.have.length(333)
    expect(new Set(rows.map(({ grant }) => grant)).size).to.equal(40)
    expect(rows.map(({ ts }) => ts)).to.deep.equal(rows.map(({ ts }) => ts).sort((a, b) => a - b))
    expect(syntheticDonations({ seed: 5, campaigns: 3, donations: 3 })).to.have.length(3)
  })

  describe('of a whole round', () => {
    const rows = syntheticDonations({ seed: 1, campaigns: 641, donations: 69_015 })
    const dollars = ascending(rows.map(({ amount }) => amount / 1e6))

    const amounts: [quantile: number, usd: number, tolerance: number][] = [
      [0.1, 0.152, 0.1],
      [0.5, 1.696, 0.1],
      [0.75, 4.75, 0.1],
      [0.9, 9.5, 0.1],
      [0.95, 17.94, 0.15],
      [0.99, 102, 0.15],
      [0.999, 980, 0.3],
    ]
    for (const [quantile, usd, tolerance] of amounts) {
      it(`have the round's amount at ${quantile * 100} %`, () => {
        expect(at(dollars, quantile)).to.be.closeTo(usd, usd * tolerance)
      })
    }

    it("have the round's mean and deviation of the logarithm, and its share below a dollar", () => {
      const logs = dollars.map(Math.log)
      const mean = average(logs)
      expect(mean).to.be.closeTo(0.3205, 0.05)
      expect(Math.sqrt(average(logs.map((log) => (log - mean) ** 2)))).to.be.closeTo(1.9211, 0.05)
      expect(dollars.findIndex((usd) => usd >= 1) / dollars.length).to.be.closeTo(0.367, 0.02)
    })

    it('fall on campaigns and donors as in the round', () => {
      const perCampaign = groupSizes(({ grant }) => grant)
      expect(perCampaign).to.have.length(641)
      expect(at(perCampaign, 0.5)).to.be.within(9, 15)
      expect(at(perCampaign, 0.9)).to.be.within(209, 348)
      expect(perCampaign.at(-1)).to.be.within(5_500, 7_500)
      const perDonor = groupSizes(({ donor }) => donor)
      expect(at(perDonor, 0.5)).to.equal(3)
      expect(average(perDonor)).to.be.closeTo(8.5, 1)
      expect(at(perDonor, 0.9)).to.be.within(16, 24)
      expect(perDonor.at(-1)).to.be.closeTo(3_433, 350)
    })

    it('come in slots of twelve seconds as in the round', () => {
      const slots = groupSizes(({ ts }) => slotTime(ts))
      expect(slots.length).to.be.closeTo(19_229, 1_000)
      expect(slots.at(-1)).to.be.greaterThan(20)
    })

    function groupSizes(keyOf: (row: SyntheticRow) => string | number): number[] {
      const sizes = new Map<string | number, number>()
      for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1)
      return ascending([...sizes.values()])
    }
  })
})

function ascending(values: number[]): number[] {
  return values.sort((a, b) => a - b)
}

function at(sorted: readonly number[], quantile: number): number {
  return sorted[Math.floor(quantile * (sorted.length - 1))] ?? Number.NaN
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}
