import { expect } from 'chai'
import { csvText } from '../../../sdk/src/export/csv-text.ts'

describe('a cell with words of strangers', () => {
  const write = (cell: string) => csvText(['a'], [{ a: cell }]).slice('a\r\n'.length, -'\r\n'.length)

  it('is no formula, whatever stands before the sign', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      for (const before of [
        '',
        ' ',
        '\t',
        '\n',
        '\u00a0',
        '\u3000',
        '\u200b',
        '\ufeff',
        '\u200e',
        '\u202e',
        ' \u200b ',
      ]) {
        const written = write(`${before}${sign}1+1`)
        expect(written, JSON.stringify(before + sign)).to.match(/^'|^"'|^\ufffd/)
      }
    }
  })

  it('stays one cell of one row, and keeps what people write', () => {
    expect(write('a\n=1')).to.equal('"a\n=1"')
    expect(write('one, "two"')).to.equal('"one, ""two"""')
    expect(write(' a = b ')).to.equal(' a = b ')
    expect(write('1-2')).to.equal('1-2')
  })
})
