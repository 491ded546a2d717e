import type { Language } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * Always Latin digits: wallets show those, and a donor must be able to compare. Arabic groups as English does here:
 * what plain `ar` does changes with the country and the CLDR version.
 */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const locale = language === 'fr' ? 'fr' : 'en'
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options })
  formats.set(key, format)
  return format
}

export function formatNumber(language: Language, value: number | bigint): string {
  return numberFormat(language).format(value)
}

/** In decimal kilobytes, never none. */
export function formatFileSize(language: Language, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (language === 'ar') return `${formatNumber(language, kilobytes)}\u00A0كيلوبايت`
  return numberFormat(language, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' })
    .format(kilobytes)
    .replace(' ', '\u00A0')
}

/** `part` of `whole` in percent; rounded down, so that only a reached goal reads 100 %. */
export function formatShare(language: Language, part: bigint, whole: bigint): string {
  const tenths = whole === 0n ? 0n : (part * 1000n) / whole
  const options = { style: 'percent', maximumFractionDigits: 1 } as const
  return numberFormat(language, options).format(Number(tenths) / 1000)
}
