import { expect } from 'chai'
import fc from 'fast-check'
import { offersToFinish, readGiftAmount, suggestedAmounts } from '../../../app/src/features/give/gift-amount.ts'
import { formatAmount, typedAmount } from '../../../app/src/i18n/amount.ts'
import type { Language } from '../../../app/src/i18n/language.ts'
import { LANGUAGES } from '../../../app/src/i18n/language.ts'

const COIN = 1_000_000n
const LIMITS = { decimals: 6, minimum: COIN, remaining: 500n * COIN }
const read = (text: string, limits = LIMITS, language: Language = 'en') => readGiftAmount(text, { ...limits, language })
const problem = (text: string, limits = LIMITS) => read(text, limits).problem?.kind

describe('the amount of a gift', () => {
  it('is read to the unit, as each language writes it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: COIN, max: 500n * COIN }), fc.constantFrom(...LANGUAGES), (amount, language) => {
        expect(read(formatAmount(language, amount, 6), LIMITS, language).amount).to.equal(amount)
      }),
    )
  })

  it('asks again whether a comma makes a thousand or a fraction, except in French', () => {
    expect(problem('1,250')).to.equal('unclear')
    expect(read('1,250', LIMITS, 'fr').amount).to.equal(1_250_000n)
    expect(read('12,5').amount).to.equal(12_500_000n)
  })

  it('is read back from what a suggestion fills in, thousands too', () => {
    const limits = { ...LIMITS, remaining: 10n ** 30n }
    fc.assert(
      fc.property(fc.bigInt({ min: COIN, max: 10n ** 14n }), fc.constantFrom(...LANGUAGES), (amount, language) => {
        expect(read(typedAmount(language, amount, 6), limits, language).amount).to.equal(amount)
      }),
    )
    for (const language of LANGUAGES) {
      expect(read(typedAmount(language, 1_500n * COIN, 6), limits, language).amount).to.equal(1_500n * COIN)
    }
  })

  it('takes Arabic digits and marks', () => {
    expect(read('٢٥٫٥').amount).to.equal(25_500_000n)
  })

  it('says what is wrong', () => {
    expect(problem('')).to.equal('missing')
    expect(problem('  ')).to.equal('missing')
    for (const text of ['ten', '1e3', '-5', '0x10', '1,234.5.6', '∞'])
      expect(problem(text), text).to.equal('unreadable')
    expect(problem('1.0000001')).to.equal('tooFine')
    expect(problem('1.0000000')).to.equal(undefined)
    expect(problem('0')).to.equal('tooSmall')
    expect(problem('0.999999')).to.equal('tooSmall')
    expect(problem('500.000001')).to.equal('tooLarge')
  })

  it('calls a number too large however many digits it has', () => {
    for (const digits of [31, 44, 400]) {
      expect(problem('9'.repeat(digits)), `${digits} digits`).to.equal('tooLarge')
      expect(problem('٩'.repeat(digits)), `${digits} Arabic digits`).to.equal('tooLarge')
    }
    expect(problem(`${'9'.repeat(44)}.5`)).to.equal('tooLarge')
    expect(problem(`${'9'.repeat(44)}x`)).to.equal('unreadable')
  })

  it('accepts exactly the bounds', () => {
    expect(read('1').amount).to.equal(COIN)
    expect(read('500').amount).to.equal(500n * COIN)
  })

  it('lets a rest below the smallest gift be given, and nothing less', () => {
    const rest = { ...LIMITS, remaining: 400_000n }
    expect(read('0.4', rest).amount).to.equal(400_000n)
    expect(read('0.3', rest).problem).to.deep.equal({ kind: 'tooSmall', minimum: 400_000n })
  })

  it('refuses zero where nothing remains', () => {
    expect(problem('0', { ...LIMITS, remaining: 0n })).to.equal('tooSmall')
  })
})

describe('the amounts that are suggested', () => {
  it('ascend, and are ones that the milestone takes', () => {
    expect(suggestedAmounts(LIMITS)).to.deep.equal([10n * COIN, 25n * COIN, 50n * COIN, 100n * COIN])
    expect(suggestedAmounts({ ...LIMITS, remaining: 30n * COIN })).to.deep.equal([10n * COIN, 25n * COIN])
    expect(suggestedAmounts({ ...LIMITS, minimum: 20n * COIN, remaining: 30n * COIN })).to.deep.equal([25n * COIN])
  })

  it('offer to finish a milestone only while its rest is of the size of gifts', () => {
    expect(offersToFinish(0n, 6)).to.equal(false)
    expect(offersToFinish(2_000n * COIN, 6)).to.equal(true)
    expect(offersToFinish(2_000n * COIN + 1n, 6)).to.equal(false)
  })
})
