import { expect } from 'chai'
import { parseCommand, select } from '../../../scripts/variants/mutation-command.ts'

const MUTANTS = Array.from({ length: 20 }, (_, index) => ({ file: index < 15 ? 'a.sol' : 'b.sol', index }))

function selected(...commandLine: string[]): number[] {
  return select(MUTANTS, parseCommand(commandLine)).map(({ index }) => index)
}

describe('command line of the mutation run', () => {
  it('takes all mutants unless it says otherwise', () => {
    expect(selected()).to.deep.equal(MUTANTS.map(({ index }) => index))
    expect(parseCommand([])).to.include({ workers: 2, check: false })
  })

  it('takes those of one file', () => {
    expect(selected('--file', 'b.sol')).to.deep.equal([15, 16, 17, 18, 19])
    expect(() => selected('--file', 'c.sol')).to.throw('No mutants of c.sol')
  })

  it('deals them out to shards, each to one', () => {
    const shards = ['1/3', '2/3', '3/3'].map((shard) => selected('--shard', shard))
    expect(shards.flat().sort((a, b) => a - b)).to.deep.equal(selected())
    expect(shards[0]).to.deep.equal([0, 3, 6, 9, 12, 15, 18])
  })

  it('draws the same sample for the same seed', () => {
    expect(selected('--sample', '5')).to.have.length(5)
    expect(selected('--sample', '5')).to.deep.equal(selected('--sample', '5', '--seed', '1'))
    expect(selected('--sample', '5')).to.not.deep.equal(selected('--sample', '5', '--seed', '2'))
    expect(selected('--sample', '99')).to.deep.equal(selected())
  })

  for (const wrong of [['--sample', '0'], ['--workers', 'two'], ['--shard', '3'], ['--shard', '3/2'], ['--fast']]) {
    it(`refuses ${wrong.join(' ')}`, () => {
      expect(() => parseCommand(wrong)).to.throw(wrong[0])
    })
  }
})
