import { expect } from 'chai'
import { emptyDraft } from '../../../app/src/features/voices/draft.ts'
import { keptWords } from '../../../app/src/features/voices/kept-words.ts'

const HASH = `0x${'ab'.repeat(32)}` as const
const draft = { ...emptyDraft('ar'), text: 'من لديه المفتاح؟', milestone: 0 }

describe('words that are being written', () => {
  let storage: Map<string, string>

  beforeEach(() => {
    storage = new Map()
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: {
        getItem: (name: string) => storage.get(name) ?? null,
        setItem: (name: string, value: string) => storage.set(name, value),
        removeItem: (name: string) => storage.delete(name),
      },
    })
  })

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'localStorage')
  })

  it('are there again after a reload, each for its purpose, until they are written', () => {
    keptWords.set('a', { draft })
    keptWords.set('b', { draft, ready: { json: '{}', hash: HASH, isStored: true } })
    expect(keptWords.get('a')?.draft).to.deep.equal(draft)
    expect(keptWords.get('b')?.ready).to.deep.equal({ json: '{}', hash: HASH, isStored: true })
    keptWords.remove('b')
    expect(keptWords.get('b')).to.equal(undefined)
    keptWords.remove('a')
    expect(storage.size).to.equal(0)
  })

  it('are nothing when somebody else wrote into the storage', () => {
    for (const text of ['{', 'null', '{"a":{"draft":{"text":1}}}', '{"a":{"draft":"x","keptAt":"y"}}']) {
      storage.set('amana.words', text)
      expect(keptWords.get('a'), text).to.equal(undefined)
    }
    keptWords.set('a', { draft })
    expect(keptWords.get('a')?.draft).to.deep.equal(draft)
  })
})
