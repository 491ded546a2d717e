import { expect } from 'chai'
import { isSameList } from '../../../app/src/data/confirmed-places.ts'

describe('the places of events that an index told', () => {
  it('are confirmed when the node has the very same, in whatever order', () => {
    expect(isSameList(['a 1 0x1', 'b 1 0x2'], ['b 1 0x2', 'a 1 0x1'])).to.equal(true)
  })

  it('are not when one is in another transaction, left out, or there twice', () => {
    expect(isSameList(['a 1 0x1'], ['a 1 0x9'])).to.equal(false)
    expect(isSameList(['a 1 0x1', 'b 1 0x2'], ['a 1 0x1'])).to.equal(false)
    expect(isSameList(['a 1 0x1'], ['a 1 0x1', 'a 1 0x1'])).to.equal(false)
  })
})
