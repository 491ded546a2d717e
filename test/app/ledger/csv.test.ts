import { expect } from 'chai'
import { ledgerCsv } from '../../../app/src/features/ledger/csv.ts'
import { ledgerRows } from '../../../app/src/features/ledger/rows.ts'
import { CHARITY, HISTORY } from './events.ts'

const lines = ledgerCsv(ledgerRows(HISTORY), {
  campaign: 'eip155:31337:0x0000000000000000000000000000000000000099',
  token: { address: '0x0000000000000000000000000000000000000077', symbol: 'USDC', decimals: 6 },
  roleOf: ({ party, kind }) => (kind === 'gift' && party === CHARITY ? 'charity' : undefined),
}).split('\r\n')

describe('the ledger as CSV', () => {
  it('has one line per event, oldest first, and ends with a line break', () => {
    expect(lines).to.have.length(HISTORY.length + 2)
    expect(lines.at(-1)).to.equal('')
    expect(cell(1, 'event')).to.equal('LotGiven')
    expect(cell(HISTORY.length, 'event')).to.equal('SurplusSent')
  })

  it('gives exact decimals beside base units', () => {
    expect(cell(3, 'amount')).to.equal('1.000001')
    expect(cell(3, 'amount_base_units')).to.equal('1000001')
    expect(cell(3, 'first_coin_base_units')).to.equal('102500000')
    expect(cell(3, 'end_coin_base_units')).to.equal('103500001')
  })

  it('marks insiders, and counts absorbed coins as no gift', () => {
    expect([1, 3].map((line) => cell(line, 'insider'))).to.deep.equal(['', 'charity'])
    expect([1, 3, 4].map((line) => cell(line, 'is_gift'))).to.deep.equal(['yes', 'yes', 'no'])
  })

  it('holds plain characters only: nothing invisible, nothing that a spreadsheet would run', () => {
    for (const line of lines) {
      expect(line).to.match(/^[\x20-\x7e]*$/)
      for (const value of line.split(',')) expect(value).to.not.match(/^[=+\-@]/)
    }
  })

  it('puts what could break a line or run into quotes', () => {
    const csv = ledgerCsv(ledgerRows(HISTORY.slice(0, 1)), {
      campaign: 'c',
      token: { address: '0x77', symbol: '=1+1,"x"', decimals: 6 },
      roleOf: () => undefined,
    })
    expect(csv).to.include(`"'=1+1,""x"""`)
  })
})

function cell(line: number, column: string): string | undefined {
  const index = lines[0]?.split(',').indexOf(column) ?? -1
  return lines[line]?.split(',')[index]
}
