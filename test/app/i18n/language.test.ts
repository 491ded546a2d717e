import { expect } from 'chai'
import { isolate, withoutDirectionMarks } from '../../../app/src/i18n/isolate.ts'
import { directionOf, LANGUAGES, preferredLanguage } from '../../../app/src/i18n/language.ts'
import { formatFileSize, formatNumber, formatShare } from '../../../app/src/i18n/number.ts'
import { plural } from '../../../app/src/i18n/plural.ts'
import { formatDate, formatDateTime, formatDuration, formatRelative } from '../../../app/src/i18n/time.ts'

const gifts = { zero: 'لا تبرّعات', one: 'تبرّع واحد', two: 'تبرّعان', few: '# تبرّعات', many: '# تبرّعًا', other: '# تبرّع' }

describe('languages', () => {
  it('picks the first language of the visitor that there is', () => {
    expect(preferredLanguage(['de-DE', 'fr-CA', 'en'])).to.equal('fr')
    expect(preferredLanguage(['AR-eg'])).to.equal('ar')
    expect(preferredLanguage(['de'])).to.equal('en')
    expect(preferredLanguage([])).to.equal('en')
  })

  it('writes Arabic from the right', () => {
    expect(LANGUAGES.map(directionOf)).to.deep.equal(['ltr', 'rtl', 'ltr'])
  })

  it('has all six Arabic plurals', () => {
    const forms = [0, 1, 2, 3, 10, 11, 99, 100, 103, 1_000_000].map((count) => plural('ar', count, gifts))
    expect(forms).to.deep.equal([
      'لا تبرّعات',
      'تبرّع واحد',
      'تبرّعان',
      '3 تبرّعات',
      '10 تبرّعات',
      '11 تبرّعًا',
      '99 تبرّعًا',
      '100 تبرّع',
      '103 تبرّعات',
      '1,000,000 تبرّع',
    ])
  })

  it('has the French and English ones', () => {
    const don = { one: '# don', other: '# dons' }
    expect([0, 1, 1.5, 2].map((count) => plural('fr', count, don))).to.deep.equal([
      '0 don',
      '1 don',
      '1,5 don',
      '2 dons',
    ])
    expect(plural('fr', 1_000_000, { ...don, many: '# de dons' })).to.equal('1\u202F000\u202F000 de dons')
    expect(plural('fr', 1_000_000, don)).to.equal('1\u202F000\u202F000 dons')
    expect([0, 1, 2n].map((count) => plural('en', count, { one: '# gift', other: '# gifts' }))).to.deep.equal([
      '0 gifts',
      '1 gift',
      '2 gifts',
    ])
  })

  it('writes numbers in Latin digits everywhere', () => {
    expect(LANGUAGES.map((language) => formatNumber(language, 1_234_567n))).to.deep.equal([
      '1,234,567',
      '1,234,567',
      '1\u202F234\u202F567',
    ])
  })

  it('rounds shares down, so that only a reached goal is 100 %', () => {
    expect(formatShare('en', 999_999n, 1_000_000n)).to.equal('99.9%')
    expect(formatShare('en', 1_000_000n, 1_000_000n)).to.equal('100%')
    expect(formatShare('en', 0n, 0n)).to.equal('0%')
  })

  it('says file sizes in decimal kilobytes, in the unit of the language', () => {
    expect(formatFileSize('en', 1_499)).to.equal('1\u00A0kB')
    expect(formatFileSize('en', 3)).to.equal('1\u00A0kB')
    expect(formatFileSize('fr', 1_234_567)).to.match(/^1\u202F235[\u00A0\u202F]ko$/)
    expect(formatFileSize('ar', 12_000)).to.equal('12\u00A0كيلوبايت')
  })

  it('names the zone of a time', () => {
    const time = 1_781_517_600n // 2026-06-15 10:00 UTC
    expect(formatDateTime('en', time, 'UTC')).to.equal('15\u00A0Jun\u00A02026, 10:00\u00A0UTC')
    expect(formatDateTime('fr', time, 'Europe/Paris')).to.match(/^15\u00A0juin\u00A02026.*12:00\u00A0UTC\+2$/)
    expect(formatDateTime('ar', time, 'UTC')).to.match(/15\u00A0يونيو\u00A02026.*10:00\u00A0UTC/)
    expect(formatDate('en', time, 'UTC')).to.equal('15\u00A0June\u00A02026')
    for (const language of LANGUAGES) expect(formatDateTime(language, time)).not.to.match(/[٠-٩۰-۹]/)
  })

  it('says how far a deadline is from the chain’s time', () => {
    const now = 1_000_000n
    const relative = (seconds: bigint) => formatRelative('en', now + seconds, now)
    expect(relative(3n * 86_400n)).to.equal('in 3 days')
    expect(relative(30n * 3600n)).to.equal('in 30 hours')
    expect(relative(-120n)).to.equal('2 minutes ago')
    expect(relative(40n)).to.equal('in 40 seconds')
    expect(formatRelative('ar', now + 3n * 86_400n, now)).to.equal('خلال 3 أيام')
  })

  it('says how long a window is', () => {
    expect(formatDuration('en', 7 * 86_400)).to.equal('7 days')
    expect(formatDuration('en', 30 * 3600)).to.equal('1 day 6 hours')
    expect(formatDuration('en', 0)).to.equal('0 seconds')
    expect(formatDuration('fr', 14 * 86_400)).to.match(/^14.jours$/)
    expect(formatDuration('ar', 3 * 86_400)).to.equal('3 أيام')
  })

  it('isolates figures and lets no text of others turn ours around', () => {
    expect(isolate('0x12…34')).to.equal('\u20660x12…34\u2069')
    expect(isolate('a\u2069b')).to.equal('\u2066ab\u2069')
    expect(withoutDirectionMarks('Nasser\u202E gnp.exe\u2067')).to.equal('Nasser gnp.exe')
    expect(withoutDirectionMarks('عيادة')).to.equal('عيادة')
  })
})
