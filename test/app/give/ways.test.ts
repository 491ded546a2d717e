import { type GivingFacts, givingWays } from '@amana/sdk/giving-ways'
import { expect } from 'chai'
import { giverWarning } from '../../../app/src/features/give/giver-warnings.ts'
import { needsGas, openWays } from '../../../app/src/features/give/ways.ts'

const FACTS: GivingFacts = {
  amount: 10n,
  allowance: 0n,
  token: { permit: 'eip2612', authorization: 'erc3009' },
  account: 'key',
  atomic: 'unsupported',
}
const ways = (facts: Partial<GivingFacts>, relayTakes = false) =>
  openWays(givingWays({ ...FACTS, ...facts }), relayTakes)

describe('the ways of giving that a wallet is offered', () => {
  it('begin with a signature alone where a relay takes the token', () => {
    expect(ways({}, true)).to.deep.equal(['relay', 'permit', 'approve'])
    expect(ways({ allowance: 10n }, true)).to.deep.equal(['relay', 'allowance', 'permit', 'approve'])
  })

  it('have no relay for contracts and for tokens that take no transfer by signature', () => {
    expect(ways({ account: 'contract' }, true)).to.deep.equal(['approve'])
    expect(ways({ token: { permit: 'eip2612', authorization: 'none' } }, true)).to.deep.equal(['permit', 'approve'])
    expect(ways({ token: undefined }, true)).to.deep.equal(['approve'])
  })

  it('ask once where the wallet makes calls together', () => {
    expect(ways({ account: 'contract', atomic: 'supported' })).to.deep.equal(['calls', 'approve'])
    expect(ways({ account: 'delegated', atomic: 'ready' })).to.deep.equal(['calls', 'permit', 'approve'])
  })

  it('have the transfer that one carries oneself only where there is no permit', () => {
    expect(ways({ token: { permit: 'none', authorization: 'erc3009' } })).to.deep.equal(['authorization', 'approve'])
  })

  it('always end with two transactions, and only a relay or the wallet itself may pay for others', () => {
    expect(ways({ token: undefined }).at(-1)).to.equal('approve')
    const payers = (['relay', 'allowance', 'calls', 'permit', 'authorization', 'approve'] as const).filter(needsGas)
    expect(payers).to.deep.equal(['allowance', 'permit', 'authorization', 'approve'])
  })
})

describe('whoever gives from an address that may not be theirs alone', () => {
  it('D8: is warned before signing when the address is a contract or sends as services do, and nobody else is', () => {
    expect(giverWarning({ account: 'contract', outgoing: 1 })).to.equal('contract')
    expect(giverWarning({ account: 'key', outgoing: 250_000 })).to.equal('service')
    expect(giverWarning({ account: 'key', outgoing: 10_000 })).to.equal('service')
    expect(giverWarning({ account: 'key', outgoing: 9_999 })).to.equal(undefined)
    expect(giverWarning({ account: 'key', outgoing: 0 })).to.equal(undefined)
    expect(giverWarning({ account: 'delegated', outgoing: 3 }), 'a key with code is still its owner’s').to.equal(
      undefined,
    )
  })
})
