import { expect } from 'chai'
import { donorYears, yearCsv } from '../../../sdk/src/papers/year-csv.ts'
import { SUBJECT, withTerms } from '../export/subject.ts'
import { DONOR } from '../ledger/every-event.ts'

describe('a year of a donor', () => {
  it('has every movement of the donor’s coins once, oldest first', () => {
    const rows = rowsOf(yearCsv([SUBJECT], DONOR, 2026))
    expect(rows.map(({ what, milestone, amount }) => [what, milestone, amount])).to.deep.equal([
      ['given', '0', '125.000001'],
      ['given', '1', '30'],
      ['given', '2', '4'],
      ['released', '0', '125.000001'],
      ['paid', '0', '100.000001'],
      ['paid', '0', '20'],
      ['paid', '0', '5'],
      ['to be refunded', '1', '30'],
      ['to be refunded', '2', '4'],
      ['refunded', '2', '4'],
    ])
    for (const row of rows) {
      expect(row.transaction).to.match(/^0x[\da-f]{64}$/)
      expect(row.campaign).to.match(/^eip155:31337:0x/)
    }
  })

  it('has what happened in the year and nothing else, years counted in UTC', () => {
    expect(donorYears([SUBJECT], DONOR)).to.deep.equal([2026])
    expect(rowsOf(yearCsv([SUBJECT], DONOR, 2025))).to.deep.equal([])
    const shifted = {
      ...SUBJECT,
      events: SUBJECT.events.map((event) =>
        event.eventName === 'LotGiven'
          ? { ...event, timestamp: BigInt(Date.UTC(2025, 11, 31, 23, 59, 59) / 1000) }
          : event,
      ),
    }
    expect(donorYears([shifted], DONOR)).to.deep.equal([2026, 2025])
    expect(rowsOf(yearCsv([shifted], DONOR, 2025)).map(({ what }) => what)).to.deep.equal(['given', 'given', 'given'])
  })

  it('says nothing of other donors, and nothing where there is nothing', () => {
    expect(rowsOf(yearCsv([SUBJECT], SUBJECT.creation.charity, 2026))).to.deep.equal([])
    expect(donorYears([], DONOR)).to.deep.equal([])
  })

  it('lets no name be taken for a formula', () => {
    const hostile = withTerms(({ organiser }) => ({
      name: '=HYPERLINK("https://evil.example")',
      organiser: { ...organiser, name: '\u200b@SUM(A1:A9)' },
    }))
    for (const row of rowsOf(yearCsv([hostile], DONOR, 2026))) {
      for (const cell of Object.values(row)) expect(cell).not.to.match(/^[\s\p{Cf}]*[=+\-@]/u)
    }
  })
})

type Row = Record<'what' | 'milestone' | 'amount' | 'transaction' | 'campaign', string>

/** RFC 4180, as a spreadsheet reads it. */
function rowsOf(csv: string): Row[] {
  const [columns = [], ...lines] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)])
    .map((cells) => cells.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain))
  return lines.map((cells) => Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? ''])) as Row)
}
