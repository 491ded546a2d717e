import { expect } from 'chai'
import { problemsOf, readReasons, readReport } from '../scripts/variants/report.ts'
import { readSources } from '../scripts/variants/sources.ts'

describe('docs/mutation.json', () => {
  it('belongs to the present contracts, reaches the score, and every survivor has a sentence why', () => {
    expect(problemsOf(readReport(), readSources(), readReasons())).to.deep.equal([])
  })

  it('has a killed negation of every condition but those whose negations all have such a sentence', () => {
    const { conditions } = readReport()
    expect(conditions.all).to.be.greaterThan(100)
    expect(conditions.withKilledNegation + conditions.others.length).to.equal(conditions.all)
  })
})
