import type { Terms } from '@amana/sdk/schemas'
import { expect } from 'chai'
import { budgetIn } from '../../../app/src/lib/terms-in.ts'

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
