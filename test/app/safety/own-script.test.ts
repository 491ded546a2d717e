import { expect } from 'chai'
import { ownScript } from '../../../app/src/lib/own-script.ts'

const ORIGIN = 'https://amana.example'

interface Made {
  name: string
  asked: string[]
}

describe('the address of a script that runs beside the page', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'window')
  let made: Made[]

  beforeEach(() => {
    made = []
    const createPolicy = (name: string, { createScriptURL }: { createScriptURL(text: string): string }) => {
      const policy: Made = { name, asked: [] }
      made.push(policy)
      return {
        createScriptURL(text: string) {
          policy.asked.push(text)
          return { trusted: createScriptURL(text) }
        },
      }
    }
    const window = { location: { origin: ORIGIN }, trustedTypes: { createPolicy } }
    Object.defineProperty(globalThis, 'window', { configurable: true, value: window })
  })

  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'window', before)
    else Reflect.deleteProperty(globalThis, 'window')
  })

  it('is one of this build, and trusted by one policy', () => {
    const first = ownScript(new URL('/service-worker.js', ORIGIN))
    const second = ownScript(new URL('/assets/audit-worker-AbCd1234.js', ORIGIN))
    expect(first).to.deep.equal({ trusted: `${ORIGIN}/service-worker.js` })
    expect(second).to.deep.equal({ trusted: `${ORIGIN}/assets/audit-worker-AbCd1234.js` })
    // Browsers refuse a second policy of the name.
    expect(made.map(({ name }) => name)).to.deep.equal(['amana'])
  })

  it('is nobody else’s, whatever it looks like', () => {
    for (const url of [
      'https://evil.example/assets/a.js',
      'https://amana.example.evil.example/assets/a.js',
      'https://amana.example@evil.example/assets/a.js',
      'https://user@amana.example/assets/a.js',
      'http://amana.example/assets/a.js',
      'https://amana.example:8443/assets/a.js',
      'blob:https://amana.example/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
      'data:text/javascript,alert(1)',
      `https://amana.example/content/${'ab'.repeat(32)}`,
      'https://amana.example/assets/../content/a.js',
      'https://amana.example/service-worker.js/x',
    ]) {
      expect(() => ownScript(new URL(url)), url).to.throw(TypeError, 'not a script of this site')
    }
  })
})
