import type { Digits } from './digits.ts'
import type { Language } from './language.ts'

/** As `Intl` calls them. */
export const NUMBERING: Record<Digits, string> = { latin: 'latn', arabic: 'arab' }

/** Of dates and lengths of time. */
export function localeOf(language: Language, digits: Digits): string {
  if (language === 'ar') return `ar-u-nu-${NUMBERING[digits]}-ca-gregory`
  return language === 'en' ? 'en-GB' : language
}

/** Has the browser look up how dates are written, before one is to be shown: it takes a phone a tenth of a second, once. */
export function prepareDates(language: Language): void {
  Intl.DateTimeFormat(localeOf(language, 'latin'), { numberingSystem: NUMBERING.latin })
}
