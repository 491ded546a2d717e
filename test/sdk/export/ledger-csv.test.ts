import { expect } from 'chai'
import { ledgerCsv } from '../../../sdk/src/export/ledger-csv.ts'
import { CHARITY, CREATION, HISTORY } from '../ledger/every-event.ts'

const USDC = { symbol: 'USDC', decimals: 6 }
const lines = linesOf(ledgerCsv({ chainId: 31337, creation: CREATION, events: HISTORY, token: USDC }))

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
    expect(CREATION.charity).to.equal(CHARITY)
    expect([1, 3].map((line) => cell(line, 'insider'))).to.deep.equal(['', 'charity'])
    expect([1, 3, 4].map((line) => cell(line, 'is_gift'))).to.deep.equal(['yes', 'yes', 'no'])
  })

  it('holds plain characters only: nothing invisible, nothing that a spreadsheet would run', () => {
    for (const line of lines) {
      expect(line).to.match(/^[\x20-\x7e]*$/)
      for (const value of line.split(',')) expect(value).to.not.match(/^[=+\-@]/)
    }
  })

  it('says base units alone of a token that nobody vouches for', () => {
    const unknown = linesOf(ledgerCsv({ chainId: 1, creation: CREATION, events: HISTORY, token: undefined }))
    expect([cell(3, 'amount', unknown), cell(3, 'amount_base_units', unknown)]).to.deep.equal(['', '1000001'])
  })

  it('puts what could break a line or run into quotes, and shows what would hide', () => {
    const token = { symbol: '=1+1,"x"\u202e\u0007', decimals: 6 }
    const csv = ledgerCsv({ chainId: 1, creation: CREATION, events: HISTORY.slice(0, 1), token })
    expect(csv).to.include(`"'=1+1,""x""\ufffd\ufffd"`)
  })
})

function linesOf(csv: string): string[] {
  return csv.split('\r\n')
}

function cell(line: number, column: string, of = lines): string | undefined {
  const index = of[0]?.split(',').indexOf(column) ?? -1
  return of[line]?.split(',')[index]
}
