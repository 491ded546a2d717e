import { expect } from 'chai'
import { plainText } from '../../../sdk/src/cli/terminal/plain-text.ts'
import { progressBar } from '../../../sdk/src/cli/terminal/progress-bar.ts'
import { tableLines } from '../../../sdk/src/cli/terminal/table.ts'
import { cutTo, widthOf } from '../../../sdk/src/cli/terminal/width.ts'
import { voiceOf, withoutIsolates } from '../../../sdk/src/cli/voice.ts'

const ESC = '\u001b'

describe('text of strangers on a terminal', () => {
  const attacks: [what: string, text: string][] = [
    ['colours and clears', `${ESC}[31m${ESC}[2J${ESC}c`],
    ['an operating system command', `${ESC}]0;title\u0007${ESC}]8;;https://evil.example${ESC}\\click`],
    ['C1 controls', '\u009b31m\u0090payload\u009c\u0085'],
    ['what rewrites a line', 'paid\r0\b\b\u007f\u000b\u000c'],
    ['what reorders a line', '\u202e\u202d\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u200e\u200f\u061c'],
    ['what nobody sees', '\u200b\u2060\ufeff\u00ad\u{e0041}\u{e007f}'],
    ['line ends of all kinds', 'a\nb\r\nc\u2028d\u2029e'],
    ['half of a pair', '\ud800 \udc00'],
  ]
  for (const [what, text] of attacks) {
    it(`is harmless with ${what}`, () => {
      const plain = plainText(text)
      expect(plain).to.not.match(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    })
  }

  it('keeps what people write', () => {
    for (const text of ['بئر الندى', 'می‌خواهم', 'Zürich–Orléans', '井戸を掘る', '👩‍🌾 e\u0301']) {
      expect(plainText(text)).to.equal(text)
    }
  })
})

describe('the columns of a terminal', () => {
  it('counts wide, combined and invisible characters as terminals draw them', () => {
    expect(['abc', 'بئر', 'مُدقِّق', '井戸', 'é', 'e\u0301', '👩‍🌾', '\u2066abc\u2069', ''].map(widthOf)).to.deep.equal([
      3, 3, 4, 4, 1, 1, 2, 3, 0,
    ])
    expect(cutTo(5, 'abcdef')).to.equal('abcd…')
    expect(cutTo(5, '井戸を掘る')).to.equal('井戸…')
    expect(cutTo(5, 'abcde')).to.equal('abcde')
  })

  it('lines a table up whatever the script', () => {
    const columns = [{ title: 'Name' }, { title: 'Given', align: 'end' }] as const
    const lines = tableLines(columns, [
      ['بئر الندى', '5.00'],
      ['井戸', '1,250.00'],
    ])
    expect(lines.map(widthOf)).to.deep.equal([19, 19, 19])
    expect(lines[2]).to.equal('井戸       1,250.00')
  })
})

describe('how a command speaks', () => {
  const usdc = {
    symbol: 'USDC',
    decimals: 6,
    currency: 'USD',
    permit: 'none',
    authorization: 'none',
    domain: { name: '', version: '' },
  } as const

  it('writes amounts to the last digit, with the marks of the language', () => {
    const amount = (language: 'en' | 'ar' | 'fr', units: bigint) =>
      withoutIsolates(voiceOf(language).amount(units, usdc))
    expect(amount('en', 1_234_567_890_001n)).to.equal('1,234,567.890001\u00a0USDC')
    expect(amount('fr', 1_234_500_000n)).to.equal('1\u202f234,50\u00a0USDC')
    expect(amount('ar', 90_071_992_547_409_930_000_000n)).to.equal('90,071,992,547,409,930.00\u00a0USDC')
    expect(voiceOf('en').amount(1_234n, undefined)).to.equal('1,234 base units')
  })

  it('isolates in Arabic what is read from the left, and names of others wherever directions meet', () => {
    const arabic = voiceOf('ar')
    expect(arabic.exact('0xab')).to.equal('\u20660xab\u2069')
    expect(arabic.foreign('A well')).to.equal('\u2068A well\u2069')
    expect(arabic.time(1_781_517_600)).to.match(/^\u2068\d+ يونيو 2026\P{Cf}+\u2069$/u)
    expect(voiceOf('fr').time(1_781_517_600)).to.match(/^\d+ juin 2026\P{Cf}+$/u)
    expect(voiceOf('en').exact('0xab')).to.equal('0xab')
    expect(voiceOf('en').foreign('A well')).to.equal('A well')
    expect(voiceOf('en').foreign('بئر\u202e')).to.equal('\u2068بئر\u2069')
    expect(withoutIsolates(arabic.exact('0xab'))).to.equal('0xab')
  })
})

describe('the progress bar', () => {
  const draw = (isTTY: boolean) => {
    let written = ''
    const bar = progressBar({ isTTY, columns: 40, write: (text: string) => (written += text) })
    bar.show('Reading', 5n, 10n)
    bar.show('Reading', 5n, 10n)
    bar.show('A sentence that is longer than the terminal is wide', 10n, 10n)
    bar.clear()
    return written
  }

  it('draws over one line on a terminal and leaves nothing behind', () => {
    const lines = draw(true).split('\r\u001b[2K')
    expect(lines).to.have.length(4)
    expect(lines[1]).to.equal(`${'█'.repeat(12)}${'░'.repeat(12)} Reading`)
    expect(widthOf(lines[2] ?? '')).to.be.at.most(39)
    expect(lines[3]).to.equal('')
  })

  it('is not there in a pipe', () => {
    expect(draw(false)).to.equal('')
  })
})
