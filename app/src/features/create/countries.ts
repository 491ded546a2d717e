import { COUNTRIES } from '@amana/sdk/export/countries'
import type { Language } from '../../i18n/language.ts'

/** Every country by its name in a language, in that language's order. */
export function countryNames(language: Language): [code: string, name: string][] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const order = new Intl.Collator(language)
  return [...COUNTRIES]
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .sort(([, one], [, other]) => order.compare(one, other))
}
