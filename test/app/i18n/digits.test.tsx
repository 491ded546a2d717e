import { expect } from 'chai'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { formatAmount, parseAmount } from '../../../app/src/i18n/amount.ts'
import { digitsSetting } from '../../../app/src/i18n/digits.ts'
import type { Language } from '../../../app/src/i18n/language.ts'
import { formatFileSize, formatNumber, formatShare } from '../../../app/src/i18n/number.ts'
import { plural } from '../../../app/src/i18n/plural.ts'
import { AsInWallet, TextProvider, useFormat } from '../../../app/src/i18n/text.tsx'
import { formatDate, formatDateTime, formatDuration, formatRelative } from '../../../app/src/i18n/time.ts'
import { Amount } from '../../../app/src/ui/amount.tsx'
import { catalogues } from '../support/catalogues.ts'

const LATIN = /[0-9]/
const ARABIC = /[\u0660-\u0669]/
const NOON = Date.UTC(2026, 10, 20, 12) / 1000

describe('digits', () => {
  afterEach(() => digitsSetting.write('latin'))

  it('are Latin in every language until the visitor wants others', () => {
    for (const text of everything('ar')) expect(text).to.match(LATIN).and.to.not.match(ARABIC)
  })

  it('are Arabic ones everywhere on Arabic pages then, and nowhere else', () => {
    digitsSetting.write('arabic')
    for (const text of everything('ar')) expect(text).to.match(ARABIC).and.to.not.match(LATIN)
    for (const language of ['en', 'fr'] as const) {
      for (const text of everything(language)) expect(text).to.match(LATIN).and.to.not.match(ARABIC)
    }
  })

  it('write amounts exactly, and can be read back', () => {
    digitsSetting.write('arabic')
    expect(formatAmount('ar', 18_400_250_000n, 6)).to.equal('١٨٬٤٠٠٫٢٥')
    expect(formatNumber('ar', 1_234_567)).to.equal('١٬٢٣٤٬٥٦٧')
    for (const amount of [1n, 999_999n, 1_234_567_000_001n]) {
      expect(parseAmount(formatAmount('ar', amount, 6), 6, 'ar')).to.equal(amount)
    }
  })

  it('stay Latin where something is compared with a wallet', () => {
    digitsSetting.write('arabic')
    const token = { symbol: 'USDC', decimals: 6 }
    const both = (
      <>
        <Amount value={250_000_000n} token={token} />
        <AsInWallet>
          <Amount value={250_000_000n} token={token} />
          <Plain />
        </AsInWallet>
      </>
    )
    expect(page(both)).to.include('٢٥٠٫٠٠').and.to.include('250.00').and.to.include('7,000')
  })
})

function Plain() {
  return useFormat().number(7_000)
}

function page(content: ReactNode): string {
  return renderToStaticMarkup(
    <TextProvider language="ar" texts={catalogues.ar}>
      {content}
    </TextProvider>,
  )
}

function everything(language: Language): string[] {
  return [
    formatNumber(language, 1_234_567),
    formatAmount(language, 18_400_250_000n, 6),
    formatShare(language, 1n, 3n),
    formatFileSize(language, 123_456),
    formatDate(language, NOON, 'UTC'),
    formatDateTime(language, NOON, 'UTC').replace(/UTC|GMT|ت ع م/, ''),
    formatRelative(language, NOON + 5 * 86_400, NOON),
    formatDuration(language, 3 * 86_400 + 5 * 3_600),
    language === 'ar'
      ? plural('ar', 17, { zero: '#', one: '#', two: '#', few: '#', many: '# يومًا', other: '#' })
      : plural('en', 17, { one: '#', other: '# days' }),
  ]
}
