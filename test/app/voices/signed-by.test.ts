import { expect } from 'chai'
import { signedBy } from '../../../app/src/features/voices/signed-by.ts'
import { account } from '../../sdk/ledger/every-event.ts'

describe('what an address has signed in public', () => {
  it('is counted, with the latest, whoever else wrote', () => {
    const entries = [
      { author: account(1), timestamp: 30n },
      { author: account(2), timestamp: 90n },
      { author: account(1), timestamp: 20n },
    ]
    expect(signedBy(entries, account(1))).to.deep.equal({ count: 2, last: 30n })
    expect(signedBy(entries, account(3))).to.equal(undefined)
  })
})
