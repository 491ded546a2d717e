import { expect } from 'chai'
import { canonicalBytes, type Json } from '../../sdk/src/canonical-json.ts'
import { receiptSums } from '../../sdk/src/receipts.ts'
import { evidenceSchema, parseDocument } from '../../sdk/src/schemas.ts'
import { account } from './ledger/every-event.ts'

const file = (number: number, receipt?: unknown) => ({
  name: `paper-${number}.pdf`,
  type: 'application/pdf',
  size: 1,
  sha256: `0x${String(number).padStart(64, '0')}`,
  ...(receipt !== undefined && { receipt }),
})

function filesWith(...files: unknown[]) {
  const evidence = {
    campaign: `eip155:1:${account(1)}`,
    milestone: 0,
    title: 'The roof',
    statement: 'It is there.',
    files,
  }
  return parseDocument(evidenceSchema, canonicalBytes(evidence as Json)).files
}

const euros = (amount: string) => ({ amount, currency: 'EUR' })

describe('receipts in evidence', () => {
  it('add up exactly, and never over currencies', () => {
    const files = filesWith(
      file(1, euros('0.10')),
      file(2, euros('0.2')),
      file(3, { amount: '999999999999999', currency: 'SYP' }),
      file(4, { amount: '1.0001', currency: 'SYP' }),
      file(5),
    )
    expect(receiptSums(files)).to.deep.equal([
      { currency: 'EUR', amount: '0.3' },
      { currency: 'SYP', amount: '1000000000000000.0001' },
    ])
    expect(receiptSums(filesWith(file(1)))).to.deep.equal([])
  })

  it('count one paper once', () => {
    expect(receiptSums(filesWith(file(1, euros('5')), file(1, euros('5'))))).to.deep.equal([euros('5')])
  })

  for (const receipt of [
    euros('-1'),
    euros('1e3'),
    euros('1,000'),
    euros('01'),
    euros('1.23456'),
    euros('1000000000000000'),
    euros(''),
    { amount: '1', currency: 'eur' },
    { amount: '1', currency: 'USDC' },
    { amount: 1, currency: 'EUR' },
  ]) {
    it(`are not read as ${JSON.stringify(receipt)}`, () => {
      expect(() => filesWith(file(1, receipt))).to.throw()
    })
  }
})
