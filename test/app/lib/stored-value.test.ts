import { expect } from 'chai'
import * as z from 'zod/mini'
import { storedValue } from '../../../app/src/lib/stored-value.ts'

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')

describe('a value that is kept in the browser', () => {
  afterEach(() => {
    if (original) Object.defineProperty(globalThis, 'localStorage', original)
    else Reflect.deleteProperty(globalThis, 'localStorage')
  })

  it('is there again, and its followers hear of a change', () => {
    const kept = storage({})
    const value = storedValue('colour', z.enum(['red', 'blue']), 'red')
    let heard = 0
    const leave = value.subscribe(() => {
      heard += 1
    })
    value.write('blue')
    expect(value.read()).to.equal('blue')
    expect(heard).to.equal(1)
    leave()
    value.write('red')
    expect(heard).to.equal(1)
    expect(kept.get('amana.colour')).to.equal('"red"')
    expect(storedValue('colour', z.enum(['red', 'blue']), 'blue').read()).to.equal('red')
  })

  it('is the usual one when what was kept is something else', () => {
    for (const text of ['"green"', '{', 'null', '{"__proto__":{"a":1}}', '']) {
      storage({ 'amana.colour': text })
      expect(storedValue('colour', z.enum(['red', 'blue']), 'red').read(), text).to.equal('red')
    }
  })

  it('holds while the page is open where nothing may be kept', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    define({ getItem: refuse, setItem: refuse, removeItem: refuse })
    const value = storedValue('colour', z.enum(['red', 'blue']), 'red')
    expect(value.read()).to.equal('red')
    value.write('blue')
    expect(value.read()).to.equal('blue')
  })
})

function storage(initial: Record<string, string>): Map<string, string> {
  const kept = new Map(Object.entries(initial))
  define({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  })
  return kept
}

function define(value: object): void {
  Object.defineProperty(globalThis, 'localStorage', { value, configurable: true })
}
