import { type Digits, digitsOf } from './digits.ts'
import { withoutDirectionMarks } from './isolate.ts'
import type { Language } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * Latin digits unless the visitor chose others for Arabic. With Latin ones Arabic groups as English does here: what plain
 * `ar` does changes with the country and the CLDR version.
 */
export function numberFormat(
  language: Language,
  options: Intl.NumberFormatOptions = {},
  digits: Digits = digitsOf(language),
): Intl.NumberFormat {
  const key = `${language} ${digits} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const isArabic = digits === 'arabic'
  const locale = language === 'fr' ? 'fr' : isArabic ? 'ar' : 'en'
  const format = new Intl.NumberFormat(locale, { numberingSystem: isArabic ? 'arab' : 'latn', ...options })
  formats.set(key, format)
  return format
}

export function formatNumber(language: Language, value: number | bigint, digits?: Digits): string {
  return numberFormat(language, {}, digits).format(value)
}

/** In decimal kilobytes, never none. */
export function formatFileSize(language: Language, bytes: number, digits?: Digits): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (language === 'ar') return `${formatNumber(language, kilobytes, digits)}\u00A0كيلوبايت`
  return numberFormat(language, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' })
    .format(kilobytes)
    .replace(' ', '\u00A0')
}

/** `part` of `whole` in percent; rounded down, so that only a reached goal reads 100 %. */
export function formatShare(language: Language, part: bigint, whole: bigint, digits?: Digits): string {
  const tenths = whole === 0n ? 0n : (part * 1000n) / whole
  const options = { style: 'percent', maximumFractionDigits: 1 } as const
  // The marks that `Intl` adds for its own line would be one too many inside an isolate.
  return withoutDirectionMarks(numberFormat(language, options, digits).format(Number(tenths) / 1000))
}
