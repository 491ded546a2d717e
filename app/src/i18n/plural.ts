import type { Language } from './language.ts'
import { formatNumber } from './number.ts'

/** The forms a language needs, by the categories of `Intl.PluralRules`. `#` stands for the number. */
export interface PluralForms {
  en: { one: string; other: string }
  fr: { one: string; many?: string; other: string }
  ar: { zero: string; one: string; two: string; few: string; many: string; other: string }
}

const rules = new Map<Language, Intl.PluralRules>()

/** `plural('ar', 3, { … })`: the form that fits, with the number in its place. */
export function plural<L extends Language>(language: L, count: number | bigint, forms: PluralForms[L]): string {
  const category = rulesOf(language).select(Number(count))
  const form = new Map(Object.entries<string>({ ...forms })).get(category) ?? forms.other
  return form.replaceAll('#', formatNumber(language, count))
}

function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known
}
