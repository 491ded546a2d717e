import { expect } from 'chai'
import { zeroHash } from 'viem'
import { canonicalBytes, type Json } from '../../sdk/src/canonical-json.ts'
import { ENTRY_KINDS, type EntryKind } from '../../sdk/src/enumerations.ts'
import { parseEntryDocument, payoutOfSubject, payoutSubject } from '../../sdk/src/journal-documents.ts'

const FILE = { name: 'pump.jpg', type: 'image/jpeg', size: 10, sha256: `0x${'ab'.repeat(32)}`, alt: 'The pump' }
const words = { text: 'The pump runs.', language: 'en' }
const DOCUMENTS: Record<EntryKind, Record<string, Json>> = {
  Update: { title: 'Water', ...words, milestone: 1, files: [FILE] },
  Correction: words,
  Question: { ...words, milestone: 0 },
  Reply: { text: 'نعم', language: 'ar' },
  Received: { amount: '60000000', language: 'fr' },
  Hide: { reason: 'A private address', language: 'en' },
  Unhide: { reason: 'It was public', language: 'en' },
}

describe('journal documents', () => {
  for (const kind of ENTRY_KINDS) {
    it(`of kind ${kind} are read as they were written, and without a field not at all`, () => {
      const document = DOCUMENTS[kind]
      expect(parseEntryDocument(kind, canonicalBytes(document))).to.deep.equal(document)
      const optional = ['milestone', 'files']
      for (const field of Object.keys(document).filter((name) => !optional.includes(name))) {
        const without = canonicalBytes({ ...document, [field]: undefined })
        expect(() => parseEntryDocument(kind, without), field).to.throw()
      }
    })
  }

  it('hold no text that hides or reorders what stands around it', () => {
    for (const text of ['', 'a\u0000b', 'abc\u202egpj.exe', 'x'.repeat(8_001)]) {
      expect(() => parseEntryDocument('Reply', canonicalBytes({ ...words, text }))).to.throw()
    }
    expect(() => parseEntryDocument('Update', canonicalBytes({ ...DOCUMENTS.Update, title: 'a\nb' }))).to.throw()
    expect(() => parseEntryDocument('Received', canonicalBytes({ ...DOCUMENTS.Received, amount: '1.5' }))).to.throw()
  })
})

describe('the subject of an entry about a payout', () => {
  it('names every payout that a campaign can have, in words', () => {
    for (let milestone = 0; milestone < 16; milestone++) {
      for (let payout = 0; payout < 8; payout++) {
        expect(payoutOfSubject(payoutSubject({ milestone, payout }))).to.deep.equal({ milestone, payout })
      }
    }
    expect(Buffer.from(payoutSubject({ milestone: 1, payout: 0 }).slice(2), 'hex').toString()).to.match(
      /^payout:1:0\0+$/,
    )
  })

  it('is nothing else', () => {
    for (const [milestone, payout] of [
      [16, 0],
      [0, 8],
      [-1, 0],
      [0.5, 0],
    ] as const) {
      expect(() => payoutSubject({ milestone, payout })).to.throw(RangeError)
    }
    expect(payoutOfSubject(zeroHash)).to.equal(undefined)
    expect(payoutOfSubject(`0x${Buffer.from('payout:99:1').toString('hex').padEnd(64, '0')}`)).to.equal(undefined)
  })
})
