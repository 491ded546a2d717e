import { expect } from 'chai'
import { closureOf, codeHash, isShipped, readSources, SHIPPED, targetsOf } from '../../../scripts/variants/sources.ts'

describe('sources of a variant', () => {
  const sources = readSources()

  it('are closed: whatever one imports is there', () => {
    for (const { file } of SHIPPED) expect([...closureOf(file, sources)].filter((path) => !sources[path])).to.be.empty
    expect([...closureOf('contracts/Journal.sol', sources)]).to.include('contracts/libraries/Ledger.sol')
  })

  it('are compiled again as far as a change reaches, test contracts included', () => {
    const reached = (file: string) => targetsOf([file], sources).map(({ contract }) => contract)
    expect(reached('contracts/Journal.sol')).to.deep.equal(['Journal'])
    expect(reached('contracts/libraries/CoinLine.sol')).to.include.members([
      'CampaignFactory',
      'Campaign',
      'CoinLineHarness',
    ])
    expect(reached('contracts/libraries/CoinLine.sol')).to.not.include.members(['Journal', 'DemoToken'])
  })

  it('have the same hash when only comments and white space differ', () => {
    const hashOf = (text: string) => codeHash({ 'C.sol': text })
    expect(hashOf('contract C {\n  // why\n  uint a; /* b */\n}\n')).to.equal(hashOf('contract C { uint a; }'))
    expect(hashOf('contract C { uint b; }')).to.not.equal(hashOf('contract C { uint a; }'))
    expect(hashOf('string constant A = "a // b";')).to.not.equal(hashOf('string constant A = "a // c";'))
    expect(codeHash({ 'D.sol': 'contract C {}' })).to.not.equal(codeHash({ 'C.sol': 'contract C {}' }))
  })

  it('are ours when they are deployed', () => {
    expect(isShipped('contracts/types/Lot.sol')).to.equal(true)
    for (const path of ['contracts/mocks/FeeToken.sol', 'contracts/interfaces/ICampaign.sol', '@openzeppelin/A.sol']) {
      expect(isShipped(path)).to.equal(false)
    }
  })
})
