import { termsSchema } from '@amana/sdk/schemas'
import { expect } from 'chai'
import fc from 'fast-check'
import { catalogueIn, changed, costOf } from '../../../app/src/features/give/catalogue.ts'

const texts = { name: 'Bread', description: 'Bread for all.', milestones: [{ title: 'Oven', description: 'An oven.' }] }
const terms = termsSchema.parse({
  ...texts,
  language: 'en',
  organiser: { name: 'Bakers', kind: 'association' },
  recipients: [],
  gifts: [
    { label: 'A loaf', amount: '1200000' },
    { label: 'Good wishes', amount: '0' },
    { label: 'A sack of flour', amount: '32000000' },
  ],
  translations: { ar: { ...texts, gifts: ['رغيف', 'دعاء', 'كيس طحين'] }, fr: texts },
})

describe('the catalogue of gifts', () => {
  it('has the things of the terms at their exact prices, in the visitor’s language where there are words in it', () => {
    expect(catalogueIn(terms, 'ar')).to.deep.equal([
      { label: 'رغيف', language: 'ar', amount: 1_200_000n },
      { label: 'كيس طحين', language: 'ar', amount: 32_000_000n },
    ])
    expect(catalogueIn(terms, 'fr').map(({ label, language }) => [label, language])).to.deep.equal([
      ['A loaf', 'en'],
      ['A sack of flour', 'en'],
    ])
    expect(catalogueIn(undefined, 'en')).to.deep.equal([])
  })

  it('adds up to the unit, and never takes away what is not there', () => {
    const items = catalogueIn(terms, 'en')
    const steps = fc.array(fc.tuple(fc.nat(1), fc.constantFrom(1 as const, -1 as const)), { maxLength: 40 })
    fc.assert(
      fc.property(steps, (moves) => {
        let quantities: readonly number[] = []
        const plain = [0, 0]
        for (const [index, by] of moves) {
          quantities = changed(items, quantities, index, by)
          plain[index] = Math.max(0, (plain[index] ?? 0) + by)
        }
        if (moves.length > 0) expect(quantities).to.deep.equal(plain)
        const [loaves = 0, sacks = 0] = plain
        expect(costOf(items, quantities)).to.equal(1_200_000n * BigInt(loaves) + 32_000_000n * BigInt(sacks))
      }),
    )
  })
})
