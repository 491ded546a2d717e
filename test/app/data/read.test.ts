import { expect } from 'chai'
import { lasting, type Outcome } from '../../../app/src/data/read.ts'

const refused = new Error('refused')
const nothing: Outcome<string> = { answer: undefined, error: null }
const first: Outcome<string> = { answer: { data: 'first', block: 1n }, error: null }
const failed: Outcome<string> = { answer: undefined, error: refused }

describe('what a reading shows', () => {
  it('keeps the last error on the page while it asks again', () => {
    const shown = lasting(nothing, failed)
    expect(shown.error).to.equal(refused)
    expect(lasting(shown, nothing)).to.equal(shown)
    expect(lasting(lasting(shown, nothing), failed)).to.equal(shown)
  })

  it('forgets the error with the first answer', () => {
    expect(lasting(failed, first)).to.deep.equal(first)
  })

  it('keeps the last answer, and says that it is old, when a newer look fails', () => {
    const stale = lasting(first, failed)
    expect(stale).to.deep.equal({ answer: first.answer, error: refused })
    expect(lasting(stale, nothing)).to.equal(stale)
  })

  it('is fresh again with a newer answer', () => {
    const second: Outcome<string> = { answer: { data: 'second', block: 2n }, error: null }
    expect(lasting({ answer: first.answer, error: refused }, second)).to.deep.equal(second)
  })

  it('stays the same thing while nothing changes', () => {
    expect(lasting(first, { ...first })).to.equal(first)
  })
})
