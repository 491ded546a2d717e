import { expect } from 'chai'
import { getAddress } from 'viem'
import { insiderRole } from '../../../sdk/src/ledger/insiders.ts'
import type { Parties } from '../../../sdk/src/roles.ts'

const at = (number: number) => getAddress(`0x${number.toString(16).padStart(40, 'a')}`)

const parties: Parties = {
  charity: at(1),
  parameters: {
    fallbackRecipient: at(2),
    verifiers: { members: [at(3), at(4)] },
    panel: { members: [at(5)] },
    milestones: [{ payouts: [{ recipient: at(6) }] }, { payouts: [{ recipient: at(7) }, { recipient: at(1) }] }],
  },
}

describe('insiders of a campaign', () => {
  it('are everybody with a part in it', () => {
    expect([1, 6, 7, 3, 4, 5, 2].map((number) => insiderRole(parties, at(number)))).to.deep.equal([
      'charity',
      'recipient',
      'recipient',
      'verifier',
      'verifier',
      'panel',
      'fallback',
    ])
  })

  it('are nobody else', () => {
    expect(insiderRole(parties, at(8))).to.equal(undefined)
  })

  it('are found however an address is written', () => {
    const lower = at(3).toLowerCase() as `0x${string}`
    expect(insiderRole(parties, lower)).to.equal('verifier')
  })
})
