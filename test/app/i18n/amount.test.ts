import { expect } from 'chai'
import fc from 'fast-check'
import { formatAmount, parseAmount } from '../../../app/src/i18n/amount.ts'
import { LANGUAGES } from '../../../app/src/i18n/language.ts'

const amounts = fc.bigInt({ min: 0n, max: 2n ** 94n })

describe('amounts', () => {
  it('shows every digit', () => {
    expect(formatAmount('en', 250_000_000n, 6)).to.equal('250.00')
    expect(formatAmount('en', 18_400_250_000n, 6)).to.equal('18,400.25')
    expect(formatAmount('en', 1n, 6)).to.equal('0.000001')
    expect(formatAmount('en', 1_234_567_000_001n, 6)).to.equal('1,234,567.000001')
    expect(formatAmount('en', -5_000_000n, 6)).to.equal('\u22125.00')
    expect(formatAmount('en', 12_345n, 0)).to.equal('12,345')
    expect(formatAmount('en', 5_000_000n, 6, { minimumFraction: 0 })).to.equal('5')
  })

  it('groups as the language does, in Latin digits', () => {
    expect(formatAmount('fr', 18_400_250_000n, 6)).to.equal('18\u202F400,25')
    expect(formatAmount('ar', 18_400_250_000n, 6)).to.equal('18,400.25')
  })

  it('keeps amounts that a floating-point number would round', () => {
    expect(formatAmount('en', 9_007_199_254_740_993_000_001n, 6)).to.equal('9,007,199,254,740,993.000001')
  })

  it('reads back what it wrote, in every language', () => {
    for (const language of LANGUAGES) {
      fc.assert(
        fc.property(amounts, fc.integer({ min: 1, max: 18 }), (amount, decimals) => {
          const text = formatAmount(language, amount, decimals)
          expect(parseAmount(text, decimals, language), text).to.equal(amount)
        }),
      )
    }
  })

  it('reads what people type', () => {
    for (const text of ['1250.5', '1250,5', '1 250,50', '1\u202F250,5', '1,250.50', '1.250,50', '١٢٥٠٫٥', ' 1250.5 ']) {
      expect(parseAmount(text, 6), text).to.equal(1_250_500_000n)
    }
    expect(parseAmount('.5', 6)).to.equal(500_000n)
    expect(parseAmount('0,001', 6)).to.equal(1_000n)
    expect(parseAmount('1,250', 6, 'fr')).to.equal(1_250_000n)
    expect(parseAmount('7', 0)).to.equal(7n)
  })

  it('refuses what is not exactly one amount', () => {
    for (const text of [
      '',
      '.',
      'ten',
      '-5',
      '1e3',
      '0x10',
      '1,250',
      '1.2.3',
      '1,2,3',
      '0.0000001',
      '1.5.000,2',
      '5 USDC',
    ]) {
      expect(parseAmount(text, 6), text).to.equal(undefined)
    }
  })
})
