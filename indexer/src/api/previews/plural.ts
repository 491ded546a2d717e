import type { Language } from '@amana/sdk/schemas'

/** The forms a language needs, by the categories of `Intl.PluralRules`. `#` stands for the number. */
export interface PluralForms {
  en: { one: string; other: string }
  fr: { one: string; many?: string; other: string }
  ar: { zero: string; one: string; two: string; few: string; many: string; other: string }
}

const RULES: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
  fr: new Intl.PluralRules('fr'),
}
const NUMBERS: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { numberingSystem: 'latn' }),
  // Arabic groups as English does here: what plain `ar` does changes with the country.
  ar: new Intl.NumberFormat('en', { numberingSystem: 'latn' }),
  fr: new Intl.NumberFormat('fr', { numberingSystem: 'latn' }),
}

/** The form that fits a count, with the number in its place. */
export function plural<L extends Language>(language: L, count: number, forms: PluralForms[L]): string {
  const category = RULES[language].select(count)
  const form = new Map(Object.entries<string>({ ...forms })).get(category) ?? forms.other
  const number = NUMBERS[language].format(count)
  return form.replace('#', () => (language === 'ar' ? `\u2066${number}\u2069` : number))
}
