import { expect } from 'chai'
import { sourceOf } from '../../../app/service-worker/routing.ts'

const ORIGIN = 'https://amana.example'
const SHELL = new Set(['/', '/mark.svg', '/manifest.webmanifest', '/assets/index-AbCd1234.js'])

describe('what the service worker answers', () => {
  it('is a page of the site, whatever its address', () => {
    for (const path of [
      '/',
      '/ar',
      '/en/c/eip155:1:0x5FbDB2315678afecb367f032d93F642f64180aa3?source=e:a',
      '/en/nowhere',
    ]) {
      expect(from(path, 'navigate'), path).to.equal('page')
    }
  })

  it('is a file of the site: what is named by its hash from what was kept, the rest from the network first', () => {
    expect(from('/assets/index-AbCd1234.js')).to.equal('kept-first')
    expect(from('/assets/plex-sans-BcDe5678.woff2')).to.equal('kept-first')
    expect(from('/mark.svg')).to.equal('network-first')
    expect(from('/config.json')).to.equal('network-first')
  })

  it('is nothing that somebody else wrote, and nothing that figures come from', () => {
    for (const url of [
      `/content/${'ab'.repeat(32)}`,
      'https://node.example/',
      'http://127.0.0.1:8545/',
      'https://amana.example.evil.example/assets/index-AbCd1234.js',
      'https://amana.example:8443/assets/index-AbCd1234.js',
      '/build-manifest.json',
      '/v1/campaigns',
    ]) {
      expect(from(url), url).to.equal('network')
    }
    expect(from(`/content/${'ab'.repeat(32)}`, 'navigate'), 'a document that is opened').to.equal('network')
    expect(from('/config.json', 'cors', 'POST'), 'what is sent').to.equal('network')
  })
})

function from(path: string, mode = 'cors', method = 'GET') {
  return sourceOf({ url: new URL(path, ORIGIN).href, mode, method }, ORIGIN, SHELL)
}
