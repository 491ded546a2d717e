import type { Language } from '../../i18n/language.ts'

/** Every currency by its code, with its name in a language. */
export function currencyNames(language: Language): [code: string, name: string][] {
  const names = new Intl.DisplayNames([language], { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => [code, names.of(code) ?? code])
}
