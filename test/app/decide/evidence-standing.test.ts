import { expect } from 'chai'
import { doubtsOf, type EvidenceStanding } from '../../../app/src/features/decide/evidence-standing.ts'

const WHOLE: EvidenceStanding = { package: 'matches', files: 2, matching: 2, differing: [], opened: 0 }

describe('evidence that a signer looks at', () => {
  it('raises no doubt when every byte fits, whether its files were opened or not', () => {
    expect(doubtsOf(WHOLE)).to.equal(undefined)
    expect(doubtsOf({ ...WHOLE, files: 0, matching: 0 })).to.equal(undefined)
  })

  it('is better not approved when a document differs, whatever else fits', () => {
    expect(doubtsOf({ ...WHOLE, matching: 1, differing: ['receipts.txt'] })).to.equal('differs')
    expect(doubtsOf({ ...WHOLE, package: 'differs', files: 0, matching: 0 })).to.equal('differs')
  })

  it('says what is wrong with the package, and what is not here yet', () => {
    expect(doubtsOf({ ...WHOLE, package: 'other' })).to.equal('other')
    expect(doubtsOf({ ...WHOLE, package: 'unreadable', files: 0, matching: 0 })).to.equal('unreadable')
    for (const missing of ['asking', 'missing'] as const) {
      expect(doubtsOf({ ...WHOLE, package: missing, files: 0, matching: 0 })).to.equal('incomplete')
    }
    expect(doubtsOf({ ...WHOLE, matching: 1 })).to.equal('incomplete')
  })
})
