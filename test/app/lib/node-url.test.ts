import { expect } from 'chai'
import { decoded } from '../../../app/src/lib/decoded.ts'
import { isNodeUrl } from '../../../app/src/lib/node-url.ts'

describe('what an audit may be asked with', () => {
  it('is a node over https, or one on this machine', () => {
    for (const url of ['https://node.example/key', 'http://localhost:8545', 'http://127.0.0.1:8545/']) {
      expect(isNodeUrl(url), url).to.equal(true)
    }
  })

  it('is nothing that the page may not ask, and no password', () => {
    for (const url of [
      'http://node.example',
      'http://localhost.example',
      'ws://localhost:8545',
      'https://name:secret@node.example',
      'https://name@node.example',
      'https://',
      'node.example',
      '',
    ]) {
      expect(isNodeUrl(url), url).to.equal(false)
    }
  })

  it('is read from a path even when its escapes are broken', () => {
    expect(decoded('eip155%3A1')).to.equal('eip155:1')
    expect(decoded('%E0%A4%A')).to.equal('%E0%A4%A')
  })
})
