import type { Terms } from '@amana/sdk/schemas'
import { expect } from 'chai'
import { budgetIn, organiserIn } from '../../../app/src/lib/terms-in.ts'

const four = { title: 'Four', description: 'Neuf' }

function termsWith(french: typeof four & { budget?: string[] }): Terms {
  return {
    name: 'Bakery',
    description: 'Bread',
    language: 'en',
    organiser: { name: 'Bakers', kind: 'business' },
    milestones: [{ title: 'Oven', description: 'New', budget: [{ label: 'The oven', amount: '100' }] }],
    recipients: [],
    translations: { fr: { name: 'Fournil', description: 'Pain', milestones: [french] } },
  }
}

describe('a budget in the visitor’s language', () => {
  it('uses the translated labels', () => {
    const terms = termsWith({ ...four, budget: ['Le four'] })
    expect(budgetIn(terms, 0, 'fr')).to.deep.equal([{ label: 'Le four', amount: 100n, language: 'fr' }])
  })

  it('keeps the document’s own labels, marked as such, where there are none', () => {
    const own = [{ label: 'The oven', amount: 100n, language: 'en' }]
    expect(budgetIn(termsWith(four), 0, 'fr')).to.deep.equal(own)
    expect(budgetIn(termsWith(four), 0, 'ar')).to.deep.equal(own)
    expect(budgetIn(termsWith({ ...four, budget: ['Le four'] }), 0, 'en')).to.deep.equal(own)
  })
})

describe('an organiser’s name in the visitor’s language', () => {
  it('is the translated one, or its own marked as such', () => {
    const terms = termsWith(four)
    expect(organiserIn(terms, 'fr')).to.deep.equal({ name: 'Bakers', language: 'en' })
    const { fr } = terms.translations ?? {}
    if (!fr) throw new Error('no translation')
    const translated: Terms = { ...terms, translations: { fr: { ...fr, organiser: 'Boulangers' } } }
    expect(organiserIn(translated, 'fr')).to.deep.equal({ name: 'Boulangers', language: 'fr' })
    expect(organiserIn(translated, 'ar')).to.deep.equal({ name: 'Bakers', language: 'en' })
    expect(organiserIn(translated, 'en')).to.deep.equal({ name: 'Bakers', language: 'en' })
  })
})
