import { readFileSync } from 'node:fs'
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

  it('is what the README says', () => {
    const { mutants, scorePercent } = readReport()
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    expect(readme).to.contain(`${Math.floor(scorePercent)} % of ${mutants.toLocaleString('en')} small changes`)
  })
})
