import { expect } from 'chai'
import { harmless } from '../../../app/src/i18n/isolate.ts'

describe('words of others', () => {
  it('keep every letter, mark and picture of the languages people write in', () => {
    for (const text of [
      'Les Mains de la vallée',
      'بئرُ النَّدى، وُلِدَتْ هُنَا',
      'می‌خواهم',
      'שָׁלוֹם',
      'क्‍ष और नमस्ते',
      'Tiếng Việt'.normalize('NFD'),
      'ภาษาไทย',
      '👩‍🌾 👍🏽 ❤️',
      'first line\n\tsecond line',
    ]) {
      expect(harmless(text)).to.equal(text)
    }
  })

  it('lose what turns the line around', () => {
    expect(harmless('a\u202Eb\u2066c\u200Fd\u061Ce')).to.equal('abcde')
  })

  it('lose what nobody sees, so that two names that look alike are alike', () => {
    for (const twin of [
      'Ama\u200Bna',
      'Ama\u00ADna',
      'Ama\u2060na',
      'A\u200Dmana',
      'Aman\u{E0061}a',
      'Am\uFEFFana',
      'Ama\u0000na',
    ]) {
      expect(harmless(twin), JSON.stringify(twin)).to.equal('Amana')
    }
  })

  it('have no towers of marks', () => {
    const tower = `A${'\u0301'.repeat(60)}m`
    expect(harmless(tower)).to.equal(`A${'\u0301'.repeat(4)}m`)
  })
})
