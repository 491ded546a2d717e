import { expect } from 'chai'
import { closingLine, judge, sum } from '../../scripts/tally.ts'

describe('test tally', () => {
  const clean = { passed: 3, failed: 0, skipped: 1 }

  it('takes the counts of a runner that ended well', () => {
    expect(judge({ exitCode: 0, counts: clean })).to.deep.equal(clean)
  })

  it('takes the counts of a runner with failing tests', () => {
    const counts = { passed: 1, failed: 2, skipped: 0 }
    expect(judge({ exitCode: 2, counts })).to.deep.equal(counts)
  })

  it('counts a runner that never reported as a failure', () => {
    expect(judge({ exitCode: 1, counts: undefined }).failed).to.equal(1)
    expect(judge({ exitCode: 0, counts: undefined }).failed).to.equal(1)
    expect(judge({ exitCode: null, counts: undefined }).failed).to.equal(1)
  })

  it('counts a runner that ran nothing as a failure, even when it skipped everything', () => {
    expect(judge({ exitCode: 0, counts: { passed: 0, failed: 0, skipped: 0 } }).failed).to.equal(1)
    expect(judge({ exitCode: 0, counts: { passed: 0, failed: 0, skipped: 9 } }).failed).to.equal(1)
  })

  it('counts an exit code that the counts do not explain as a failure', () => {
    expect(judge({ exitCode: 1, counts: clean })).to.deep.equal({ ...clean, failed: 1 })
    expect(judge({ exitCode: null, counts: clean }).failed).to.equal(1)
  })

  it('sums runners into the closing line', () => {
    expect(closingLine(sum([clean, clean]))).to.equal('6 passed, 0 failed, 2 skipped')
    expect(closingLine(sum([{ passed: 2, failed: 1, skipped: 0 }]))).to.equal('2 passed, 1 failed')
    expect(closingLine(sum([]))).to.equal('0 passed, 0 failed')
  })
})
