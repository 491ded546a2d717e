import { expect } from 'chai'
import fc from 'fast-check'
import { restShare, splitAmount, WHOLE } from '../../../app/src/features/create/shares.ts'

/** Shares of which one is not read, together at most the whole. */
const shares = fc
  .tuple(fc.array(fc.bigInt({ min: 0n, max: WHOLE }), { minLength: 1, maxLength: 8 }), fc.nat())
  .map(([drawn, place]) => {
    const rest = place % drawn.length
    let left = WHOLE
    const fitted = drawn.map((share, index) => {
      if (index === rest) return share
      const part = share > left ? left : share
      left -= part
      return part
    })
    return { shares: fitted, rest }
  })
const amount = fc.bigInt({ min: 0n, max: 2n ** 94n })

describe('an amount by shares', () => {
  it('is given away whole, to the smallest unit', () => {
    fc.assert(
      fc.property(amount, shares, (whole, { shares: parts, rest }) => {
        const { amounts } = splitAmount(whole, parts, rest)
        expect(amounts).to.have.length(parts.length)
        expect(amounts.reduce((sum, part) => sum + part, 0n)).to.equal(whole)
        expect(amounts.every((part) => part >= 0n)).to.equal(true)
      }),
    )
  })

  it('gives nobody with a share more than the share, and less by no whole unit', () => {
    fc.assert(
      fc.property(amount, shares, (whole, { shares: parts, rest }) => {
        const { amounts } = splitAmount(whole, parts, rest)
        for (const [index, share] of parts.entries()) {
          if (index === rest) continue
          const given = amounts[index] ?? -1n
          expect(given * WHOLE <= whole * share && (given + 1n) * WHOLE > whole * share).to.equal(true)
        }
      }),
    )
  })

  it('names what rounding left: less than a unit for each of the others, and one', () => {
    fc.assert(
      fc.property(amount, shares, (whole, { shares: parts, rest }) => {
        const { amounts, remainder } = splitAmount(whole, parts, rest)
        expect(remainder >= 0n && remainder < BigInt(parts.length)).to.equal(true)
        expect((amounts[rest] ?? 0n) - remainder).to.equal((whole * restShare(parts, rest)) / WHOLE)
      }),
    )
  })

  it('is exact in a case that floating point gets wrong', () => {
    // A third of 100.00 with six decimals, twice; the last gets what is left.
    const third = 33_333_333n
    expect(splitAmount(100_000_000n, [third, third, 0n], 2)).to.deep.equal({
      amounts: [33_333_333n, 33_333_333n, 33_333_334n],
      remainder: 0n,
    })
    expect(splitAmount(10n, [third, third, 0n], 2)).to.deep.equal({ amounts: [3n, 3n, 4n], remainder: 1n })
  })

  it('refuses more than the whole', () => {
    expect(() => splitAmount(100n, [60_000_000n, 60_000_000n, 0n], 2)).to.throw(RangeError)
  })
})
