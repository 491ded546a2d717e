import { expect } from 'chai'
import fc from 'fast-check'
import { amana } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import { fuzz } from '../support/tier.ts'
import type { ContractOf } from '../support/typed-contract.ts'

/** Stretches end below this: the library says so. */
const LIMIT = 1n << 96n

describe('CoinLine', () => {
  let line: ContractOf<'CoinLineHarness'>
  beforeEach(async () => {
    await amana()
    line = (await ethers.deployContract('CoinLineHarness')) as unknown as ContractOf<'CoinLineHarness'>
  })

  describe('overlap', () => {
    /** Counts coin by coin. */
    function counted(startA: number, amountA: number, startB: number, amountB: number): number {
      const coins = new Set(Array.from({ length: amountA }, (_, index) => startA + index))
      return Array.from({ length: amountB }, (_, index) => startB + index).filter((coin) => coins.has(coin)).length
    }

    const small = fc.nat({ max: 24 })

    it('counts the coins that both stretches have', async () => {
      await fc.assert(
        fc.asyncProperty(small, small, small, small, async (startA, amountA, startB, amountB) => {
          const expected = BigInt(counted(startA, amountA, startB, amountB))
          expect(await line.overlap(startA, amountA, startB, amountB)).to.equal(expected)
        }),
        fuzz(),
      )
    })

    it('counts the same anywhere on the line', async () => {
      const far = fc.bigInt(0n, LIMIT - 100n)
      await fc.assert(
        fc.asyncProperty(far, small, small, small, small, async (shift, startA, amountA, startB, amountB) => {
          const expected = BigInt(counted(startA, amountA, startB, amountB))
          const [a, b] = [shift + BigInt(startA), shift + BigInt(startB)]
          expect(await line.overlap(a, amountA, b, amountB)).to.equal(expected)
        }),
        fuzz(1 / 2),
      )
    })

    it('does not care which stretch comes first', async () => {
      await fc.assert(
        fc.asyncProperty(stretch(), stretch(), async ([startA, amountA], [startB, amountB]) => {
          const common = await line.overlap(startA, amountA, startB, amountB)
          expect(await line.overlap(startB, amountB, startA, amountA)).to.equal(common)
          expect(common <= amountA && common <= amountB).to.equal(true)
        }),
        fuzz(1 / 2),
      )
    })

    it('leaves no coin out and counts none twice when a stretch is cut in two', async () => {
      await fc.assert(
        fc.asyncProperty(
          stretch(),
          stretch(),
          fc.bigInt(0n, LIMIT),
          async ([startA, amountA], [startB, amountB], cut) => {
            const first = cut % (amountB + 1n)
            const whole = await line.overlap(startA, amountA, startB, amountB)
            const parts =
              (await line.overlap(startA, amountA, startB, first)) +
              (await line.overlap(startA, amountA, startB + first, amountB - first))
            expect(parts).to.equal(whole)
          },
        ),
        fuzz(1 / 2),
      )
    })

    function stretch() {
      return fc.bigInt(0n, LIMIT - 1n).chain((start) => fc.tuple(fc.constant(start), fc.bigInt(0n, LIMIT - 1n - start)))
    }
  })

  describe('take', () => {
    it('is what was asked for, or all that remains', async () => {
      const amount = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, LIMIT - 1n))
      await fc.assert(
        fc.asyncProperty(amount, amount, async (asked, remaining) => {
          const [smaller] = [asked, remaining].sort((a, b) => (a < b ? -1 : 1))
          expect(await line.take(asked, remaining)).to.equal(smaller)
        }),
        fuzz(1 / 2),
      )
    })
  })

  describe('due', () => {
    it('is all when released, all but the objected coins when split, nothing otherwise', async () => {
      const amounts = fc.bigInt(0n, LIMIT - 1n).chain((all) => fc.tuple(fc.constant(all), fc.bigInt(0n, all)))
      await fc.assert(
        fc.asyncProperty(amounts, async ([amount, objected]) => {
          expect(await line.due(amount, objected, true, false)).to.equal(amount)
          expect(await line.due(amount, objected, false, true)).to.equal(amount - objected)
          expect(await line.due(amount, objected, false, false)).to.equal(0n)
        }),
        fuzz(1 / 4),
      )
    })
  })
})
