export const LANGUAGES = ['en', 'ar', 'fr'] as const

export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself, and the short form in the switch. */
export const LANGUAGE_NAMES: Record<Language, { name: string; short: string }> = {
  en: { name: 'English', short: 'en' },
  ar: { name: 'العربية', short: 'ع' },
  fr: { name: 'Français', short: 'fr' },
}

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** The language that the path of a page begins with. */
export function languageIn(pathname: string): Language | undefined {
  const first = pathname.split('/', 2)[1]
  return isLanguage(first) ? first : undefined
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The first language the visitor's browser asks for that we speak; English else. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-', 1)[0]
    if (isLanguage(language)) return language
  }
  return 'en'
}

/** The only place that tells the document its language. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
