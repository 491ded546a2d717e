import { createHash } from 'node:crypto'
import { evidenceSchema, parseDocument } from '@amana/sdk/schemas'
import { expect } from 'chai'
import { hashFile, packageEvidence, unusablePart } from '../../../app/src/features/claim/evidence-package.ts'
import { typedReceipt } from '../../../app/src/features/claim/receipt-fields.tsx'
import type { Language } from '../../../app/src/i18n/language.ts'

const RECEIPT = new File(['Paid in full.\n'], 'receipt.txt', { type: 'text/plain' })
const CONTENT = {
  campaign: { chainId: 31337, address: '0x00000000000000000000000000000000000000cc' },
  milestone: 1,
  title: 'The roof',
  statement: 'The roof is on.',
} as const

describe('the evidence package', () => {
  it('names each file by the SHA-256 of its bytes', async () => {
    const file = await hashFile(RECEIPT)
    expect(file).to.deep.include({
      name: 'receipt.txt',
      type: 'text/plain',
      size: 14,
      sha256: sha256('Paid in full.\n'),
    })
  })

  it('is claimed by the SHA-256 of exactly the bytes that are saved, which anyone can read back', async () => {
    const made = await packageEvidence({ ...CONTENT, files: [await hashFile(RECEIPT)] })
    if (!made) throw new Error('it can be made')
    expect(made.hash).to.equal(sha256(made.bytes))
    expect(parseDocument(evidenceSchema, made.bytes)).to.deep.equal(made.manifest)
  })

  it('takes names that hide or reorder text, and makes them plain', async () => {
    const file = await hashFile(new File(['x'], 'a\u202Egnp.exe\n', { type: 'nonsense' }))
    expect(file).to.deep.include({ name: 'agnp.exe', type: 'application/octet-stream' })
    const made = await packageEvidence({ ...CONTENT, statement: ' done\u202E ', files: [file] })
    expect(made?.manifest.statement).to.equal('done')
  })

  it('says of a receipt what it comes to, as it was typed in any language, and of other files nothing', async () => {
    const file = await hashFile(RECEIPT)
    const amountOf = async (typed: string, language: Language) => {
      const receipt = typedReceipt(typed, 'EUR', language)
      const made = await packageEvidence({ ...CONTENT, files: [{ ...file, receipt }] })
      return made?.manifest.files[0]?.receipt
    }
    expect(await amountOf('1,250.50', 'en')).to.deep.equal({ amount: '1250.5', currency: 'EUR' })
    expect(await amountOf('1 250,50', 'fr')).to.deep.equal({ amount: '1250.5', currency: 'EUR' })
    expect(await amountOf('١٢٥٠٫٥٠', 'ar')).to.deep.equal({ amount: '1250.5', currency: 'EUR' })
    expect(await amountOf(' ', 'en')).to.equal(undefined)
    // Two readings, or more than anybody ever paid: nothing is made of it.
    for (const typed of ['1,250', 'x', '1.23456', '9'.repeat(20)]) {
      const receipt = typedReceipt(typed, 'EUR', 'en')
      expect(await packageEvidence({ ...CONTENT, files: [{ ...file, receipt }] }), typed).to.equal(undefined)
    }
  })

  it('cannot be made without a statement', async () => {
    expect(await packageEvidence({ ...CONTENT, statement: '  ', files: [await hashFile(RECEIPT)] })).to.equal(undefined)
  })

  it('says which part cannot be used', async () => {
    const file = await hashFile(RECEIPT)
    expect(unusablePart({ ...CONTENT, statement: '  ', files: [file] })).to.deep.equal({ part: 'statement' })
    expect(unusablePart({ ...CONTENT, title: '', files: [file] })).to.deep.equal({ part: 'title' })
    expect(unusablePart({ ...CONTENT, files: Array(51).fill(file) })).to.deep.equal({ part: 'tooMany' })
    const nameless = { ...file, name: 'bad\nname' }
    expect(unusablePart({ ...CONTENT, files: [file, nameless] })).to.deep.equal({ part: 'file', file: 'bad\nname' })
    const typed = typedReceipt('12 apples', 'EUR', 'en')
    expect(unusablePart({ ...CONTENT, files: [{ ...file, receipt: typed }] })).to.deep.equal({
      part: 'receipt',
      file: 'receipt.txt',
    })
    const described = { ...file, alt: 'x'.repeat(501) }
    expect(unusablePart({ ...CONTENT, files: [described] })).to.deep.equal({ part: 'description', file: 'receipt.txt' })
  })
})

function sha256(content: string | Uint8Array): string {
  return `0x${createHash('sha256').update(content).digest('hex')}`
}
