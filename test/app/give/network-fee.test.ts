import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { networkFee } from '../../../app/src/features/give/network-fee.ts'

const measured = JSON.parse(readFileSync('gas.json', 'utf8')) as Record<string, number>
const BASE = 21_000

describe('what the network takes for a gift', () => {
  it('is said as no less than what was measured, and no more than twice that', () => {
    const gas = (name: string) => (measured[name] ?? Number.NaN) + BASE
    const first = gas('donateFirst') - gas('donate')
    const expected = {
      allowance: gas('donateFirst'),
      permit: gas('donatePermit') + first,
      authorization: gas('donateAuthorization') + first,
    }
    for (const [way, least] of Object.entries(expected)) {
      const said = Number(networkFee(way as keyof typeof expected, 1, 1n))
      expect(said, way).to.be.within(least, 2 * least)
    }
    const share = gas('donateTwoShares') - gas('donate')
    expect(Number(networkFee('allowance', 2, 1n)) - Number(networkFee('allowance', 1, 1n))).to.be.within(
      share,
      2 * share,
    )
  })

  it('is rounded up to two digits: more would promise what nobody knows', () => {
    expect(networkFee('allowance', 1, 1_234_567_891n)).to.equal(200_000_000_000_000n)
    expect(networkFee('permit', 1, 1n)).to.equal(190_000n)
  })
})
