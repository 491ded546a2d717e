import { expect } from 'chai'
import { afterPreposition } from '../../../app/src/i18n/arabic-case.ts'
import { formatDuration } from '../../../app/src/i18n/time.ts'

describe('a length of time after an Arabic preposition', () => {
  it('has its dual in the genitive, and is otherwise what it was', () => {
    expect(afterPreposition(formatDuration('ar', 2 * 86_400 + 2 * 3_600))).to.match(/^يومين .*ساعتين$/)
    expect(afterPreposition(formatDuration('ar', 2 * 60 + 2))).to.match(/^دقيقتين .*ثانيتين$/)
    for (const days of [0, 1, 3, 11, 100]) {
      const duration = formatDuration('ar', days * 86_400)
      expect(afterPreposition(duration)).to.equal(duration)
    }
  })
})
