import { expect } from 'chai'
import fc from 'fast-check'
import { approximation, type ExchangeRate } from '../../../app/src/lib/exchange.ts'

const rate: ExchangeRate = { from: 'USD', to: 'EUR', rate: '0.92', date: '2026-11-20', source: 'test' }

describe('about what an amount is worth', () => {
  it('is rounded once, to whole units from 100 on and to the smallest coin below', () => {
    expect(approximation(250_000_000n, 6, rate, 2)).to.include({ value: 230n, decimals: 0 })
    expect(approximation(1_500_000n, 6, rate, 2)).to.include({ value: 138n, decimals: 2 })
    expect(approximation(1n, 6, rate, 2)).to.include({ value: 0n, decimals: 2 })
    expect(approximation(5_435n, 6, { ...rate, rate: '1' }, 2)).to.include({ value: 1n, decimals: 2 })
    expect(approximation(-250_000_000n, 6, rate, 2)).to.include({ value: -230n })
    expect(approximation(1_000_000n, 6, { ...rate, to: 'JPY', rate: '149.31' }, 0)).to.include({ value: 149n })
  })

  it('is never further than half a unit from the exact product, however large the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n }), fc.integer({ min: 0, max: 18 }), (amount, decimals) => {
        const { value, decimals: shown } = approximation(amount, decimals, { ...rate, rate: '3.6725' }, 2)
        const exact = amount * 36_725n * 10n ** BigInt(shown)
        const scale = 10n ** BigInt(decimals + 4)
        const distance = 2n * (value * scale - exact)
        expect(distance <= scale && distance >= -scale).to.equal(true)
      }),
    )
  })
})
