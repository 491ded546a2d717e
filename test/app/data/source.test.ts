import { expect } from 'chai'
import { gravest, type Source } from '../../../app/src/data/source.ts'

const agrees: Source = { kind: 'agrees', index: 9n, behind: 0n }
const disagrees = (campaign: `0x${string}`): Source => ({
  kind: 'disagrees',
  index: 9n,
  differences: [{ what: 'events', campaign, fromIndex: { count: 1 }, fromChain: { count: 2 } }],
})

describe('of several sources on a page', () => {
  it('the reader hears of the gravest', () => {
    const behind: Source = { kind: 'agrees', index: 5n, behind: 4n }
    expect(gravest([agrees, behind, agrees])).to.equal(behind)
    expect(gravest([behind, { kind: 'chain', index: 'silent' }])).to.include({ index: 'silent' })
    expect(gravest([agrees, { kind: 'incomplete' }, behind])).to.deep.equal({ kind: 'incomplete' })
    expect(gravest([])).to.include({ kind: 'chain' })
  })

  it('the reader hears of every contradiction', () => {
    const both = gravest([disagrees('0x1'), { kind: 'incomplete' }, agrees, disagrees('0x2')])
    expect(both.kind === 'disagrees' && both.differences.map(({ campaign }) => campaign)).to.deep.equal(['0x1', '0x2'])
  })
})
