import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { BUDGETS, excesses, LIKENESSES } from '../../scripts/gas/budgets.ts'
import { staleDocuments, withFigures } from '../../scripts/gas/documents.ts'
import { driftOf } from '../../scripts/gas/drift.ts'
import { FIGURES, type Measurements, measurements } from '../../scripts/gas/figures.ts'

const committed = measurements.parse(JSON.parse(readFileSync(new URL('../../gas.json', import.meta.url), 'utf8')))

function changed(change: Partial<Measurements>): Measurements {
  return { ...committed, ...change }
}

describe('gas.json', () => {
  it('is within every budget and what the documents show', () => {
    expect(excesses(committed)).to.deep.equal([])
    expect(staleDocuments(committed)).to.deep.equal([])
  })

  it('drifts by a single unit of any figure', () => {
    expect(driftOf(committed, committed)).to.deep.equal([])
    for (const figure of FIGURES) {
      const [line, ...others] = driftOf(committed, changed({ [figure]: committed[figure] - 1 }))
      expect(line).to.match(new RegExp(`^${figure} .*${committed[figure]} in gas.json.*: -1$`))
      expect(others).to.deep.equal([])
    }
    const { Journal } = committed.sizes
    const grown = changed({ sizes: { ...committed.sizes, Journal: { ...Journal, runtime: Journal.runtime + 1 } } })
    expect(driftOf(committed, grown)).to.have.length(1)
  })

  it('passes a budget with the first unit too many', () => {
    for (const { operation, figures, budget } of BUDGETS) {
      const [first, ...others] = figures
      if (!first) throw new Error('a budget is for something')
      const rest = others.reduce((sum, figure) => sum + committed[figure], 0)
      const sentenceOf = (gas: number) =>
        excesses(changed({ [first]: gas - rest })).filter((one) => one.startsWith(operation))
      expect(sentenceOf(budget)).to.deep.equal([])
      expect(sentenceOf(budget + 1)).to.deep.equal([`${operation} costs ${budget + 1} gas; its budget is ${budget}`])
    }
  })

  it('notices a cost that grows with lots or milestones', () => {
    for (const { figure, to, percent } of LIKENESSES) {
      const most = Math.floor((committed[to] * (100 + percent)) / 100)
      const sentences = (gas: number) => excesses(changed({ [figure]: gas })).filter((one) => one.startsWith(figure))
      expect(sentences(most)).to.deep.equal([])
      expect(sentences(most + 1)).to.have.length(1)
    }
  })

  it('notices code that no chain takes', () => {
    const { Campaign } = committed.sizes
    const large = changed({ sizes: { ...committed.sizes, Campaign: { ...Campaign, runtime: 24_577 } } })
    expect(excesses(large)).to.deep.equal(['Campaign has 24577 bytes; a chain takes 24576'])
  })
})

describe('figures in a document', () => {
  it('are filled in between their marks and nowhere else', () => {
    const filled = withFigures('before\n<!-- gas:budgets -->\noutdated\n<!-- /gas -->\nafter', committed)
    expect(filled).to.match(/^before\n<!-- gas:budgets -->\n\| operation /)
    expect(filled).to.match(/\|\n<!-- \/gas -->\nafter$/)
    expect(filled).to.include(committed.donate.toLocaleString('en')).and.not.include('outdated')
    expect(withFigures(filled, committed)).to.equal(filled)
    expect(withFigures('donate: 1', committed)).to.equal('donate: 1')
    expect(() => withFigures('<!-- gas:other -->\n<!-- /gas -->', committed)).to.throw('no block of figures')
  })
})
