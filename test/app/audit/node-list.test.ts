import { expect } from 'chai'
import { nodesIn } from '../../../app/src/features/audit/node-list.ts'

describe('nodes of an audit', () => {
  it('are one per line, or beside each other, each once', () => {
    expect(nodesIn('')).to.deep.equal([])
    expect(nodesIn(' https://a.example\nhttps://b.example, https://a.example ')).to.deep.equal([
      'https://a.example',
      'https://b.example',
    ])
  })

  it('are none that the page may not ask, and not more than five', () => {
    expect(nodesIn('https://a.example http://b.example')).to.equal(undefined)
    expect(nodesIn([1, 2, 3, 4, 5].map((name) => `https://${name}.example`).join('\n'))).to.have.length(5)
    expect(nodesIn([1, 2, 3, 4, 5, 6].map((name) => `https://${name}.example`).join('\n'))).to.equal(undefined)
  })
})
