import { expect } from 'chai'
import { accountKindOf } from '../../sdk/src/account-kind.ts'

describe('the kind of an account', () => {
  it('is a key without code', () => {
    expect([undefined, '0x'].map(accountKindOf)).to.deep.equal(['key', 'key'])
  })

  it('is a delegated key where the code says whom to ask, in whatever case a node spells it', () => {
    const code = `0xef0100${'ab'.repeat(20)}`
    expect([code, `0x${code.slice(2).toUpperCase()}`].map(accountKindOf)).to.deep.equal(['delegated', 'delegated'])
  })

  it('is a contract with any other code', () => {
    expect(accountKindOf('0x6080')).to.equal('contract')
  })
})
