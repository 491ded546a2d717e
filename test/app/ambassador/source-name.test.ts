import { expect } from 'chai'
import fc from 'fast-check'
import { nameOfTyped, parseSource, sourceText } from '../../../app/src/features/ambassador/source-name.ts'
import { encodeSourceTag } from '../../../sdk/src/source-tag.ts'
import { account } from '../../sdk/ledger/every-event.ts'

const name = fc.stringMatching(/^[a-z0-9-]{1,30}$/)
const source = fc.oneof(
  fc.record({ kind: fc.constantFrom('paid', 'earned', 'owned'), name }),
  fc.record({ kind: fc.constant('ambassador' as const), address: fc.integer({ min: 1, max: 200 }).map(account) }),
)

describe('a source in the address of a page', () => {
  it('is the same as text and as the 32 bytes of its tag', () => {
    fc.assert(
      fc.property(source, (one) => {
        const tag = encodeSourceTag(one)
        expect(parseSource(sourceText(one))?.tag).to.equal(tag)
        expect(parseSource(tag)).to.deep.equal({ tag, source: parseSource(sourceText(one))?.source })
      }),
    )
  })

  for (const text of [
    '',
    'e:',
    'x:news',
    'e:News',
    'e:a b',
    `0x${'0'.repeat(64)}`,
    `0x${'ff'.repeat(32)}`,
    '0x12',
    'p:<b>',
  ]) {
    it(`is not “${text}”`, () => {
      expect(parseSource(text)).to.equal(undefined)
    })
  }

  it('makes a name that fits out of whatever is typed, or none', () => {
    expect(nameOfTyped('  Élan & Co. ')).to.equal('elan-co')
    expect(nameOfTyped('قناتي')).to.equal('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const made = nameOfTyped(typed)
        expect(made === '' || parseSource(`e:${made}`) !== undefined, made).to.equal(true)
      }),
    )
  })
})
