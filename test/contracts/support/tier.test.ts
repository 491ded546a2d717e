import { expect } from 'chai'
import { tierOf } from './tier.ts'

describe('Test sizes', () => {
  it('are the default ones when nobody asks', () => {
    const { name, fuzzRuns, invariantRuns, invariantDepth } = tierOf({})
    expect([name, fuzzRuns, invariantRuns, invariantDepth]).to.deep.equal(['default', 256, 64, 32])
    expect(tierOf({ AMANA_TIER: '', AMANA_SEED: '', AMANA_RUNS: '' })).to.deep.equal(tierOf({}))
  })

  it('grow with the tier', () => {
    const [quick, usual, all, deep] = ['quick', 'default', 'all', 'deep'].map((AMANA_TIER) => tierOf({ AMANA_TIER }))
    for (const [small, large] of [
      [quick, usual],
      [usual, all],
      [all, deep],
    ]) {
      for (const size of ['fuzzRuns', 'invariantRuns', 'invariantDepth'] as const) {
        expect(small?.[size]).to.be.lessThan(large?.[size] ?? 0)
      }
    }
  })

  it('obey the seed and the number of runs', () => {
    const { seed, fuzzRuns, invariantRuns, invariantDepth } = tierOf({ AMANA_SEED: '7', AMANA_RUNS: '3' })
    expect([seed, fuzzRuns, invariantRuns, invariantDepth]).to.deep.equal([7, 3, 3, 32])
  })

  it('use the same seed every time until they explore', () => {
    expect(tierOf({}).seed).to.equal(tierOf({ AMANA_TIER: 'quick' }).seed)
    expect(tierOf({ AMANA_TIER: 'deep' }).seed).not.to.equal(tierOf({}).seed)
  })

  it('refuse what they do not understand', () => {
    for (const [name, value] of [
      ['AMANA_TIER', 'fast'],
      ['AMANA_TIER', 'toString'],
      ['AMANA_SEED', 'x'],
      ['AMANA_RUNS', '0'],
      ['AMANA_RUNS', '1.5'],
    ] as const) {
      expect(() => tierOf({ [name]: value })).to.throw(`"${value}"`)
    }
  })
})
